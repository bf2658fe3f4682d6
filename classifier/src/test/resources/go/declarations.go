// Package shelf shows every form of a declaration.
package shelf

import "fmt"
import (
	. "strings"
	_ "embed"

	"example.org/tools/v2"
	clock "time"
)

const Answer = 42
const Pi, E float64 = 3.14159, 2.71828
const (
	Low = iota
	Middle
	High
	_
	Top, Bottom = 1 << iota, -1 << iota
)

const ()

var count int
var left, right = 1, "two"
var (
	table         map[string][]int
	nested        [2][3]*int
	open, closed  chan struct{}
	handler       func(w fmt.Stringer, rest ...any) (n int, err error)
	_             fmt.Stringer = (*Book)(nil)
	now           = clock.Now
	replaced      = NewReplacer("a", "b")
	anonymous     struct{ X, Y int }
	initialized   = [...]string{2: "c", 0: "a"}
	computed, two = func() int { return 1 }(), 2
)
var ()

type Title string
type Alias = Title
type (
	Shelf  []Book
	Index  map[Title]*Book
	Matrix [8][8]float64
	Sized  [Answer * 2]byte
	Visit  func(*Book) bool
	Empty  struct{}
	Any    interface{}
	Reader interface {
		Read(p []byte) (n int, err error)
	}
	ReadCloser interface {
		Reader
		fmt.Stringer
		Close() error
	}
)

type ()

type Book struct {
	Title
	*Index `json:"-"`
	fmt.Stringer
	*tools.Tool
	Author, Editor string `json:"people,omitempty" xml:"p"`
	pages          [10]*Page
	next           *Book
	on             func(event string, _ int) error "a tag"
	inner          struct {
		deep map[string]struct{ v []chan<- int }
	}
	_ int
}

type Page struct{ text []rune }

func init() {}

func init() { count++ }

func Swap(a, b int) (int, int) { return b, a }

func named(a int, b, c string) (x, y int, err error) {
	x, y = a, len(b+c)
	return
}

func variadic(format string, args ...interface{}) string { return fmt.Sprintf(format, args...) }

func unnamed(int, string, ...*Book) (func(), error) { return nil, nil }

func curried(f func(func(int) int) func(int) int) func() func() int {
	return func() func() int { return func() int { return f(nil)(0) } }
}

func declaredElsewhere(a uintptr) (b uintptr)

func (b *Book) Len() int            { return len(b.pages) }
func (b Book) name() Title          { return b.Title }
func (*Book) nameless()             {}
func (Shelf) Less(i, j int) bool    { return i < j }
func (b *Book) On(x struct{ A int }) {}

func (s Shelf) Find(
	title Title,
	visit Visit,
) (
	*Book,
	error,
) {
	for i := range s {
		if s[i].Title == title && visit(&s[i]) {
			return &s[i], nil
		}
	}
	return nil, fmt.Errorf("no %q", title)
}
