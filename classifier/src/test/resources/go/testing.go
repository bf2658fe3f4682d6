package testing_test

import (
	"errors"
	"sync"
	"sync/atomic"
	"testing"
	"time"
)

func TestTable(t *testing.T) {
	t.Parallel()
	for name, tc := range map[string]struct {
		in   []int
		want int
		err  error
	}{
		"empty": {},
		"one":   {in: []int{1}, want: 1},
		"bad": {
			in:  nil,
			err: errors.New("bad"),
		},
	} {
		t.Run(name, func(t *testing.T) {
			t.Parallel()
			var (
				mu    sync.Mutex
				wg    sync.WaitGroup
				total int64
				seen  = make(map[int]bool)
			)
			for i, v := range tc.in {
				wg.Add(1)
				go func(i, v int) {
					defer wg.Done()
					mu.Lock()
					defer mu.Unlock()
					if seen[i] {
						t.Errorf("%d seen twice", i)
						return
					}
					seen[i] = true
					atomic.AddInt64(&total, int64(v))
				}(i, v)
			}
			done := make(chan struct{})
			go func() { wg.Wait(); close(done) }()
			select {
			case <-done:
			case <-time.After(5 * time.Second):
				t.Fatal("timeout")
			}
			if got := int(atomic.LoadInt64(&total)); got != tc.want {
				t.Fatalf("got %d, want %d", got, tc.want)
			}
		})
	}
}

func BenchmarkPool(b *testing.B) {
	pool := sync.Pool{New: func() any { return new([]byte) }}
	cond := sync.NewCond(&sync.Mutex{})
	var once sync.Once
	var m sync.Map
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			buf := pool.Get().(*[]byte)
			once.Do(func() { m.Store("k", buf) })
			if v, ok := m.Load("k"); ok {
				_ = v.(*[]byte)
			}
			pool.Put(buf)
		}
	})
	cond.L.Lock()
	for b.N < 0 {
		cond.Wait()
	}
	cond.L.Unlock()
	cond.Broadcast()
	timer := time.AfterFunc(time.Minute, func() { b.Error("late") })
	defer timer.Stop()
	ticker := time.NewTicker(time.Millisecond)
	defer ticker.Stop()
	for range ticker.C {
		if b.N > 1 {
			return
		}
	}
}
