import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { render } from 'lit';
import type { RowCell } from '../../src/layout/rows/row-cells.js';
import type { RowHead, RowView } from '../../src/layout/rows/row-view.js';
import type { RowWords } from '../../src/locale/row-words.js';
import { RowLines } from '../../src/render/row-lines.js';
import { rowTable } from '../../src/render/row-table.js';

const HEADS: readonly RowHead[] = (['', 'numeric', 'brief'] as const).map((look, column) => ({
  name: `c${column}`,
  label: `Sloupec ${column}`,
  look,
  wraps: false,
  sorted: null,
  rank: null,
}));

const text = fc.string({ maxLength: 5 });
const cell: fc.Arbitrary<RowCell> = fc.oneof(
  text,
  fc.record({ text, pad: text }),
  fc.record({ text, href: fc.constantFrom('https://example.org/', 'mailto:a@example.org') }),
  fc.record({ text: fc.constant('–'), missing: fc.constantFrom('neuvedeno', '–') }),
);
const views = fc.array(
  fc.record({ offset: fc.nat(30), rows: fc.array(fc.tuple(cell, cell, cell), { maxLength: 8 }), marked: fc.nat(8) }),
  { minLength: 1, maxLength: 6 },
);

/** What is in the page, without what templates keep for themselves. */
function markup(body: Element): string[] {
  return [...body.querySelectorAll('tr')].map((row) => {
    const copy = row.cloneNode(true) as Element;
    const walker = document.createTreeWalker(copy, NodeFilter.SHOW_COMMENT);
    const comments: Node[] = [];
    while (walker.nextNode()) comments.push(walker.currentNode);
    for (const comment of comments) (comment as Comment).remove();
    for (const one of [copy, ...copy.querySelectorAll('[class=""]')])
      if (one.className === '') one.removeAttribute('class');
    // A number without unseen figures may keep their place.
    for (const pad of copy.querySelectorAll('.pad')) if (pad.textContent === '') pad.remove();
    // Between cells a template has the line breaks of its source.
    for (const node of [...copy.childNodes]) if (node instanceof Text) node.remove();
    copy.normalize();
    const attributes = ({ attributes: list }: Element): string =>
      [...list]
        .map(({ name, value }) => `${name}=${value}`)
        .sort()
        .join(' ');
    return [
      attributes(copy),
      ...[...copy.children].map((one) => `${one.localName} ${attributes(one)}: ${one.innerHTML}`),
    ].join('\n');
  });
}

describe('lines of a long list', () => {
  it('are what the template draws, whatever they held before', () => {
    fc.assert(
      fc.property(views, (list) => {
        const lines = new RowLines();
        for (const { offset, rows, marked } of list) {
          const view: RowView = { heads: HEADS, rows, grains: [] };
          const drawn = { view, offset, rowClass: (row: number): string => (row === marked ? 'chosen' : '') };
          const body = lines.draw(drawn);
          const box = document.createElement('div');
          const words = { whole: '' } as unknown as RowWords;
          const told = { caption: '', matched: 1000, busy: false, windowed: true, lines: null, hint: null };
          const facts = { ...drawn, ...told, words };
          render(
            rowTable(facts, () => undefined),
            box,
          );
          expect(markup(body)).to.deep.equal(markup(box.querySelector('tbody') as Element));
        }
      }),
      { numRuns: 200 },
    );
  });

  it('have no more than the text of one that is too long for its column', () => {
    const lines = new RowLines();
    const long = { text: 'x'.repeat(200), long: true } as unknown as RowCell;
    const body = lines.draw({ view: { heads: HEADS, rows: [[long, '', '']], grains: [] }, offset: 0, rowClass: null });
    expect(body.querySelector('th')?.innerHTML).to.equal('x'.repeat(200));
  });
});
