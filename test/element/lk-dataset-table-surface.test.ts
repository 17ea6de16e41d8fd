import { expect, fixture, html } from '@open-wc/testing';
import { stub } from 'sinon';
import { all, inside, mountTable, until } from '../helper/mount.js';

const rows = [{ nazev: 'Hřiště' }, { nazev: 'Bazén' }];

describe('what hides what scrolls under the head of a list', () => {
  it('has the colour of the page, or the one that the page names', async () => {
    const table = await mountTable(
      html`<div style="background: rgb(250, 240, 220)"><lk-dataset-table .data=${rows}></lk-dataset-table></div>`,
    );
    const colour = (): string => getComputedStyle(inside(table, 'thead th')).backgroundColor;
    await until(() => colour() === 'rgb(250, 240, 220)', 'the colour behind');
    table.style.setProperty('--lk-surface', 'rgb(1, 2, 3)');
    expect(colour()).to.equal('rgb(1, 2, 3)');
  });

  it('has the colour of the page even where its last code comes in the frame of another update', async () => {
    // So that it comes before the next frame.
    await import('../../src/element/rows/row-finish.js');
    const box = await fixture<HTMLElement>(html`<div style="background: rgb(250, 240, 220)"></div>`);
    const table = document.createElement('lk-dataset-table');
    const idle = stub(window, 'requestIdleCallback').callsFake((run) => {
      table.requestUpdate();
      void table.updateComplete.then(() => run({ didTimeout: false, timeRemaining: () => 10 }));
      return 0;
    });
    try {
      table.data = rows;
      box.append(table);
      await until(() => table.shadowRoot !== null && all(table, '.skip').length === 1, 'the last code');
    } finally {
      idle.restore();
    }
    await table.updateComplete;
    expect(getComputedStyle(inside(table, 'thead th')).backgroundColor).to.equal('rgb(250, 240, 220)');
  });
});
