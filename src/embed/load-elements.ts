import { NEAR_MARGIN, isNear } from '../controller/is-near.js';
import { define } from '../element/define.js';
import { frameHeight, plotHeight } from '../layout/reserved-height.js';
import { ROWS_PX } from '../layout/rows/rows-height.js';
import { elementFiles } from './element-files.js';

/** Imports a file of the library by its path beside the loader. */
export type ImportFile = (file: string) => Promise<unknown>;

/**
 * Finds the library's tags in the document, now and later, and imports the file of each when the first of them comes
 * near the viewport. A file that can't be imported leaves the fallback in its tags visible and says why once.
 */
export function loadElements(importFile: ImportFile): void {
  // `lk-chart column` and the like are among the names as well; as selectors they match nothing.
  const selector = Object.keys(elementFiles)
    .map((name) => `${name}:not(:defined)`)
    .join();
  const asked = new Set<string>();
  const fetchFor = (element: Element): void => {
    const { localName: tag } = element;
    if (customElements.get(tag)) return;
    const inline = element.querySelector('script,table') ? 'inline' : '';
    const names = [tag, `${tag} ${element.getAttribute('kind')}`, inline];
    // All together rather than one after the other as imports turn up; only the first one's failure is the element's.
    const [className = '', ...files] = names.flatMap((name) => elementFiles[name]?.split(' ') ?? []);
    files.forEach((file, index) => {
      if (asked.has(file)) return;
      asked.add(file);
      importFile(`chunks/${file}.js`).then(
        (module) => {
          if (index === 0) define(tag, (module as Readonly<Record<string, CustomElementConstructor>>)[className]!);
        },
        (error: unknown) => {
          if (index === 0) explain(tag, error);
        },
      );
    });
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        fetchFor(target);
      }
    },
    { rootMargin: `${NEAR_MARGIN * 100}% 0px` },
  );
  const scan = (): void => {
    const elements = [...document.querySelectorAll<HTMLElement>(selector)];
    // Asking comes before holding places, which makes the browser lay the page out.
    for (const element of elements) {
      if (element.getAttribute('loading') === 'eager' || isNear(element)) fetchFor(element);
      else observer.observe(element);
    }
    for (const element of elements) if (element.style.minHeight === '') reserve(element);
  };
  scan();
  new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => addedNodes.length > 0)) scan();
  }).observe(document, { childList: true, subtree: true });
}

/** Holds the place of an element until its own style does, so that its arrival moves nothing. */
function reserve(element: HTMLElement): void {
  const { style, localName } = element;
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
    ? "add lit-html 'allow-duplicates' to trusted-types in the Content-Security-Policy"
    : 'check that its folder is complete and allowed in script-src of the Content-Security-Policy';
  console.warn(`<${tag}>: not loaded: ${remedy}. ${String(message)}`);
}
