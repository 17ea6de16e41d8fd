import { loadElements } from './embed/load-elements.js';

// Runs both as a classic and as a module script, so there is no import.meta; a classic script loaded across origins
// must not import by a relative path either, as its base is about:blank.
const own = document.currentScript instanceof HTMLScriptElement ? document.currentScript.src : '';
const found = (): string =>
  [...document.querySelectorAll<HTMLScriptElement>('script[src]')]
    .map(({ src }) => src)
    .find((src) => /\/lk\.js(?:[?#]|$)/.test(src)) ?? '';
const base = own || found();

/** One loader serves the page, whichever copy or version came first. */
const KEY = Symbol.for('lk-widgets.loader');
const page = globalThis as { [KEY]?: string };

if (page[KEY] === undefined) {
  Object.defineProperty(page, KEY, { value: base });
  // Asynchronous, so that an address that is none is a failed import too, and not thrown at the page.
  loadElements(async (file) => import(/* @vite-ignore */ base === '' ? `./${file}` : new URL(file, base).href));
}
