import { render } from 'lit';
import { canCopyPicture, canCopyTable, copyPicture, copyTable } from '../../export/clipboard.js';
import { fileName, saveFile } from '../../export/save-file.js';
import { loadFileWords } from '../../locale/file-words.js';
import type { FileWords } from '../../locale/file-words.js';
import { downloadMenuTemplate } from '../../render/download-menu.js';
import type { DownloadEntry, DownloadProgress } from '../../render/download-menu.js';
import type { CsvOptions, FileKind, FileRows, FileSource } from './file-source.js';
import { makeFile, rowsFor } from './make-file.js';

export { downloadStyles } from './download-styles.js';

/** px between menu and button, and at the least between menu and the top of the element. */
const GAP = 4;
/** A menu lower than this is no menu: it opens downwards then. */
const LEAST = 160;
/** How far it is with fewer rows than these nobody needs to be told; more of them no clipboard should have to hold. */
const MANY_ROWS = 5000;

/** The menu behind one button. */
class Downloads {
  readonly #button: HTMLElement;
  readonly #source: () => Promise<FileSource>;
  readonly #box = document.createElement('div');
  #words: FileWords | null = null;
  #last: FileSource | null = null;
  #rows: FileRows | null = null;
  #told = '';
  #progress: DownloadProgress | null = null;
  #busy = false;

  constructor(button: HTMLElement, source: () => Promise<FileSource>) {
    this.#button = button;
    this.#source = source;
    this.#box.className = 'downloads';
    this.#box.setAttribute('part', 'downloads');
    this.#box.addEventListener('focusout', this.#onFocusOut);
    button.after(this.#box);
  }

  get open(): boolean {
    return this.#button.getAttribute('aria-expanded') === 'true';
  }

  async show(): Promise<void> {
    this.#last = await this.#source();
    this.#words = await loadFileWords(this.#last.locale.lang);
    this.#rows = (await this.#last.fetchRows?.()) ?? null;
    if (!this.#busy) this.#told = '';
    this.#button.setAttribute('aria-expanded', 'true');
    document.addEventListener('keydown', this.#onKey, true);
    document.addEventListener('pointerdown', this.#onPointer, true);
    this.#render();
  }

  close(): void {
    this.#button.setAttribute('aria-expanded', 'false');
    document.removeEventListener('keydown', this.#onKey, true);
    document.removeEventListener('pointerdown', this.#onPointer, true);
    this.#render();
  }

  #closeAndReturn(): void {
    this.close();
    this.#button.focus({ preventScroll: true });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (!this.#button.isConnected) return this.close();
    const inside = event.composedPath().some((node) => node === this.#box || node === this.#button);
    if (event.key !== 'Escape') return;
    // A dialog of the page around it gets the next one.
    event.preventDefault();
    event.stopPropagation();
    if (inside) this.#closeAndReturn();
    else this.close();
  };

  readonly #onPointer = (event: Event): void => {
    if (!event.composedPath().some((node) => node === this.#box || node === this.#button)) this.close();
  };

  readonly #onFocusOut = ({ relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node) || this.#box.contains(relatedTarget) || relatedTarget === this.#button) return;
    this.close();
  };

  #entries(words: FileWords, { scene, svg, part }: FileSource): DownloadEntry[][] {
    const save = (label: string, kind: FileKind, options?: CsvOptions): DownloadEntry => ({
      label,
      onChoose: () => void this.#do(() => this.#save(kind, options), true),
    });
    const drawn = scene !== null || !!svg;
    const rows = 'all';
    const only = (name: string): string => this.#only(words, name);
    // Who has rows alone has them as programs read them, too.
    const listed = (name: (text: string) => string, options?: CsvOptions): DownloadEntry[] => [
      ...(drawn ? [] : [save(name(words.json), 'json', options)]),
      ...(this.#rows?.placed ? [save(name(words.geojson), 'geojson', options)] : []),
    ];
    return [
      [
        save(words.xlsx, 'xlsx', { rows }),
        save(words.csvForExcel, 'csv', { rows }),
        save(words.csv, 'csv', { rows, dialect: 'plain' }),
        ...listed((name) => name, { rows }),
      ],
      // A reader who left something out may mean either.
      part === null
        ? []
        : [
            save(only(words.xlsx), 'xlsx'),
            save(only(words.csvForExcel), 'csv'),
            ...(drawn ? [] : [save(only(words.csv), 'csv', { dialect: 'plain' }), ...listed(only)]),
          ],
      drawn ? [save(words.png, 'png'), save(words.svg, 'svg')] : [],
      this.#copies(words, drawn, part !== null),
    ].filter((group) => group.length > 0);
  }

  #only(words: FileWords, name: string): string {
    return this.#rows ? words.onlyFound(name) : words.onlyShown(name);
  }

  #copies(words: FileWords, drawn: boolean, parted: boolean): DownloadEntry[] {
    const copies: DownloadEntry[] = [];
    const copied = (label: string, done: string, copy: () => Promise<void>): number =>
      copies.push({ label, onChoose: () => void this.#do(() => copy().then(() => done), false) });
    const few = (rows: 'shown' | 'all'): boolean => (this.#rows?.count(rows) ?? 0) <= MANY_ROWS;
    if (drawn && canCopyPicture()) copied(words.copyPicture, words.pictureCopied, () => this.#copyPicture());
    if (!canCopyTable()) return copies;
    if (few('all')) copied(words.copyTable, words.tableCopied, () => this.#copyTable('all'));
    if (parted && few('shown'))
      copied(this.#only(words, words.copyTable), words.tableCopied, () => this.#copyTable('shown'));
    return copies;
  }

  async #save(kind: FileKind, options?: CsvOptions): Promise<string> {
    const words = this.#words;
    const source = await this.#source();
    const whole = source.part === null || options?.rows === 'all';
    const picture = kind === 'png' || kind === 'svg';
    const part = whole || picture || !words ? '' : this.#only(words, '');
    const name = fileName(source.heading, new Date(), kind, part);
    const stop = new AbortController();
    const { signal } = stop;
    const onProgress = (read: number, of: number): void => {
      if (of > MANY_ROWS && !signal.aborted && words) this.#show(words, read, of, stop);
    };
    if (this.#rows && !picture) onProgress(0, this.#rows.count(options?.rows ?? 'shown'));
    try {
      const file = await makeFile(kind, source, options, { signal, onProgress });
      signal.throwIfAborted();
      saveFile(file, name);
    } catch (error) {
      if (signal.aborted) return words?.cancelled ?? '';
      throw error;
    } finally {
      this.#progress = null;
    }
    return words?.saved(name) ?? '';
  }

  /** Says how far it is, and lets the reader end it. */
  #show(words: FileWords, read: number, of: number, stop: AbortController): void {
    const onChoose = (): void => {
      stop.abort();
      // The button goes away.
      this.#button.focus({ preventScroll: true });
    };
    this.#progress = { text: words.reading(read, of), share: read / of, cancel: { label: words.cancel, onChoose } };
    this.#render();
  }

  #copyPicture(): Promise<void> {
    return copyPicture(this.#source().then((source) => makeFile('png', source)));
  }

  #copyTable(rows: 'shown' | 'all'): Promise<void> {
    return copyTable(
      this.#source().then(async (source) => ({
        table: await rowsFor(source, rows),
        heading: rows === 'all' || source.part === null ? source.heading : `${source.heading} (${source.part.note})`,
        dialect: source.locale.lang === 'cs' ? 'cs' : 'plain',
      })),
    );
  }

  /** Does what was chosen; `closes` the menu when it went well, as the browser shows the rest. */
  async #do(work: () => Promise<string>, closes: boolean): Promise<void> {
    const words = this.#words;
    if (this.#busy || !words) return;
    this.#busy = true;
    this.#tell(words.preparing);
    try {
      const told = await work();
      this.#told = told;
      if (closes && this.open) this.#closeAndReturn();
      else this.#render();
    } catch (error) {
      console.warn(`lk-widgets: ${(error as Error).message}`);
      const sentence = !closes ? words.notCopied : error instanceof RangeError ? words.tooManyRows : words.notMade;
      this.#tell(sentence);
    } finally {
      this.#busy = false;
    }
  }

  #tell(sentence: string): void {
    this.#told = sentence;
    this.#render();
  }

  #render(): void {
    const { open } = this;
    const groups = open && this.#words && this.#last ? this.#entries(this.#words, this.#last) : [];
    render(downloadMenuTemplate({ groups, open, progress: this.#progress, told: this.#told }), this.#box);
    const menu = this.#box.querySelector<HTMLElement>('.menu');
    if (menu) this.#place(menu);
  }

  /** Beside the button, inside the element: above it, or below where there is no room above. By CSSOM, as a strict style-src blocks attributes. */
  #place(menu: HTMLElement): void {
    const actions = this.#button.offsetParent;
    const root = this.#last?.root;
    if (!(actions instanceof HTMLElement) || !root) return;
    const button = this.#button.getBoundingClientRect();
    const above = button.top - root.getBoundingClientRect().top - GAP;
    menu.style.maxBlockSize = '';
    const upwards = above >= Math.min(menu.offsetHeight, LEAST);
    if (upwards) menu.style.maxBlockSize = `${above}px`;
    const bottom = actions.clientHeight - this.#button.offsetTop;
    menu.style.insetBlockEnd = upwards ? `${bottom + GAP}px` : 'auto';
    menu.style.insetBlockStart = upwards ? 'auto' : `${this.#button.offsetTop + button.height + GAP}px`;
    // A menu's width is not a whole number, and offsetWidth rounds it down.
    const room = actions.clientWidth - Math.ceil(menu.getBoundingClientRect().width);
    menu.style.insetInlineStart = `${Math.max(0, Math.min(this.#button.offsetLeft, room))}px`;
  }
}

const menus = new WeakMap<HTMLElement, Downloads>();

/** Opens or closes the menu of files behind a button; `source` says what they are made of. */
export async function toggleDownloads(button: HTMLElement, source: () => Promise<FileSource>): Promise<void> {
  let menu = menus.get(button);
  if (!menu) menus.set(button, (menu = new Downloads(button, source)));
  if (menu.open) menu.close();
  else await menu.show();
}
