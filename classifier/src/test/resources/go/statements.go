package statements

import "os"

type point struct{ x, y int }

func all(n int, s []point, m map[string]point, e error, i interface{}) (r int) {
	;
	{
	}
	{
		var local = 1
		const c = 2
		type t struct{ a int }
		_ = t{local + c}
	}
	x, y := 1, 2
	x, y = y, x
	x += 1
	x -= 1
	x *= 2
	x /= 2
	x %= 2
	x &= 2
	x |= 2
	x ^= 2
	x <<= 2
	x >>= 2
	x &^= 2
	x++
	y--
	s[0].x++
	*(&x)--
	m["a"], s[1] = point{}, point{1, 2}
	(*&y) = 3

	if x > 0 {
	}
	if x := n; x > 0 {
	} else if y := x; y > 0 {
	} else if x == 1 {
	} else {
		r = 1
	}
	if f := func() bool { return true }; f() {
	}
	if (point{1, 2}) == s[0] {
	}
	if (point{}).x == (struct{ a int }{1}).a {
	}
	if _, ok := m["k"]; ok {
	}
	if v, ok := i.(interface{ Foo() }); ok && v != nil {
	}
	if e = os.Chdir("."); e != nil {
		return
	}
	if s[0] == (point{x: 1}) && len([]int{1, 2}) > 0 {
	}
	for _, v := range []point{{1, 2}, {3, 4}} {
		_ = v
	}
	for _, v := range map[string]int{"a": 1} {
		_ = v
	}
	for range 10 {
	}
	for i := range n {
		_ = i
	}
	for range func(yield func() bool) { yield() } {
	}
	for s[0].x, s[0].y = range []int{1} {
	}
	for k = range m {
	}
	for i := 0; i < 10; i++ {
		continue
	}
	for i, j := 0, n; i < j; i, j = i+1, j-1 {
	}
	for ; x < 10; {
		x++
	}
	for x < 20 {
		x++
	}
	for ; ; {
		break
	}
	for {
		break
	}
	for i := 0; ; i++ {
		if i > 2 {
			break
		}
	}
	for f := (func() int { return 0 }); f() > 0; {
	}
outer:
	for {
	inner:
		for {
			if x > 1 {
				continue outer
			}
			break inner
		}
		break outer
	}
	switch {
	}
	switch x {
	case 1, 2, 3:
		fallthrough
	case 4:
	default:
		r++
	}
	switch x := n; {
	case x > 1:
	}
	switch x := n; x {
	case 1:
		{
		}
	}
	switch f := func() int { return 1 }; f() {
	}
	switch (point{}) {
	case point{1, 2}:
	case (point{}):
	}
	switch i.(type) {
	}
	switch v := i.(type) {
	case int, *point, []string, map[string]int, func(int) error, chan<- int, struct{ a int }:
		_ = v
	case nil:
	case interface{ M() }:
	default:
	}
	switch y := x; v := i.(type) {
	case error:
		_, _ = y, v
	}
	switch x := i; x.(type) {
	}
	goto done
done:
	defer os.Exit(1)
	go all(1, nil, nil, nil, nil)
	func() { r = 2 }()
	func(a int) {}(1)
	func() {
	last:
	}()
	return x + y
}

var k string

func oneLine() { if k == "" { return }; for { break }; switch { case true: return; default: } }

func results() (func() (int, error), map[string]struct{}, error) {
	return func() (int, error) { return 1, nil },
		map[string]struct{}{
			"a": {},
		}, nil
}
