package expressions

import (
	"fmt"
	"unsafe"
)

type T struct {
	a, b int
	t    *T
	f    func(int) *T
	m    map[string][]T
}

func (t T) method(x int) T   { return t }
func (t *T) pointer(x int) T { return *t }

var (
	integers    = []int{0, 7, 1_000, 0x_FF, 0XaB, 0b1010, 0B1, 0o17, 0O7, 017}
	floats      = []float64{1., .5, 1.5, 1e3, 1E-3, 1.5e+10, 0x1p-2, 0x1.8P3, 0x.8p0, 1_0.2_5}
	imaginaries = []complex128{1i, .5i, 1e3i, 0x1p2i, 0b1i}
	runes       = []rune{'a', '\'', '"', '\\', '\n', '\x00', '\u00e9', '\U0001F600', '\101', 'é', '世', '`'}
	text        = []string{"", "\"", "\\", "a\tb", "// no comment", "/* none */", "'", "`", "世界 \u4e16"}
	raw         = []string{``, `\`, `"`, `multi
line // no comment
	{ ( [`, `'`}
)

func operators(a, b, c int, p, q bool, t *T) {
	_ = a + b*c - a/b%c
	_ = a<<1 | b>>2&c ^ a&^b
	_ = p && q || !p && (a == b || a != b)
	_ = a < b == (b > c) != (a <= c) && a >= b
	_ = -a + +b - ^c
	_ = &a == &b
	_ = *&a * *&b
	_ = - -a
	_ = !!p
	_ = (a + b) * (c - (a))
	_ = a +
		b +
		c
	_ = "a" + "b" + `c`
	_ = 1 + 2i*complex(1, 2)
}

func primaries(t *T, s []int, i interface{}, e error) {
	_ = t.t.t.a
	_ = t.f(1).f(2).method(3).a
	_ = t.m["x"][0].m["y"][1:2][0]
	_ = s[:]
	_ = s[1:]
	_ = s[:2]
	_ = s[1:2]
	_ = s[1:2:3]
	_ = s[:2:3]
	_ = s[len(s)-1 : len(s)]
	_ = i.(int)
	_ = i.(*T).t
	_ = i.(func(int) error)(1)
	_ = i.([]map[string]chan int)
	_ = T.method
	_ = (*T).pointer
	_ = (*T).pointer(t, 1)
	_ = T{}.method(1)
	_ = (&T{a: 1}).t
	_ = func(a int) int { return a }(1)
	_ = (func())(nil)
	_ = []byte("x")
	_ = [4]int([]int{1, 2, 3, 4})
	_ = map[string]int(nil)
	_ = (*int)(nil)
	_ = **(**int)(unsafe.Pointer(t))
	_ = interface{}(e)
	_ = struct{ a int }(struct{ a int }{1})
	_ = chan int(nil)
	_ = append(s, s...)
	_ = append([]byte("a"), "b"...)
	_ = make([]int, 1, 2)
	_ = make(map[string]int)
	_ = new(T)
	_ = new(int)
	_, _, _ = min(1, 2), max(1.5, 2), len("x")
	clear(s)
	delete(t.m, "x")
	copy(s, s)
	panic(fmt.Sprint(recover()))
}

func literals() {
	_ = T{}
	_ = T{1, 2, nil, nil, nil}
	_ = T{a: 1, t: &T{b: 2}}
	_ = &T{
		a: 1,
		f: func(int) *T {
			return &T{}
		},
	}
	_ = []T{{a: 1}, {b: 2}}
	_ = []*T{{a: 1}, &T{}, nil}
	_ = map[string]T{"a": {a: 1}, "b": T{}}
	_ = map[T]*T{{a: 1}: {b: 2}}
	_ = [...]int{5: 1, 2, 10: 3}
	_ = [2][]int{{1}, {2, 3}}
	_ = [][]int{{1, 2}, nil, {}}
	_ = struct {
		a int
		b string
	}{1, "x"}
	_ = []struct{ a int }{{1}, {a: 2}}
	_ = map[string]func(){"f": func() {}}
	_ = []interface{}{1, "a", nil, []int{1}, func() {}}
	_ = []fmt.Stringer{}
	_ = map[string]map[string]int{"a": {"b": 1}}
	_ = [3]int{1, 2, 3}[1]
	_ = []int{1, 2, 3}[1:]
	_ = T{a: 1}.a
}
