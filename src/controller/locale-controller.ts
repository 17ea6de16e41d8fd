import type { LitElement, ReactiveController } from 'lit';
import { cs } from '../locale/cs.js';
import type { Locale } from '../locale/locale.js';
import { parentOf } from './parent-of.js';

/** Other languages than Czech are fetched when a page asks for them. */
const loaders: Readonly<Record<string, () => Promise<Locale>>> = {
  en: async () => (await import('../locale/en.js')).en,
};
const loaded = new Map<string, Locale>([['cs', cs]]);

/** The language of its host: the attribute `lang` of the nearest ancestor that has one we speak, else Czech. */
export class LocaleController implements ReactiveController {
  readonly #host: LitElement;
  #last: Locale | null = null;

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** The language to write in; while another one is being fetched it is the last one, or null when there was none. */
  get locale(): Locale | null {
    const lang = this.#language();
    const known = loaded.get(lang);
    if (known) this.#last = known;
    else void this.#load(lang);
    return this.#last;
  }

  /** The language to write in, once it is there. */
  async settled(): Promise<Locale> {
    const lang = this.#language();
    if (!loaded.has(lang)) await this.#load(lang);
    return loaded.get(lang) ?? cs;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  #language(): string {
    for (let node: Node | null = this.#host; node; node = parentOf(node)) {
      const lang = (node as Partial<Element>).getAttribute?.('lang')?.slice(0, 2).toLowerCase();
      if (lang) return lang in loaders ? lang : 'cs';
    }
    return 'cs';
  }

  async #load(lang: string): Promise<void> {
    try {
      loaded.set(lang, (await loaders[lang]?.()) ?? cs);
    } catch {
      // A language file that can't be fetched must not cost the page its data.
      loaded.set(lang, cs);
    }
    this.#host.requestUpdate();
  }
}
