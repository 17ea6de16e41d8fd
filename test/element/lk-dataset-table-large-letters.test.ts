import { expect } from '@open-wc/testing';
import { html } from 'lit';
import { all, inside, mountTable, plain, until } from '../helper/mount.js';

describe('filters of lk-dataset-table in letters that are twice as large', () => {
  it('stay within a phone, the fields of a day as well', async () => {
    const data = [{ nazev: 'Turnov', zahajeni: '2021-05-01' }];
    const table = await mountTable(html`<lk-dataset-table style="width: 280px" .data=${data}></lk-dataset-table>`);
    inside(table, '.adjust').click();
    await until(() => all(table, '.panel').length === 1, 'the panel is there');
    all(table, 'summary')
      .find((one) => plain(one.textContent).startsWith('zahajeni'))
      ?.dispatchEvent(new MouseEvent('click'));
    await until(() => all(table, '.panel .fields').length === 1, 'the column is open');
    const letters = new CSSStyleSheet();
    letters.replaceSync('.root { font-size: 32px }');
    table.shadowRoot?.adoptedStyleSheets.push(letters);
    const right = table.getBoundingClientRect().right + 1;
    const beyond = all(table, '.panel *').filter((part) => part.getBoundingClientRect().right > right);
    expect(beyond.map(({ localName }) => localName)).to.deep.equal([]);
  });
});

describe('words of lk-dataset-table that take several lines', () => {
  /** Where the lines of an element begin, px. */
  const lineStarts = (element: Element): number[] => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const lines = new Map<number, number>();
    for (const { left, top, width } of range.getClientRects())
      if (width > 1) lines.set(Math.round(top), Math.min(lines.get(Math.round(top)) ?? Infinity, left));
    return [...lines.values()];
  };

  for (const [name, filter] of [
    ['rows', 'okres=Liberec|Česká Lípa'],
    ['nothing found', 'okres=Praha'],
  ] as const)
    it(`begin at the left edge of their button on a phone in letters that are twice as large, and no count breaks (${name})`, async () => {
      const long = 'Sportoviště má šatny, sprchy a občerstvení, půjčovnu vybavení a parkoviště. '.repeat(4);
      const data = [...Array(300).keys()].map((index) => ({
        nazev: `Sportoviště ${index}`,
        okres: ['Liberec', 'Česká Lípa', 'Jablonec nad Nisou'][index % 3],
        popis: long,
      }));
      const list = await mountTable(
        html`<lk-dataset-table
          heading="Sportoviště"
          page-size="5"
          filter=${filter}
          style="width: 260px"
          .data=${data}
        ></lk-dataset-table>`,
      );
      inside(list, '.root').style.setProperty('font-size', '32px');
      list.requestUpdate();
      inside(list, '.adjust').click();
      await until(() => all(list, '.panel').length === 1, 'the panel is there');
      all(list, 'summary')[1]?.dispatchEvent(new MouseEvent('click'));
      await until(() => all(list, 'fieldset .count').length > 2, 'values and counts');
      inside(list, '.actions [aria-expanded]').click();
      await until(() => all(list, '.menu button').length > 0, 'the menu of files');
      const wrapped = all(list, 'button:not(thead *)')
        .filter((button) => button.getClientRects().length > 0 && lineStarts(button).length > 1)
        .map((button) => ({ text: plain(button.textContent), starts: lineStarts(button) }));
      expect(wrapped.length).to.be.greaterThan(1);
      for (const { text, starts } of wrapped) expect(Math.max(...starts) - Math.min(...starts), text).to.be.at.most(1);
      for (const count of all(list, '.count')) expect(lineStarts(count), 'a count').to.have.length(1);
    });
});
