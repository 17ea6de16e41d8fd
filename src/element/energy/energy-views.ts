import { EnergyOverview } from './energy-overview.js';
import type { MakeView } from './energy-view.js';

export type ViewName = 'overview' | 'flow' | 'history' | 'compare' | 'kiosk';
/** Those that can be drawn. */
export const energyViews: readonly ViewName[] = ['overview', 'flow', 'history', 'compare', 'kiosk'];

/** The code of the views; all but the usual one are fetched when a page asks for them. */
const views: Readonly<Partial<Record<ViewName, () => Promise<MakeView>>>> = {
  overview: () => Promise.resolve((hands) => new EnergyOverview(hands)),
  flow: async () => (await import('./energy-sankey.js')).energySankeyView,
  history: async () => (await import('./energy-history.js')).energyHistory,
  compare: async () => (await import('./energy-compare.js')).energyCompare,
  kiosk: async () => (await import('./energy-kiosk.js')).energyKiosk,
};

export const loadView = (name: ViewName): Promise<MakeView> =>
  views[name]?.() ?? Promise.reject(new Error(`no such view: ${name}`));
