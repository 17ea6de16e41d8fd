import { render } from 'lit';
import type { TemplateResult } from 'lit';
import { RowBoxes } from '../layout/rows/row-boxes.js';

/** Lines of a long list that are kept and written anew while it scrolls. */
export class RowLines {
  readonly #boxes = new RowBoxes();
  /** What a line was rendered into, by the number of its box; its parts know the line wherever it stands. */
  readonly #origins: DocumentFragment[] = [];
  readonly #lines: HTMLElement[] = [];
  readonly #body = document.createElement('tbody');
  #first = 0;
  #shown: readonly number[] = [];

  /** The body of the table with so many rows from `offset` on, each by the template of its index. */
  draw(offset: number, count: number, template: (index: number) => TemplateResult): HTMLElement {
    const boxes = this.#boxes.of(offset, count);
    const shift = offset - this.#first;
    const stayed = new Set(boxes.filter((box, index) => box === this.#shown[index + shift]));
    // Those that change ends are taken out first: none of those that stay is moved, and the browser does not measure each new text where it was. Where none
    // stays, each is written where it is.
    const kept = stayed.size > 0 ? stayed : new Set(boxes);
    for (const box of this.#shown) if (!kept.has(box)) this.#lines[box]?.remove();
    let next = this.#body.firstChild;
    boxes.forEach((box, index) => {
      const origin = (this.#origins[box] ??= document.createDocumentFragment());
      render(template(index), origin);
      const line = (this.#lines[box] ??= origin.firstElementChild as HTMLElement);
      if (line === next) next = next.nextSibling;
      else this.#body.insertBefore(line, next);
    });
    this.#first = offset;
    this.#shown = boxes;
    return this.#body;
  }
}
