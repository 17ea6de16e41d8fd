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
