/** px */
type Point = readonly [number, number];

/** Dots, and how all of them move to the place of the next one: by so many px, or turned by so many radians about a centre. */
export interface MovingLane {
  readonly dots: readonly Point[];
  readonly centre: Point | null;
  readonly step: Point | number;
  readonly stepEm: number;
}

/** A way that dots move along, and how fast. */
export interface MovingWay {
  readonly key: string;
  /** Class that gives its dots a colour. */
  readonly name: string;
  /** By which it is known whether it runs elsewhere than before. */
  readonly d: string;
  /** Its dots, in px of the layer. */
  lane(emPx: number): MovingLane;
  /** 0 to 1 of the fastest; 0 moves nothing. */
  readonly share: number;
}

interface Moving {
  readonly name: string;
  readonly emPx: number;
  readonly d: string;
  rate: number;
  /** Nothing flows on it now. */
  still: boolean;
  readonly lane: HTMLElement;
  readonly animation: Animation;
}

/** em of the layer: between two dots, and per second of the slowest and the fastest. */
const SLOW_EM = 1.2;
const FAST_EM = 5;
/** Changes of speed by less than this share are not seen, but each begins the motion of all dots anew. */
const SEEN = 0.2;

const shift = ([x, y]: Point): string => `translate(${x.toFixed(1)}px,${y.toFixed(1)}px)`;

/**
 * Dots that move along ways. Only transforms move them, which browsers do beside the page's own work; a change of speed is a change of rate, so
 * that none jumps. The dots of a way move as one, from the place of each to that of the next, as all that moves is brought up to date with each
 * reading. Those of a way on which nothing flows are out of sight: to make them anew costs more than all else of a reading.
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
    const flowing = this.#reduced.matches ? [] : ways.filter(({ share }) => share > 0);
    for (const [key, moving] of this.#moving) if (!flowing.some((way) => way.key === key)) this.#rest(moving, true);
    for (const way of flowing) {
      const before = this.#moving.get(way.key);
      const fits = before?.d === way.d && before.emPx === emPx && before.name === way.name;
      if (!fits) this.#drop(way.key);
      const moving = before && fits ? before : this.#start(layer, way, emPx);
      this.#moving.set(way.key, moving);
      this.#rest(moving, false);
      const rate = SLOW_EM + (FAST_EM - SLOW_EM) * Math.min(1, way.share);
      if (Math.abs(rate - moving.rate) < SEEN * moving.rate) continue;
      moving.rate = rate;
      moving.animation.playbackRate = rate;
    }
  }

  set paused(paused: boolean) {
    if (paused === this.#paused) return;
    this.#paused = paused;
    for (const moving of this.#moving.values()) this.#run(moving);
  }

  clear(): void {
    for (const key of [...this.#moving.keys()]) this.#drop(key);
    this.#layer = null;
  }

  #start(layer: HTMLElement, way: MovingWay, emPx: number): Moving {
    const { dots, centre, step, stepEm } = way.lane(emPx);
    const lane = document.createElement('div');
    for (const place of dots) {
      const dot = document.createElement('span');
      dot.className = `moving ${way.name}`;
      dot.style.transform = shift(place);
      lane.append(dot);
    }
    layer.append(lane);
    if (centre) lane.style.transformOrigin = `${centre[0]}px ${centre[1]}px`;
    const transform = typeof step === 'number' ? ['rotate(0)', `rotate(${step}rad)`] : [shift([0, 0]), shift(step)];
    // At a rate of 1 it runs one em a second.
    const animation = lane.animate({ transform }, { duration: stepEm * 1000, iterations: Infinity });
    if (this.#paused) animation.pause();
    return { name: way.name, emPx, d: way.d, rate: 1, still: false, lane, animation };
  }

  #rest(moving: Moving, still: boolean): void {
    if (still === moving.still) return;
    moving.still = still;
    moving.lane.style.opacity = still ? '0' : '';
  }

  #run({ animation, still }: Moving): void {
    if (still || this.#paused) animation.pause();
    else animation.play();
  }

  #drop(key: string): void {
    const moving = this.#moving.get(key);
    moving?.animation.cancel();
    moving?.lane.remove();
    this.#moving.delete(key);
  }
}
