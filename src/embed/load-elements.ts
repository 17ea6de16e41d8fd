import { frameHeight, plotHeight } from '../layout/reserved-height.js';
import { elementFiles } from './element-files.js';

/** How far outside the viewport, in shares of its height, the code of an element is fetched. */
const MARGIN = 1;

/** Imports a file of the library by its path beside the loader. */
export type ImportFile = (file: string) => Promise<unknown>;

/**
 * Finds the library's tags in the document, now and later, and imports the file of each when the first of them comes
 * near the viewport. A file that can't be imported leaves the fallback in its tags visible and says why once.
 */
export function loadElements(importFile: ImportFile): void {
  const selector = Object.keys(elementFiles)
    .map((tag) => `${tag}:not(:defined)`)
    .join();
  const asked = new Set<string>();
  const fetchTag = (tag: string): void => {
    const file = elementFiles[tag];
    if (!file || asked.has(tag) || customElements.get(tag)) return;
    asked.add(tag);
    importFile(file).catch((error: unknown) => explain(tag, error));
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (!isIntersecting) continue;
        observer.unobserve(target);
        fetchTag(target.localName);
      }
    },
    { rootMargin: `${MARGIN * 100}% 0px` },
  );
  const scan = (): void => {
    for (const element of document.querySelectorAll<HTMLElement>(selector)) {
      if (element.style.minHeight === '') reserve(element);
      const { top } = element.getBoundingClientRect();
      if (element.getAttribute('loading') === 'eager' || top < innerHeight * (1 + MARGIN)) fetchTag(element.localName);
      else observer.observe(element);
    }
  };
  scan();
  new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => addedNodes.length > 0)) scan();
  }).observe(document, { childList: true, subtree: true });
}

/** Holds the place of an element until its own style does, so that its arrival moves nothing. */
function reserve(element: HTMLElement): void {
  element.style.display = 'block';
  const { width } = element.getBoundingClientRect();
  const limit = Number(element.getAttribute('limit')) || null;
  const kind = element.getAttribute('kind') ?? 'auto';
  const height = parseFloat(element.getAttribute('height') ?? '') || plotHeight({ kind, width, limit });
  element.style.minHeight = `${frameHeight(width) + height}px`;
  void customElements.whenDefined(element.localName).then(() => {
    element.style.removeProperty('display');
    element.style.removeProperty('min-height');
  });
}

function explain(tag: string, error: unknown): void {
  const { message } = Object(error) as { message?: unknown };
  const policy = /TrustedType|createPolicy|Policy with name/i.test(String(message));
  const remedy = policy
    ? "add lit-html 'allow-duplicates' to trusted-types in the page's Content-Security-Policy"
    : "check that the folder of lk.js is complete and reachable, and allowed in script-src of the page's Content-Security-Policy";
  console.warn(`<${tag}>: not loaded, its fallback stays: ${remedy}. ${String(message)}`);
}
