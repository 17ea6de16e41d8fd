import { expect, fixture, fixtureCleanup, html, waitUntil } from '@open-wc/testing';
import type { LkEnergyDashboard } from '../../src/element/lk-energy-dashboard.js';
import { itTells } from '../helper/energy-stories.js';

describe('stories of lk-energy-dashboard: shows', () => {
  itTells(/^Kiosk/);
});

describe('a show that gets no data', () => {
  before(() => import('../../src/lk-energy-dashboard.js'));
  afterEach(() => fixtureCleanup());

  it('says that loading failed, and names no date of data that there are none of', async () => {
    const dashboard = await fixture<LkEnergyDashboard>(
      html`<lk-energy-dashboard loading="eager" view="kiosk" src="/fault/404/energy/site.json"></lk-energy-dashboard>`,
    );
    const said = (): string => dashboard.shadowRoot?.querySelector('[part="footer"]')?.textContent ?? '';
    await waitUntil(() => said().includes('obnovení se nezdařilo'), 'it tells', { timeout: 8000 });
    expect(dashboard.status).to.equal('stale');
    expect(said()).not.to.match(/\d/);
  });
});
