import { RowBoxes } from '../layout/rows/row-boxes.js';
import type { RowCell } from '../layout/rows/row-cells.js';
import type { RowHead, RowView } from '../layout/rows/row-view.js';
import { RowCellBox } from './row-cell.js';

/** Rows of a long list that are drawn from `offset` on. */
export interface DrawnRows {
  readonly view: RowView;
  readonly offset: number;
  /** Classes by row: chosen, pointed at elsewhere. */
  readonly rowClass: ((row: number) => string) | null;
}

/** A row on screen. Roles are said as a row that is laid out by itself loses that of its tag. */
class Line {
  readonly row = document.createElement('tr');
  readonly #cells: readonly RowCellBox[];
  #number = 0;
  #class = '';

  constructor(heads: readonly RowHead[]) {
    this.row.setAttribute('role', 'row');
    this.#cells = heads.map(({ look, label }, column) => {
      const cell = document.createElement(column === 0 ? 'th' : 'td');
      cell.setAttribute('role', column === 0 ? 'rowheader' : 'cell');
      if (column === 0) cell.setAttribute('scope', 'row');
      cell.className = look;
      cell.dataset['label'] = label;
      this.row.append(cell);
      return new RowCellBox(cell);
    });
  }

  write(number: number, cells: readonly RowCell[], classes: string): void {
    if (number !== this.#number) this.row.setAttribute('aria-rowindex', String((this.#number = number)));
    if (classes !== this.#class) this.row.className = this.#class = classes;
    this.#cells.forEach((cell, column) => cell.write(cells[column] ?? ''));
  }
}

/** Lines of a long list that are kept and written anew while it scrolls. */
export class RowLines {
  #boxes = new RowBoxes();
  /** By the number of their box. */
  #lines: Line[] = [];
  readonly #body = document.createElement('tbody');
  #first = 0;
  #shown: readonly number[] = [];
  #heads: readonly RowHead[] = [];

  /** They are what is on screen. */
  get shown(): boolean {
    return this.#body.isConnected;
  }

  /** The body of the table. */
  draw({ view: { heads, rows }, offset, rowClass }: DrawnRows): HTMLElement {
    if (heads !== this.#heads) this.#begin(heads);
    const boxes = this.#boxes.of(offset, rows.length);
    const shift = offset - this.#first;
    const stayed = new Set(boxes.filter((box, index) => box === this.#shown[index + shift]));
    // Those that change ends are taken out first: none of those that stay is moved, and the browser does not measure each new text where it was. Where none
    // stays, each is written where it is.
    const kept = stayed.size > 0 ? stayed : new Set(boxes);
    for (const box of this.#shown) if (!kept.has(box)) this.#lines[box]?.row.remove();
    let next = this.#body.firstChild;
    boxes.forEach((box, index) => {
      const line = (this.#lines[box] ??= new Line(heads));
      // The head is the first row.
      line.write(offset + index + 2, rows[index] ?? [], rowClass?.(index) ?? '');
      if (line.row === next) next = next.nextSibling;
      else this.#body.insertBefore(line.row, next);
    });
    this.#first = offset;
    this.#shown = boxes;
    return this.#body;
  }

  /** Other columns have other lines. */
  #begin(heads: readonly RowHead[]): void {
    const before = this.#heads;
    this.#heads = heads;
    const same = ({ look, label }: RowHead, column: number): boolean =>
      look === before[column]?.look && label === before[column].label;
    if (heads.length === before.length && heads.every(same)) return;
    this.#body.replaceChildren();
    this.#boxes = new RowBoxes();
    this.#lines = [];
    this.#shown = [];
  }
}
