import { expect, fixture, html, oneEvent } from '@open-wc/testing';
import { stub } from 'sinon';
import { LkChart } from '../../src/element/lk-chart.js';
import { SERVICES, until } from '../helper/mount.js';

/** Its code for drawing never comes. */
class Undrawn extends LkChart {
  protected override get drawable(): boolean {
    return false;
  }
}
customElements.define('lk-chart-undrawn', Undrawn);

describe('an lk-chart whose code for drawing is on its way', () => {
  it('is loading, and not without data, where a refresh fails meanwhile', async () => {
    const chart = document.createElement('lk-chart-undrawn') as Undrawn;
    Object.assign(chart, { src: `${SERVICES}/obyvatelstvo-okresy/FeatureServer/0`, loading: 'eager' });
    await fixture(html`<div>${chart}</div>`);
    await until(() => chart.table !== null, 'the rows');
    const fetch = stub(window, 'fetch').callsFake(() => Promise.resolve(new Response('', { status: 404 })));
    try {
      void chart.reload();
      await oneEvent(chart, 'lk-error');
    } finally {
      fetch.restore();
    }
    await chart.updateComplete;
    expect([chart.status, chart.table?.length ?? 0].join()).to.equal('loading,20');
    expect(chart.shadowRoot?.querySelector('.message')).to.equal(null);
  });
});
