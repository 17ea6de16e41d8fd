import { loadElements } from './embed/load-elements.js';

// Runs both as a classic and as a module script, so there is no import.meta; a classic script loaded across origins
// must not import by a relative path either, as its base is about:blank.
const { currentScript } = document;
const own = currentScript instanceof HTMLScriptElement ? currentScript : null;
const script = own?.src
  ? own
  : [...document.querySelectorAll<HTMLScriptElement>('script[src]')].find(({ src }) => /\/lk\.js(?:[?#]|$)/.test(src));
const base = script?.src ?? '';

/** Has a file fetched and compiled, not run: that is for who needs it, after what it needs itself. */
function preloadFile(file: string): void {
  // An address that is none is told of where the first file is imported.
  if (!URL.canParse?.(file, base)) return;
  const link = document.createElement('link');
  link.rel = 'modulepreload';
  link.href = new URL(file, base).href;
  link.nonce = script!.nonce;
  document.head.append(link);
  link.remove();
}

/** One loader serves the page, whichever copy or version came first. */
const KEY = Symbol.for('lk-widgets.loader');
const page = globalThis as { [KEY]?: string };

if (page[KEY] === undefined) {
  page[KEY] = base;
  loadElements({
    // Asynchronous, so that an address that is none is a failed import too, and not thrown at the page.
    importFile: async (file): Promise<unknown> =>
      import(/* @vite-ignore */ base === '' ? `./${file}` : new URL(file, base).href),
    preloadFile,
  });
}
