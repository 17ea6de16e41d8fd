import type { TemplateResult, nothing } from 'lit';
import type { BuildingTotals } from '../../energy/building-totals.js';
import { toldSpan } from '../../energy/told-span.js';
import { otherUnitTotals } from '../../energy/other-units.js';
import { comfortRows, remarksOf } from '../../layout/energy/energy-beside.js';
import { mediaRows } from '../../layout/energy/media-rows.js';
import { worthRows } from '../../layout/energy/worth-rows.js';
import type { TotalRow } from '../../layout/energy/energy-overview.js';
import { besideWords } from '../../locale/beside-words.js';
import { comfortTemplate, remarksTemplate } from '../../render/energy-beside.js';
import { besideStyles } from './beside-styles.js';
import type { EnergyState } from './energy-view.js';

/** What is shown beside the electricity of a building; fetched where there is any such. */
export const energyBeside = {
  styles: besideStyles,
  worth(totals: BuildingTotals, { locale, words }: EnergyState): readonly TotalRow[] {
    return worthRows(totals, locale, words);
  },
  mediaName: ({ locale }: EnergyState): string => besideWords(locale).media,
  media(totals: BuildingTotals, { data, span, nowMs, locale, words }: EnergyState): readonly TotalRow[] {
    const others = otherUnitTotals(data, (role) => toldSpan(data, span, nowMs, role));
    return mediaRows(totals, others, locale, words);
  },
  comfort({ data, moments, nowMs, locale, words }: EnergyState): TemplateResult | typeof nothing {
    return comfortTemplate(besideWords(locale).climate, comfortRows(data, moments, nowMs, locale, words));
  },
  remarks({ data, now, nowMs, locale, words }: EnergyState, totals: BuildingTotals): TemplateResult | typeof nothing {
    return remarksTemplate(remarksOf(data, totals, now, nowMs, locale, words));
  },
} as const;

export type EnergyBeside = typeof energyBeside;
