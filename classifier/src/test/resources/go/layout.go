package layout;import("a";"b"
"c");type(t struct{a int;b string};u=t)
var(x=1;y,z=2,3)
func f(a int,b ...string)(c int,err error){if a>0{return 1,nil}else if a<0{return}else{goto l}
l:switch{case a==1,a==2:f(1);f(2);default:f(3)}
select{case<-ch:case v:=<-ch:_=v;case ch<-1:;default:}
for i:=0;i<3;i++{f(i)};for range ch{};for{break};go func(){ch<-1}();defer f(1)
return}
func(r*t)m(){}
func

	weird (

	p1 int,

	p2   ,  p3   string ,

) ( int ,
	error ) {

	x :=

		f(

			1,
			"a", "b",

		)
	y := x.
		field.
		method().
		other

	z := map[string]int {
		"a" : 1 ,
		"b" :
			2,
	} [ "a" ]

	return y ,
		nil

}

func spaced  ( )   { defer   f ( 1 )  ; go   f ( 2 )  ; <- ch ; ch   <-   1 ; ch<-<-ch }
func tight(){defer f(1);go f(2);<-ch;ch<-1}
