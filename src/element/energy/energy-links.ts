import { linkHost } from '../link-host.js';
import { EnergyAddress } from './energy-address.js';
import { EnergyGroup } from './energy-group.js';
import type { EnergyHands } from './energy-view.js';

/** Joins a dashboard with the page's address and with other elements, where its attributes ask for it; fetched with the first of them. */
export function linkDashboard(hands: EnergyHands): void {
  const { host } = hands;
  linkHost(host, [() => host.deepLink && new EnergyAddress(hands), () => host.group && new EnergyGroup(hands)]);
}
