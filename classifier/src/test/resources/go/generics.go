package generics

import (
	"cmp"
	"iter"
)

type Number interface {
	~int | ~int8 | ~float64
}

type Ordered interface {
	comparable
	Number | ~string
	Less(other Ordered) bool
}

type List[T any] struct {
	head *node[T]
	size int
}

type node[T any] struct {
	value T
	next  *node[T]
}

type Pair[K comparable, V any] struct {
	Key   K
	Value V
}

type (
	Set[T comparable]                   = map[T]struct{}
	Tree[T interface{ Less(T) bool }]   struct{ left, right *Tree[T] }
	Pointer[T any, P interface{ *T }]   struct{ p P }
	Func[A, B any]                      func(A) B
	Chain[T ~[]E, E any]                struct{ items T }
	Loop[T interface{ ~int | ~string }] [4]T
	Star[P *int,]                       struct{}
	Two[P *Q, Q any]                    struct{}
	Array                               [size * size]int
	Slice                               []int
	Embeds                              struct {
		List[int]
		*Pair[string, List[*int]]
		other Pair[int, []string] `tag:"x"`
		fixed [size]List[int]
	}
)

const size = 4

func Map[T, U any](s []T, f func(T) U) []U {
	out := make([]U, 0, len(s))
	for _, v := range s {
		out = append(out, f(v))
	}
	return out
}

func Keys[M ~map[K]V, K cmp.Ordered, V any](m M) (keys []K) {
	for k := range m {
		keys = append(keys, k)
	}
	return keys
}

func (l *List[T]) Push(v T) {
	l.head = &node[T]{value: v, next: l.head}
	l.size++
}

func (l *List[_]) Len() int { return l.size }

func (l *List[T]) All() iter.Seq2[int, T] {
	return func(yield func(int, T) bool) {
		i := 0
		for n := l.head; n != nil; n = n.next {
			if !yield(i, n.value) {
				return
			}
			i++
		}
	}
}

func Sum[T Number](values ...T) (total T) {
	for _, v := range values {
		total += v
	}
	return
}

func uses() {
	strs := Map[int, string]([]int{1, 2}, func(i int) string { return "x" })
	_ = Map([]string{"a"}, func(s string) int { return len(s) })
	double := Sum[float64]
	_ = double(1.5, 2)
	p := Pair[string, List[int]]{Key: "k", Value: List[int]{}}
	var m Set[Pair[int, int]]
	m = Set[Pair[int, int]]{{1, 2}: {}}
	pairs := []Pair[string, int]{{"a", 1}, {Key: "b"}}
	q := &Pair[int, func(Pair[int, int]) bool]{Value: nil}
	var f Func[int, Func[string, error]]
	_, _, _, _, _ = strs, p, m, pairs, q
	if a, b := size, 3; a < b && b > (a) {
		_ = f
	}
	list := new(List[int])
	for i, v := range list.All() {
		list.Push(i + v)
	}
	_ = (*List[int])(nil).Len()
	_ = List[int].Len
	_ = (*List[int]).Push
	_ = any(list).(interface{ Len() int })
	_ = [2]func(){}[0]
	_ = Map[int, []string](nil, nil)[0][1:]
}
