import { expect, html } from '@open-wc/testing';
import { stub } from 'sinon';
import type { SinonStub } from 'sinon';
import { inside, mountChart, textOf, until } from '../../helper/mount.js';

const ROWS = [2023, 2024, 2025].map((rok) => ({ rok, pocet: rok - 2000 }));

describe('the drawing code of lk-chart', () => {
  let warn: SinonStub;
  beforeEach(() => (warn = stub(console, 'warn')));
  afterEach(() => warn.restore());

  it('says what it can’t draw by, stays with it through updates, and draws when that is mended', async () => {
    const chart = await mountChart(html`<lk-chart kind="line" x="rok" reference="nesmysl" .data=${ROWS}></lk-chart>`);
    expect(textOf(chart, '.message')).to.contain('reference="nesmysl"');
    for (const heading of ['Jeden', 'Druhý']) {
      chart.heading = heading;
      await chart.updateComplete;
      expect(chart.status).to.equal('error');
    }
    expect(warn.callCount).to.equal(1);
    chart.reference = 'Cíl: 24';
    await until(() => chart.status === 'ready', 'the mended chart');
    expect(inside(chart, '.marks').querySelectorAll('.line')).to.have.length(1);
  });

  it('tries again what it could not have, when it is asked to', async () => {
    const chart = await mountChart(html`<lk-chart kind="line" x="rok" reference="nesmysl" .data=${ROWS}></lk-chart>`);
    const errors: string[] = [];
    chart.addEventListener('lk-error', ({ code }) => errors.push(code));
    inside<HTMLButtonElement>(chart, '.message button').click();
    await until(() => errors.length === 1, 'a second failure');
    expect(errors).to.deep.equal(['bad-attribute']);
    expect(chart.status).to.equal('error');
  });
});
