/** A way that dots move along, and how fast. */
export interface MovingWay {
  readonly key: string;
  /** Class that gives its dots a colour. */
  readonly name: string;
  /** Places of equal distance, px of the layer; the same array as long as the way runs there. */
  readonly points: readonly (readonly [number, number])[];
  /** px */
  readonly length: number;
  /** 0 to 1 of the fastest; 0 moves nothing. */
  readonly share: number;
}

interface Moving {
  readonly name: string;
  readonly emPx: number;
  readonly points: MovingWay['points'];
  rate: number;
  readonly dots: readonly HTMLElement[];
  readonly animations: readonly Animation[];
}

/** em of the layer: between two dots, and per second of the slowest and the fastest. */
const BETWEEN_EM = 5;
const SLOW_EM = 1.2;
const FAST_EM = 5;
/** Changes of speed by less than this share are not seen, but each begins the motion of all dots anew. */
const SEEN = 0.1;

/**
 * Dots that move along ways. Each is an element that only its transform moves, which browsers do beside the page's own work; a change of
 * speed is a change of rate, so that none jumps.
 */
export class WayMotion {
  readonly #moving = new Map<string, Moving>();
  readonly #reduced = matchMedia('(prefers-reduced-motion: reduce)');
  #layer: HTMLElement | null = null;
  #paused = false;

  /** Shows dots on these ways and on no others; `emPx`: px of an em of the layer. */
  show(layer: HTMLElement, ways: readonly MovingWay[], emPx: number): void {
    if (layer !== this.#layer) this.clear();
    this.#layer = layer;
    const wanted = this.#reduced.matches ? [] : ways.filter(({ share, length }) => share > 0 && length > 0);
    for (const key of [...this.#moving.keys()]) if (!wanted.some((way) => way.key === key)) this.#drop(key);
    for (const way of wanted) {
      const before = this.#moving.get(way.key);
      if (before?.points !== way.points || before.emPx !== emPx || before.name !== way.name) {
        this.#drop(way.key);
        this.#moving.set(way.key, this.#start(layer, way, emPx));
      }
      const moving = this.#moving.get(way.key);
      const rate = SLOW_EM + (FAST_EM - SLOW_EM) * Math.min(1, way.share);
      if (!moving || Math.abs(rate - moving.rate) < SEEN * moving.rate) continue;
      moving.rate = rate;
      for (const animation of moving.animations) animation.updatePlaybackRate(rate);
    }
  }

  set paused(paused: boolean) {
    if (paused === this.#paused) return;
    this.#paused = paused;
    for (const { animations } of this.#moving.values())
      for (const animation of animations)
        if (paused) animation.pause();
        else animation.play();
  }

  clear(): void {
    for (const key of [...this.#moving.keys()]) this.#drop(key);
    this.#layer = null;
  }

  #start(layer: HTMLElement, { points, length, name }: MovingWay, emPx: number): Moving {
    const count = Math.max(1, Math.round(length / (BETWEEN_EM * emPx)));
    const frames = points.map(([x, y]) => ({ transform: `translate(${x.toFixed(1)}px,${y.toFixed(1)}px)` }));
    // At a rate of 1 it runs one em a second.
    const duration = (length / emPx) * 1000;
    const dots: HTMLElement[] = [];
    const animations: Animation[] = [];
    for (let index = 0; index < count; index++) {
      const dot = document.createElement('span');
      dot.className = `moving ${name}`;
      layer.append(dot);
      const animation = dot.animate(frames, { duration, iterations: Infinity });
      animation.currentTime = (duration * index) / count;
      if (this.#paused) animation.pause();
      dots.push(dot);
      animations.push(animation);
    }
    return { name, emPx, points, rate: 1, dots, animations };
  }

  #drop(key: string): void {
    const { dots = [], animations = [] } = this.#moving.get(key) ?? {};
    for (const animation of animations) animation.cancel();
    for (const dot of dots) dot.remove();
    this.#moving.delete(key);
  }
}
