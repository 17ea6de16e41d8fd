import { html, render, svg } from 'lit';
import type { EnergyPicture, LinkFacts, NodeFacts, PlacedLink } from '../layout/energy/energy-picture.js';
import { nodeTemplate, wayRole, wayWidth } from './energy-picture.js';
import type { PictureTexts } from './energy-picture.js';

/** Changes of width by less than this are not seen, px. */
const SEEN_PX = 1;

/** What of a picture readings change. */
export interface PictureFacts {
  readonly nodes: readonly NodeFacts[];
  readonly links: readonly LinkFacts[];
}

/** A way where nothing flows, and over all such the same with what does, of which one is seen. */
interface DrawnWay {
  readonly idle: Element;
  readonly flowing: Element;
  state: string | null;
  px: number;
}

const keyOf = ({ from, to }: LinkFacts): string => `${from}-${to}`;

/** Sets the text that a template set before, behind the mark that it has there; of an empty one it made none. */
function put(holder: Element, text: string): void {
  const own = holder.lastChild;
  if (!(own instanceof Text)) holder.append(text);
  else if (own.data !== text) own.data = text;
}

/** Sets one only where it is another: each that is set costs the browser a look at its rules. */
function set(element: Element, name: string, value: string): void {
  if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/**
 * The picture of flows. A template draws what is of a building, and what is of the moment is only written into it, as a reading comes each
 * second and changes a few figures: a way that comes or goes is seen or not, as to take it out costs the browser more.
 */
export class DrawnPicture {
  readonly element = document.createElement('div');
  #picture: EnergyPicture | null = null;
  /** All that were ever drawn in these places. */
  readonly #links = new Map<string, PlacedLink>();
  readonly #ways = new Map<string, DrawnWay>();
  #texts: readonly (readonly Element[])[] = [];

  constructor() {
    this.element.className = 'picture';
    this.element.setAttribute('part', 'plot');
  }

  /** In which dots move, over the picture. */
  get layer(): HTMLElement | null {
    return this.element.querySelector('.motion');
  }

  draw(picture: EnergyPicture, { name, lines }: PictureTexts): void {
    const { width, height, radius, typePx, nodes } = picture;
    const before = this.#picture;
    if (before?.width !== width || before.typePx !== typePx || String(placesOf(before)) !== String(placesOf(picture)))
      this.#links.clear();
    for (const link of picture.links) this.#links.set(keyOf(link), link);
    const links = [...this.#links];
    this.#picture = picture;
    render(
      html`<svg class="flows" viewBox=${`0 0 ${width} ${height}`} width=${width} height=${height} aria-hidden="true">
          ${links.map(([, { d }]) => svg`<path d=${d} stroke-width=${wayWidth(null, typePx)}></path>`)}
          ${links.map(
            ([, link]) =>
              svg`<g><path class=${`way flowing r-${wayRole(link)}`} d=${link.d}></path><path class=${`head r-${wayRole(link)}`} d=${link.head}></path></g>`,
          )}
          ${nodes.map((node) => nodeTemplate(node, radius, typePx))}
        </svg>
        <div class="motion" aria-hidden="true"></div>
        <ul class="sr" aria-label=${name}>
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>`,
      this.element,
    );
    const [flows] = this.element.children as unknown as [Element];
    const drawn = [...flows.children];
    this.#ways.clear();
    links.forEach(([key], index) =>
      this.#ways.set(key, {
        idle: drawn[index] as Element,
        flowing: drawn[links.length + index] as Element,
        state: null,
        px: 0,
      }),
    );
    this.#texts = drawn.slice(2 * links.length).map(({ children }) => [...children].slice(2));
    this.write(picture);
  }

  /** Writes other facts into it; false where they have a way, or a place, that is not drawn. */
  write({ nodes, links }: PictureFacts): boolean {
    const shares = new Map(links.map((link) => [keyOf(link), link.share]));
    if (links.some((link) => !this.#ways.has(keyOf(link))) || nodes.length !== this.#texts.length) return false;
    for (const [key, way] of this.#ways) this.#show(way, shares.get(key));
    nodes.forEach(({ value, note, missing }, index) => {
      const [main, other] = this.#texts[index] as [Element, Element];
      put(main, value);
      put(other, note);
      set(main, 'class', missing ? 'node-value missing' : 'node-value');
    });
    return true;
  }

  /** The ways as they are drawn, with what they carry in these facts. */
  ways({ links }: PictureFacts): readonly PlacedLink[] {
    return links.map((link) => ({ ...(this.#links.get(keyOf(link)) as PlacedLink), share: link.share }));
  }

  /** `share`: null where it is not known, undefined where there is no such way now. */
  #show(way: DrawnWay, share: number | null | undefined): void {
    const state = share ? 'flowing' : share === null ? 'unknown' : share === 0 ? 'idle' : '';
    const px = share ? wayWidth(share, this.#picture?.typePx ?? 0) : way.px;
    if (Math.abs(px - way.px) >= SEEN_PX) {
      (way.flowing.firstElementChild as Element).setAttribute('stroke-width', String(px));
      way.px = px;
    }
    if (state === way.state) return;
    way.state = state;
    const still = state === 'idle' || state === 'unknown';
    set(way.flowing, 'opacity', state === 'flowing' ? '1' : '0');
    set(way.idle, 'opacity', still ? '1' : '0');
    if (still) set(way.idle, 'class', `way ${state}`);
  }
}

const placesOf = ({ height, nodes }: EnergyPicture): readonly unknown[] => [height, ...nodes.map(({ node }) => node)];
