import type { RowCell } from '../layout/rows/row-cells.js';

/** How what is in a cell is built: a bare text, a number with unseen figures behind it, a link, a mark in place of a value. */
type Form = 'text' | 'number' | 'link' | 'mark' | 'missing';

/** What a form is built of: what stands in the cell, and the texts in it that change. */
interface Built {
  readonly nodes: readonly Node[];
  readonly texts: readonly Text[];
  readonly link: HTMLAnchorElement | null;
}

function element<Name extends 'a' | 'span'>(
  name: Name,
  facts: Readonly<Record<string, string>>,
  ...inner: readonly Node[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(facts)) made.setAttribute(attribute, value);
  made.append(...inner);
  return made;
}

function build(form: Form): Built {
  const [text, other] = [document.createTextNode(''), document.createTextNode('')];
  switch (form) {
    case 'text':
      return { nodes: [text], texts: [text], link: null };
    case 'number':
      return {
        nodes: [text, element('span', { class: 'pad', 'aria-hidden': 'true' }, other)],
        texts: [text, other],
        link: null,
      };
    case 'link': {
      const link = element('a', { rel: 'noopener noreferrer nofollow' }, text);
      return { nodes: [link], texts: [text], link };
    }
    case 'missing':
      return { nodes: [element('span', { class: 'missing' }, text)], texts: [text], link: null };
    case 'mark': {
      const mark = element('span', { 'aria-hidden': 'true' }, text);
      const said = element('span', { class: 'sr' }, other);
      return { nodes: [element('span', { class: 'missing' }, mark, said)], texts: [text, other], link: null };
    }
  }
}

/** A cell of a long list, which is written anew in place while the list scrolls: only texts change, and what is built once is kept. */
export class RowCellBox {
  readonly #element: HTMLElement;
  readonly #built: Partial<Record<Form, Built>> = {};
  #form: Form | null = null;
  #cell: RowCell | null = null;

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  write(cell: RowCell): void {
    if (cell === this.#cell) return;
    this.#cell = cell;
    if (typeof cell === 'string') {
      // Figures behind a number come and go with the rows.
      if (this.#form === 'number') this.#show('number', cell, '');
      else this.#show('text', cell);
      return;
    }
    const { text, pad, href, missing } = cell;
    if (missing !== undefined) {
      if (text === missing) this.#show('missing', text);
      else this.#show('mark', text, missing);
    } else if (href !== undefined) {
      const { link } = this.#show('link', text);
      if (link && link.getAttribute('href') !== href) link.href = href;
    } else if (pad !== undefined) this.#show('number', text, pad);
    else this.#show('text', text);
  }

  #show(form: Form, ...words: readonly string[]): Built {
    const built = (this.#built[form] ??= build(form));
    words.forEach((word, index) => {
      const text = built.texts[index];
      if (text && text.data !== word) text.data = word;
    });
    if (form !== this.#form) this.#element.replaceChildren(...built.nodes);
    this.#form = form;
    return built;
  }
}
