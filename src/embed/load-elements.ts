import { NEAR_MARGIN, isNear } from '../controller/is-near.js';
import { define } from '../element/define.js';
import { frameHeight, plotHeight } from '../layout/reserved-height.js';
import { ROWS_PX } from '../layout/rows/rows-height.js';
import { elementFiles } from './element-files.js';

/** A page that still comes in then gets its elements in parts, which is right for any page. */
const LONGEST_WAIT_MS = 100;

/** What the loader does with files of the library, by their paths beside it. */
export interface FileAccess {
  readonly importFile: (file: string) => Promise<unknown>;
  readonly preloadFile: (file: string) => void;
}

/**
 * Finds the library's tags in the document, now and later, and imports the file of each when the first of them comes
 * near the viewport. A file that can't be imported leaves the fallback in its tags visible and says why once.
 */
export function loadElements({ importFile, preloadFile }: FileAccess): void {
  // `lk-chart column` and the like are among the names as well; as selectors they match nothing.
  const selector = Object.keys(elementFiles)
    .map((name) => `${name}:not(:defined)`)
    .join();
  const tags = new Set<string>();
  const asked = new Set<string>();
  const once = (names: string | undefined, ask: (name: string) => void): void => {
    for (const name of names?.split(' ') ?? []) {
      if (asked.has(name)) continue;
      asked.add(name);
      ask(name);
    }
  };
  const pathOf = (file: string): string => `chunks/${file}.js`;
  const preload = (file: string): void => preloadFile(pathOf(file));
  const fetchFor = (element: Element): void => {
    const { localName: tag } = element;
    if (customElements.get(tag)) return;
    const kind = `${tag} ${element.getAttribute('kind')}`;
    const inline = element.querySelector('script,table') ? ' inline' : '';
    once(tag, () => {
      const [className, ...parts] = elementFiles[tag]!.split(' ');
      // The only sort of element on a page shares nothing with others.
      const isAlone = document.readyState !== 'loading' && tags.size === 1;
      const keys = isAlone ? [kind + inline, tag + inline, tag] : [];
      const whole = keys.map((key) => `whole ${key}`).find((key) => elementFiles[key]);
      // It has these in it, if they are of use.
      if (whole) [kind, 'inline'].forEach((key) => once(elementFiles[key], () => {}));
      const [first, ...others] = whole ? `${whole.replace(/ /g, '-')}-${elementFiles[whole]}`.split(' ') : parts;
      importFile(pathOf(first!)).then(
        (module) => define(tag, (module as Readonly<Record<string, CustomElementConstructor>>)[className!]!),
        (error: unknown) => explain(tag, error),
      );
      // All together rather than one after the other as imports turn up.
      others.forEach(preload);
    });
    once(elementFiles[kind], preload);
    if (inline) once(elementFiles['inline'], preload);
    // What a FeatureServer or MapServer will be asked by: one trip less before the first question.
    if (/[ep]Server/.test(element.getAttribute('src')!)) once(elementFiles['service'], preload);
  };
  const parsed = documentParsed();
  const ask = (element: Element): unknown => (parsed ? parsed.then(() => fetchFor(element)) : fetchFor(element));
  const observer = new IntersectionObserver(
    (entries) => {
      // Each is asked for once anyway.
      for (const { isIntersecting, target } of entries) if (isIntersecting) ask(target);
    },
    { rootMargin: `${NEAR_MARGIN * 100}% 0px` },
  );
  const scan = (): void => {
    const elements = [...document.querySelectorAll<HTMLElement>(selector)];
    for (const { localName } of elements) tags.add(localName);
    for (const element of elements) {
      if (element.getAttribute('loading') === 'eager' || isNear(element)) ask(element);
      else observer.observe(element);
    }
    // While what was asked for comes, and before anything is painted.
    requestAnimationFrame(() => elements.forEach(reserve));
  };
  scan();
  new MutationObserver((records) => {
    // What comes into the head, as links of this loader do for a moment, is nothing to be seen.
    if (records.some(({ addedNodes, target }) => addedNodes[0] && target !== document.head)) scan();
  }).observe(document, { childList: true, subtree: true });
}

/** When it is known which elements a page has, or can't be waited for; null when it is known. */
function documentParsed(): Promise<unknown> | null {
  if (document.readyState !== 'loading') return null;
  return new Promise((resolve) => {
    document.addEventListener('DOMContentLoaded', resolve);
    setTimeout(resolve, LONGEST_WAIT_MS);
  });
}

/** Holds the place of an element until its own style does, so that its arrival moves nothing. */
function reserve(element: HTMLElement): void {
  const { style, localName } = element;
  if (style.minHeight !== '' || customElements.get(localName)) return;
  const { display } = getComputedStyle(element);
  if (display === 'none') return;
  // Its own formatting context: margins of a fallback must not stick out now and be inside later.
  const before = style.display;
  if (display === 'inline') style.display = 'flow-root';
  const { width } = element.getBoundingClientRect();
  const limit = Number(element.getAttribute('limit')) || null;
  const kind = element.getAttribute('kind') ?? 'auto';
  const facets = element.matches('[facet]');
  // The only arithmetic here, as whole functions would cost every page with a chart some bytes; a test holds them together.
  const beside = width < 640 ? 0 : 256;
  const others: Readonly<Record<string, number>> = {
    'lk-dataset-table': ROWS_PX,
    'lk-cartogram': Math.min((width - beside) * 0.7, 560) + (beside ? 12 : 228),
    'lk-energy-dashboard': 720,
  };
  const usual = others[localName] ?? plotHeight({ kind, width, limit, facets });
  const height = parseFloat(element.getAttribute('height') ?? '') || usual;
  const texts = { heading: element.getAttribute('heading'), sourced: element.matches('[src],[dataset],[attribution]') };
  const frame = element.matches('[compact][kind^=s]') ? 0 : frameHeight(width, texts);
  style.minHeight = `${frame + height}px`;
  const release = (): void => {
    style.display = before;
    style.removeProperty('min-height');
    if (element.getAttribute('style') === '') element.removeAttribute('style');
  };
  // Until its first rendering the element itself is empty.
  const rendered = (): unknown => (element as { updateComplete?: Promise<unknown> }).updateComplete;
  customElements.whenDefined(localName).then(rendered).then(release, release);
}

function explain(tag: string, error: unknown): void {
  const { message } = Object(error) as { message?: unknown };
  const policy = /TrustedType|createPolicy/.test(String(message));
  const remedy = policy
    ? "add lit-html 'allow-duplicates' to trusted-types"
    : 'check that its folder is complete and allowed in script-src';
  console.warn(`<${tag}>: not loaded: ${remedy} of the Content-Security-Policy. ${String(message)}`);
}
