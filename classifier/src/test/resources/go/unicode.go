package größe

import "fmt"

type Größe struct{ höhe, breite int }

func (g *Größe) Fläche() int { return g.höhe * g.breite }

func été(naïve string, 世界 ...int) (π float64) {
	const Ünder_score1 = "日本語 → \u65e5 😀"
	go fmt.Println(Ünder_score1, '→', '😀', `😀`)
	defer func() { 世界 = append(世界, len("😀😀")) }()
	ℵ := make(chan string, 1)
	ℵ <- naïve
	/* 😀 */ <-ℵ // 😀
	fmt.Println(<-ℵ)
	select {
	case ℵ <- "ü":
	default:
	}
	return 3.14
}

func 𝓍() { 𝓎 := 1; fmt.Println(𝓎) }
