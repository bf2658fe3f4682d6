package interfaces

import "io"

type (
	none     interface{}
	one      interface{ M() }
	embedded interface {
		io.Reader
		one
		N(a, b int, rest ...string) (int, error)
		unnamed(int, func(string) error) func()
		results() (x, y int)
	}
	union interface {
		int | ~string | []byte | map[string]int | *int
		comparable
		interface{ ~int }
		io.Writer
	}
	generic[T any] interface {
		Get(key string) (T, bool)
		Each(func(T) bool)
		other[T, int]
	}
	other[A, B any] interface {
		~[]A | ~map[string]B
	}
	single interface{ ~chan int | ~func(int) string }
	inline struct {
		i interface {
			Do() error
		}
		f func(interface{ Do() }) interface{}
	}
)

var _ = func(v interface{ Do() error }) interface{ Do() error } { return v }

func assert(v any) error {
	switch t := v.(type) {
	case interface{ Unwrap() error }:
		return t.Unwrap()
	case interface {
		Is(error) bool
		Unwrap() []error
	}:
		return t.Unwrap()[0]
	}
	d, ok := v.(interface{ Do() error })
	if !ok {
		return nil
	}
	return d.Do()
}
