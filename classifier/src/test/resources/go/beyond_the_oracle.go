// Package beyond holds what the oracle reads otherwise.
package beyond

// new takes an expression since Go 1.26.

type options struct {
	limit *int
	name  *string
	at    *uint64
}

func defaults(n int, names []string) options {
	return options{
		limit: new(n + 1),
		name:  new(names[0] + "x"),
		at:    new(uint64(10)),
	}
}

func more() {
	_ = new(f())
	_ = new("text")
	_ = new(<-make(chan int))
	_ = new([]int{1, 2}[0])
	_ = *new(-1)
	_ = new(func() int { return 1 }())
	go run(new(1.5))
}

// An arrow before a conversion to a bidirectional channel receives from it (see Conversions in the specification).
func arrows(c chan int) {
	_ = <-chan int(c)
}
