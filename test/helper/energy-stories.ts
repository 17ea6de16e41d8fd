import { expect, fixture, fixtureCleanup, html } from '@open-wc/testing';
import * as stories from '../../stories/lk-energy-dashboard.stories.js';
import { renderEnergy, surroundEnergy } from '../../stories/energy-story.js';
import type { EnergyArguments } from '../../stories/energy-story.js';
import type { LkEnergyDashboard } from '../../src/element/lk-energy-dashboard.js';
import { violations } from './accessible.js';
import { all, until } from './mount.js';
import '../../src/lk-energy-dashboard.js';

const { default: meta, ...byName } = stories;
const names = Object.keys(byName) as (keyof typeof byName)[];
/** A show without data goes on with what is always true, and says that loading failed; a site document that never comes is waited for. */
const statuses: Readonly<Partial<Record<string, string>>> = {
  KioskWithoutData: 'stale',
  Loading: 'loading',
  Failed: 'error',
};

async function shown(name: keyof typeof byName): Promise<LkEnergyDashboard> {
  const args: EnergyArguments = { ...meta.args, ...byName[name].args };
  const page = await fixture<HTMLElement>(html`<main></main>`);
  const box = surroundEnergy(renderEnergy(args), args);
  page.append(box);
  const dashboard = box.querySelector('lk-energy-dashboard');
  if (!dashboard) throw new Error('no dashboard');
  if (name === 'Loading') return dashboard;
  await dashboard.ready.catch(() => undefined);
  await dashboard.updateComplete;
  const charts = all(dashboard, '.chart').filter((chart) => chart.getClientRects().length > 0);
  await until(() => charts.every((chart) => chart.shadowRoot?.querySelector('.marks *')), 'charts are drawn');
  return dashboard;
}

/** Tests of the stories whose names match: all of them are too many for one page of tests. */
export function itTells(pattern: RegExp): void {
  afterEach(() => fixtureCleanup());

  for (const name of names.filter((one) => pattern.test(one)))
    it(`draw ${name} inside their box, and axe finds nothing wrong`, async () => {
      const dashboard = await shown(name);
      expect(dashboard.status).to.equal(statuses[name] ?? 'ready');
      const box = dashboard.parentElement?.parentElement as HTMLElement;
      expect(box.scrollWidth, 'nothing sticks out').to.be.at.most(box.clientWidth);
      // What is dressed up as another medium has the colours of none.
      if (!/Print|Forced|Greyscale/.test(name)) expect(await violations(dashboard)).to.deep.equal([]);
    }).timeout(30_000);
}
