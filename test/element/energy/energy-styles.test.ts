import { expect, fixture, html } from '@open-wc/testing';
import type { LkEnergyDashboard } from '../../../src/element/lk-energy-dashboard.js';
import '../../../src/lk-energy-dashboard.js';
import { contrast } from '../../helper/colour.js';

const ROLES = ['pv', 'grid', 'battery', 'load', 'export', 'gas', 'water', 'heat'];
/** What needs to be told from what is around it (WCAG 1.4.11). */
const LEAST = 3;

/** `rgb(35, 98, 162)` as `#2362a2`. */
const hexOf = (colour: string): string =>
  `#${(colour.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;

describe('the colours of roles', () => {
  for (const theme of ['light', 'dark'])
    it(`stand out from the ground they are on: ${theme}`, async () => {
      const dashboard = await fixture<LkEnergyDashboard>(
        html`<lk-energy-dashboard theme=${theme} loading="eager"></lk-energy-dashboard>`,
      );
      await dashboard.updateComplete;
      const root = dashboard.shadowRoot?.querySelector('.root') as HTMLElement;
      const painted = (name: string): string => {
        const probe = document.createElement('i');
        root.append(probe);
        probe.style.color = `var(--${name})`;
        const { color } = getComputedStyle(probe);
        probe.remove();
        return color;
      };
      const ground = hexOf(painted('surface'));
      const weak = ROLES.map((role) => [role, contrast(hexOf(painted(role)), ground)] as const).filter(
        ([, ratio]) => !(ratio >= LEAST),
      );
      expect(weak).to.deep.equal([]);
    });
});
