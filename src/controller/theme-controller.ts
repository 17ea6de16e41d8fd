import type { LitElement, ReactiveController } from 'lit';
import { parentOf } from './parent-of.js';

export type Theme = 'light' | 'dark';

/** To be asked again when something on the page that decides the theme changes; one watch for all of them. */
const controllers = new Set<ThemeController>();
let watching: Watch | undefined;

interface Watch {
  /** Hears of what happens to the classes and styles above `host`. */
  follow(host: Element): void;
  stop(): void;
}

function watch(): Watch {
  const refresh = (): void => controllers.forEach((controller) => controller.check());
  const query = matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', refresh);
  // Sites switch their theme by an attribute of html, body or a wrapper.
  const observer = new MutationObserver(refresh);
  const options = {
    attributes: true,
    attributeFilter: ['class', 'style', 'lang', 'data-theme', 'data-bs-theme', 'data-color-scheme'],
  };
  // A background that changes slowly has its new colour only at the end, a style sheet that is late when it is there.
  document.addEventListener('transitionend', refresh);
  document.addEventListener('load', refresh, true);
  return {
    follow(host): void {
      // A shadow root and a document have no attributes, which is no error.
      for (let node = parentOf(host); node; node = parentOf(node)) observer.observe(node, options);
    },
    stop(): void {
      document.removeEventListener('transitionend', refresh);
      document.removeEventListener('load', refresh, true);
      query.removeEventListener('change', refresh);
      observer.disconnect();
    },
  };
}

/** Light or dark, by what is behind the host: the first opaque background of its ancestors, else the page's colour scheme, by its text. */
export class ThemeController implements ReactiveController {
  readonly #host: LitElement;
  #seen: string | undefined;
  #at: unknown;
  #theme: Theme | undefined;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Asks for an update if theme or language are others now: a page may move a wrapper by its style sixty times a second. */
  check(): void {
    const before = this.#seen;
    this.#at = 0;
    this.#seen = `${this.theme} ${this.#host.closest<HTMLElement>('[lang]')?.lang}`;
    if (this.#seen !== before) this.#host.requestUpdate();
  }

  hostConnected(): void {
    controllers.add(this);
    watching ??= watch();
    watching.follow(this.#host);
    // Moved, it may have another background behind it.
    if (this.#host.hasUpdated) this.check();
  }

  hostDisconnected(): void {
    controllers.delete(this);
    if (controllers.size > 0) return;
    watching?.stop();
    watching = undefined;
  }

  /** The theme in this frame: asked once more in it, the browser would have to lay out what was written meanwhile. */
  get theme(): Theme {
    const { currentTime } = document.timeline;
    if (currentTime !== this.#at) this.#theme = themeOf(this.#host);
    this.#at = currentTime;
    return this.#theme as Theme;
  }
}

function themeOf(host: Node): Theme {
  for (let node: Node | null = host; node; node = parentOf(node)) {
    if (!(node instanceof Element)) continue;
    const light = luminance(getComputedStyle(node).backgroundColor);
    if (light !== null) return light < 0.2 ? 'dark' : 'light';
  }
  // Nobody painted: the browser's own canvas has the scheme that style or a meta element chose, and its text tells which.
  const ink = luminance(getComputedStyle(document.documentElement).color);
  return (ink ?? 0) > 0.4 ? 'dark' : 'light';
}

/** Relative luminance (WCAG 2.2) of a computed colour; null when it is see-through or no colour. */
export function luminance(colour: string): number | null {
  const [red = 0, green = 0, blue, alpha = 1] = /^rgba?\(/.test(colour)
    ? (colour.match(/[\d.e-]+/g) as string[]).map(Number)
    : paint(colour);
  if (blue === undefined || !(alpha > 0.5)) return null;
  const linear = (channel: number, share = channel / 255): number =>
    share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

const nothing = (): readonly number[] => [];

/** Reads colours in rare notations (`oklch()`, `color()`, …); fetched with the first of them, which nothing is known of until then. */
let paint = (colour: string): readonly number[] => {
  if (!colour.includes('(')) return [];
  paint = nothing;
  import('./painted-colour.js').then(({ paintedColour }) => {
    paint = paintedColour;
    controllers.forEach((controller) => controller.check());
  }, nothing);
  return [];
};
