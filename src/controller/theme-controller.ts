import type { LitElement, ReactiveController } from 'lit';

export type Theme = 'light' | 'dark';

/** Hosts to ask again when something on the page that decides the theme changes; one watch for all of them. */
const hosts = new Set<LitElement>();
let watching: { stop(): void } | undefined;

function watch(): { stop(): void } {
  const refresh = (): void => hosts.forEach((host) => host.requestUpdate());
  const query = matchMedia('(prefers-color-scheme: dark)');
  query.addEventListener('change', refresh);
  // Sites switch their theme by an attribute of html or body.
  const observer = new MutationObserver(refresh);
  const options = {
    attributes: true,
    attributeFilter: ['class', 'style', 'lang', 'data-theme', 'data-bs-theme', 'data-color-scheme'],
  };
  observer.observe(document.documentElement, options);
  if (document.body) observer.observe(document.body, options);
  // A background that changes slowly has its new colour only at the end, a style sheet that is late when it is there.
  document.addEventListener('transitionend', refresh);
  document.addEventListener('load', refresh, true);
  return {
    stop(): void {
      document.removeEventListener('transitionend', refresh);
      document.removeEventListener('load', refresh, true);
      query.removeEventListener('change', refresh);
      observer.disconnect();
    },
  };
}

/** Light or dark, by what is behind the host: the first opaque background of its ancestors, else the page's colour scheme. */
export class ThemeController implements ReactiveController {
  readonly #host: LitElement;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    hosts.add(this.#host);
    watching ??= watch();
  }

  hostDisconnected(): void {
    hosts.delete(this.#host);
    if (hosts.size > 0) return;
    watching?.stop();
    watching = undefined;
  }

  /** The theme now. */
  get theme(): Theme {
    for (
      let node: Node | null = this.#host;
      node;
      node = node.parentNode ?? (node instanceof ShadowRoot ? node.host : null)
    ) {
      if (!(node instanceof Element)) continue;
      const light = luminance(getComputedStyle(node).backgroundColor);
      if (light !== null) return light < 0.2 ? 'dark' : 'light';
    }
    const scheme = getComputedStyle(document.documentElement).colorScheme;
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    return scheme.includes('dark') && (!scheme.includes('light') || dark) ? 'dark' : 'light';
  }
}

/** Relative luminance (WCAG 2.2) of a computed colour; null when it is see-through or no colour. */
export function luminance(colour: string): number | null {
  const [red, green, blue, alpha = 1] = /^rgba?\(/.test(colour) ? numbersOf(colour) : painted(colour);
  if (red === undefined || green === undefined || blue === undefined || !(alpha > 0.5)) return null;
  const linear = (channel: number): number => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

const numbersOf = (colour: string): number[] =>
  colour
    .slice(colour.indexOf('(') + 1, -1)
    .split(/[\s,/]+/)
    .map(Number);

/** The channels of a colour in another notation (`oklch()`, `color()`, …), by painting it. */
function painted(colour: string): number[] {
  if (colour === 'transparent' || !CSS.supports('color', colour)) return [];
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = 1;
  const context = canvas.getContext('2d');
  if (!context) return [];
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0, alpha = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue, alpha / 255];
}
