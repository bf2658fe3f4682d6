package channels

import (
	"context"
	"sync"
	"time"
)

type (
	both        chan int
	sendOnly    chan<- int
	receiveOnly <-chan int
	ofReceive   chan (<-chan int)
	sendOfRecv  chan<- <-chan int
	recvOfRecv  <-chan <-chan int
	sendOfSend  chan<- chan<- int
	recvOfSend  <-chan chan<- int
	ofFunc      chan func(chan int) <-chan error
	inStruct    struct {
		done <-chan struct{}
		jobs chan<- func()
	}
)

type server struct {
	sync.Mutex
	mu   sync.RWMutex
	jobs chan func() error
	quit chan struct{}
	wg   sync.WaitGroup
	once sync.Once
}

func (s *server) run(ctx context.Context, in <-chan int, out chan<- int) (err error) {
	s.Lock()
	defer s.Unlock()
	s.wg.Add(1)
	go s.loop(in)
	go func() {
		defer s.wg.Done()
		for v := range in {
			out <- v * 2
		}
		close(out)
	}()
	defer func(begin time.Time) {
		if r := recover(); r != nil {
			err = context.Canceled
		}
	}(time.Now())
	go (func() {})()
	go func(ch chan<- struct{}) { ch <- struct{}{} }(s.quit)
	select {
	case <-ctx.Done():
		return ctx.Err()
	case v := <-in:
		out <- v
	case v, ok := <-in:
		if !ok {
			break
		}
		_ = v
	case out <- 1:
	case out <- <-in:
	case s.jobs <- func() error { return <-errs() }:
	case a[0] = <-in:
	case a[1], b["x"] = <-in:
	case (<-time.After(time.Second)):
	case <-time.NewTimer(time.Second).C:
		goto end
	default:
	}
	select {}
end:
	x := <-in + <-in
	y, ok := <-in
	var z = <-in
	<-in
	<-<-chans()
	_ = -<-in
	_ = !<-bools
	f(<-in, <-in)
	if v := <-in; v > 0 {
		out <- v
	}
	if <-bools {
	}
	for range in {
	}
	for <-bools {
	}
	switch <-in {
	case <-in:
	}
	_, _, _, _ = x, y, ok, z
	in2 := (<-chan int)(nil)
	out2 := (chan<- int)(nil)
	_ = make(chan (<-chan int), 1)
	_ = make(<-chan chan<- int)
	_ = []<-chan int{in, in2}
	_ = map[string]chan<- int{"a": out2}
	_ = func(<-chan int) <-chan int { return nil }
	s.once.Do(func() { close(s.quit) })
	return nil
}

func (s *server) loop(in <-chan int) {
	for {
		select {
		case <-s.quit:
			return
		case job := <-s.jobs:
			s.mu.RLock()
			_ = job()
			s.mu.RUnlock()
		}
	}
}

var (
	a     [2]int
	b     map[string]bool
	bools chan bool
)

func errs() chan error          { return nil }
func chans() chan (<-chan bool) { return nil }
func f(...int)                  {}
