import { NEAR_MARGIN, isNear } from '../controller/is-near.js';
import { define } from '../element/define.js';
import { plotHeight } from '../layout/plot-height.js';
import { frameHeight } from '../layout/reserved-height.js';
import { ROWS_PX } from '../layout/rows/rows-height.js';
import { elementFiles } from './element-files.js';

/** Where elements have their rows from, as far as they tell before it is asked for. What is written into one may not have been parsed yet. */
const sources: Readonly<Record<string, string>> = {
  ' inline': ':not([src],[dataset])',
  ' hub': '[dataset]:not([src],[source])',
  ' service': '[src*=eServer],[src*=pServer]',
};

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
  // `whole lk-chart` and the like are among the names as well; as selectors they match nothing.
  const selector = Object.keys(elementFiles)
    .map((name) => `${name}:not(:defined)`)
    .join();
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
  /** The file of that key, and those that it imports. */
  const filesOf = (key: string): string[] => `${key.replace(/ /g, '-')}-${elementFiles[key]}`.split(' ');
  const importOf = (key: string): Promise<unknown> => {
    const [first, ...others] = filesOf(key);
    const module = importFile(pathOf(first!));
    // All together rather than one after the other as imports turn up.
    others.forEach(preload);
    return module;
  };
  const countOf = (found: string): number => document.querySelectorAll(found).length;
  /** The first sort of element on the page brings what all of them share. */
  let shared: Promise<unknown> | undefined;
  const fetchFor = (element: Element): void => {
    const { localName: tag } = element;
    if (customElements.get(tag)) return;
    const kind = `${tag} ${element.getAttribute('kind')}`;
    const source = Object.keys(sources).find((one) => element.matches(sources[one]!)) ?? '';
    let whole = '';
    once(tag, () => {
      // Other sorts of elements share what asks services, and could not take it out of such a file.
      const isAlone = countOf(selector) === countOf(`${tag}:is(${sources[source]})`);
      const own = isAlone || source === ' inline' ? source : '';
      const first = [kind + own, tag + own, kind, tag].map((key) => `whole ${key}`).find((key) => elementFiles[key])!;
      let module: Promise<unknown>;
      if (shared) {
        filesOf(tag).forEach(preload);
        module = shared.then(
          () => importOf(tag),
          () => importOf(first),
        );
      } else {
        whole = first;
        shared = module = importOf(whole);
      }
      module.then(
        (exports) => define(tag, (exports as { readonly lk: CustomElementConstructor }).lk),
        (error: unknown) => explain(tag, error),
      );
    });
    // What comes next, unless it came along; of a service as well, which is one trip less before the first question.
    for (const part of [kind, source])
      once(elementFiles[part.trim()], (file) => {
        if (!whole.includes(part)) preload(file);
      });
  };
  const observer = new IntersectionObserver(
    (entries) => {
      // Each is asked for once anyway.
      for (const { isIntersecting, target } of entries) if (isIntersecting) fetchFor(target);
    },
    { rootMargin: `${NEAR_MARGIN * 100}% 0px` },
  );
  const found = new WeakSet<Element>();
  const scan = (): void => {
    // Whatever else changes on a page, it must not be laid out for those that are known already.
    const elements = [...document.querySelectorAll<HTMLElement>(selector)].filter((element) => !found.has(element));
    const places = elements.map(placeOf);
    for (const element of elements) {
      found.add(element);
      if (element.getAttribute('loading') === 'eager' || isNear(element)) fetchFor(element);
      else observer.observe(element);
    }
    // While what was asked for comes. All are measured before any is written to, so the page is laid out once.
    const widths = elements.map((element) => element.getBoundingClientRect().width);
    places.forEach((hold, index) => hold?.(widths[index]!));
  };
  scan();
  new MutationObserver((records) => {
    // What comes into the head, as links of this loader do for a moment, is nothing to be seen.
    if (records.some(({ addedNodes, target }) => addedNodes[0] && target !== document.head)) scan();
  }).observe(document, { childList: true, subtree: true });
}

/** Makes an element a box, so that it can be measured; what is returned holds its place in a width until its own style does, so that its arrival moves nothing. */
function placeOf(element: HTMLElement): ((width: number) => void) | undefined {
  const { style, localName } = element;
  const { display } = getComputedStyle(element);
  if (style.minHeight || display === 'none') return undefined;
  // Its own formatting context: margins of a fallback must not stick out now and be inside later.
  const { display: before, overflowX } = style;
  if (display === 'inline') style.display = 'flow-root';
  // A table in it may be wider than a phone, whose page must not scroll sideways for that.
  style.overflowX ||= 'auto';
  const release = (): void => {
    style.display = before;
    style.overflowX = overflowX;
    style.minHeight = '';
    if (!element.getAttribute('style')) element.removeAttribute('style');
  };
  // Until its first rendering the element itself is empty.
  const rendered = (): unknown => (element as { updateComplete?: Promise<unknown> }).updateComplete;
  customElements.whenDefined(localName).then(rendered).then(release, release);
  return (width) => {
    style.minHeight = `${heightOf(element, width)}px`;
  };
}

/** What an element will take up, in px. */
function heightOf(element: HTMLElement, width: number): number {
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
  const usual = others[element.localName] ?? plotHeight({ kind, width, limit, facets });
  const height = parseFloat(element.getAttribute('height') ?? '') || usual;
  const texts = { heading: element.getAttribute('heading'), sourced: element.matches('[src],[dataset],[attribution]') };
  return height + (element.matches('[compact][kind^=s]') ? 0 : frameHeight(width, texts));
}

function explain(tag: string, error: unknown): void {
  const { message } = Object(error) as { message?: unknown };
  const policy = /TrustedType|createPolicy/.test(String(message));
  const remedy = policy
    ? "add lit-html 'allow-duplicates' to trusted-types"
    : 'check that its folder is complete and allowed in script-src';
  console.warn(`<${tag}>: not loaded: ${remedy} of the Content-Security-Policy. ${String(message)}`);
}
