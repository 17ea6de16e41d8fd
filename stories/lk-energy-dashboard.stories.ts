import { html } from 'lit';
import type { Meta } from '@storybook/web-components-vite';
import { energyConditions, energySurroundings, inEnergyCondition, renderEnergy } from './energy-story.js';
import type { EnergyArguments, EnergyStory } from './energy-story.js';

const meta: Meta<EnergyArguments> = {
  title: 'lk-energy-dashboard/Pohledy a stavy',
  component: 'lk-energy-dashboard',
  render: renderEnergy,
  decorators: [energySurroundings],
  args: { condition: 'Light' },
  argTypes: {
    // Every story can be looked at in every condition.
    condition: { control: 'select', options: Object.keys(energyConditions) },
  },
};
export default meta;

/** A sunny noon in June, simulated, which stands still. */
const src = '/energy/site.json?at=2026-06-17T12:20&speed=0';

export const Overview: EnergyStory = { args: { src, building: 'skola' } };
export const OverviewDark = inEnergyCondition(Overview, 'Dark');
export const OverviewForcedColours = inEnergyCondition(Overview, 'ForcedColours');
export const OverviewPrint = inEnergyCondition(Overview, 'Print');
export const OverviewNarrow = inEnergyCondition(Overview, 'Narrow');
export const OverviewNarrowDark = inEnergyCondition(Overview, 'NarrowDark');
export const OverviewEnglish = inEnergyCondition(Overview, 'English');
export const OverviewGreyscale = inEnergyCondition(Overview, 'Greyscale');

export const Flow: EnergyStory = { args: { src, building: 'skola', view: 'flow', period: 'week' } };
export const FlowDark = inEnergyCondition(Flow, 'Dark');
export const FlowForcedColours = inEnergyCondition(Flow, 'ForcedColours');
export const FlowPrint = inEnergyCondition(Flow, 'Print');
export const FlowNarrow = inEnergyCondition(Flow, 'Narrow');
export const FlowEnglish = inEnergyCondition(Flow, 'English');

export const HistoryDay: EnergyStory = { args: { src, building: 'skola', view: 'history' } };
export const HistoryWeek: EnergyStory = { args: { src, building: 'skola', view: 'history', period: 'week' } };
export const HistoryMonth: EnergyStory = { args: { src, building: 'skola', view: 'history', period: 'month' } };
export const HistoryYear: EnergyStory = { args: { src, building: 'skola', view: 'history', period: 'year' } };
export const HistoryDark = inEnergyCondition(HistoryDay, 'Dark');
export const HistoryForcedColours = inEnergyCondition(HistoryDay, 'ForcedColours');
export const HistoryPrint = inEnergyCondition(HistoryDay, 'Print');
export const HistoryNarrow = inEnergyCondition(HistoryWeek, 'Narrow');
export const HistoryEnglish = inEnergyCondition(HistoryDay, 'English');
/** 92 and 100 quarters of an hour. */
export const SpringForward: EnergyStory = {
  args: { src: '/energy/site.json?at=2026-03-29T20:00&speed=0', building: 'skola', view: 'history' },
};
export const FallBack: EnergyStory = {
  args: { src: '/energy/site.json?at=2026-10-25T20:00&speed=0', building: 'skola', view: 'history' },
};

export const Compare: EnergyStory = { args: { src, building: 'skola', view: 'compare', period: 'week' } };
export const CompareDark = inEnergyCondition(Compare, 'Dark');
export const CompareForcedColours = inEnergyCondition(Compare, 'ForcedColours');
export const ComparePrint = inEnergyCondition(Compare, 'Print');
export const CompareNarrow = inEnergyCondition(Compare, 'Narrow');
export const CompareEnglish = inEnergyCondition(Compare, 'English');

export const Kiosk: EnergyStory = { args: { src, building: 'skola', view: 'kiosk', condition: 'Wide' } };
export const KioskDark = inEnergyCondition(Kiosk, 'Dark');
export const KioskEnglish = inEnergyCondition(Kiosk, 'English');
export const KioskWithoutData: EnergyStory = { args: { src: '/fault/503/energy/site.json', view: 'kiosk' } };

/** What a reader chooses is kept in the address of the page. */
export const DeepLink: EnergyStory = { args: { src, building: 'skola', view: 'history', deepLink: true } };
/** A time chosen on one is shown on the other, and a building that is chosen in the comparison. */
export const Group: EnergyStory = {
  args: { src, group: 'budovy', building: 'skola' },
  render: (args) =>
    html`${renderEnergy({ ...args, view: 'compare', period: 'week' })}${renderEnergy({ ...args, view: 'flow' })}`,
};

export const Museum: EnergyStory = { args: { src, building: 'muzeum' } };
export const OfficeWithCars: EnergyStory = { args: { src, building: 'urad' } };
export const CareHome: EnergyStory = { args: { src, building: 'domov' } };
export const MetersThatFail: EnergyStory = { args: { src, building: 'porouchana' } };
export const Night: EnergyStory = {
  args: { src: '/energy/site.json?at=2026-01-15T23:20&speed=0', building: 'skola' },
};
export const HeldBack: EnergyStory = { args: { src, building: 'skola', delay: '2h' } };
export const Loading: EnergyStory = { args: { src: '/fault/hang/energy/site.json' } };
export const Failed: EnergyStory = { args: { src: '/fault/404/energy/site.json' } };
