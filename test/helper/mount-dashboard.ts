import { fixture, html } from '@open-wc/testing';
import type { LkEnergyDashboard } from '../../src/element/lk-energy-dashboard.js';

/** A dashboard of a site document, loaded and drawn, or failed; its class must be defined. */
export async function mountDashboard(
  src: string,
  attributes: Readonly<Record<string, string>> = {},
): Promise<LkEnergyDashboard> {
  const box = await fixture<HTMLElement>(html`<div></div>`);
  const dashboard = document.createElement('lk-energy-dashboard');
  dashboard.setAttribute('loading', 'eager');
  dashboard.setAttribute('src', src);
  for (const [name, value] of Object.entries(attributes)) dashboard.setAttribute(name, value);
  box.append(dashboard);
  await dashboard.ready.catch(() => undefined);
  await dashboard.updateComplete;
  return dashboard;
}
