package service

import (
	"context"
	"errors"
	"io"
	"sync"
	"sync/atomic"
	"time"
)

//go:linkname ticks runtime.ticks
func ticks() int64

type registry struct {
	sync.RWMutex
	entries map[string]*entry
}

type entry struct {
	lock    sync.Mutex
	waiters int32
	ready   chan struct{}
	owner   *Service
}

// Service runs jobs and hands out their results.
type Service struct {
	*registry
	jobs    chan job
	results chan result
	quit    chan struct{}
	stopped atomic.Bool
	group   sync.WaitGroup
	once    sync.Once
	cond    *sync.Cond
	state   int
	log     []string
}

type job struct {
	name string
	run  func(context.Context) error
}

type result struct {
	name string
	err  error
}

var active = map[string]*Service{}

var activeLock sync.Mutex

var errStopped = errors.New("stopped")

func New(size int) *Service {
	service := &Service{
		registry: &registry{entries: make(map[string]*entry)},
		jobs:     make(chan job),
		results:  make(chan result, size),
		quit:     make(chan struct{}),
	}
	service.cond = sync.NewCond(&service.registry.RWMutex)
	for i := 0; i < size; i++ {
		service.group.Add(1)
		go service.work(i)
	}
	activeLock.Lock()
	active["default"] = service
	activeLock.Unlock()
	return service
}

func (s *Service) work(number int) {
	defer s.group.Done()
	for {
		select {
		case j := <-s.jobs:
			ctx, cancel := context.WithTimeout(context.Background(), time.Second)
			err := j.run(ctx)
			cancel()
			select {
			case s.results <- result{name: j.name, err: err}:
			case <-s.quit:
				return
			}
		case <-s.quit:
			return
		}
	}
}

func (s *Service) find(name string) (found *entry, err error) {
	s.RLock()
	defer s.RUnlock()
	if s.stopped.Load() {
		return nil, errStopped
	}
	if found = s.entries[name]; found == nil {
		err = errors.New("no entry")
	}
	return
}

func (s *Service) acquire(name string, patience time.Duration) error {
	e, err := s.find(name)
	if err != nil {
		return err
	}
	atomic.AddInt32(&e.waiters, 1)
	defer atomic.AddInt32(&e.waiters, -1)
	timer := time.NewTimer(patience)
	defer timer.Stop()
	select {
	case <-e.ready:
	case <-timer.C:
		return errors.New("too late")
	}
	e.lock.Lock()
	if e.owner != nil {
		return errors.New("owned")
	}
	e.owner = s
	e.lock.Unlock()
	return nil
}

func (s *Service) Stop() (err error) {
	s.once.Do(func() {
		s.stopped.Store(true)
		close(s.quit)
	})
	done := make(chan struct{})
	go func() {
		defer close(done)
		s.group.Wait()
		err = errStopped
	}()
	<-done
	s.Lock()
	for name, each := range s.entries {
		go func() {
			each.lock.Lock()
			each.owner = nil
			each.lock.Unlock()
			s.log = append(s.log, name)
		}()
		delete(s.entries, name)
	}
	s.Unlock()
	s.cond.Broadcast()
	return err
}

func pump(source io.Reader) (io.Reader, <-chan error) {
	in, out := io.Pipe()
	failures := make(chan error, 1)
	go func(target *io.PipeWriter) {
		_, failure := io.Copy(target, source)
		failures <- failure
		target.CloseWithError(failure)
	}(out)
	return in, failures
}

func total(values []int) (sum int) {
	var lock sync.Mutex
	var pending sync.WaitGroup
	for _, value := range values {
		value := value
		pending.Add(1)
		go func() {
			defer pending.Done()
			lock.Lock()
			sum += value
			lock.Unlock()
		}()
	}
	pending.Wait()
	return sum
}
