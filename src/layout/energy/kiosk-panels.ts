import { newestOf } from '../../energy/building-data.js';
import type { BuildingData } from '../../energy/building-data.js';
import type { BuildingNow } from '../../energy/building-now.js';
import { buildingTotals } from '../../energy/building-totals.js';
import { energyEquivalences, waterEquivalences } from '../../energy/equivalences.js';
import type { Equivalence } from '../../energy/equivalences.js';
import { historyData } from '../../energy/history-data.js';
import { otherUnitTotals } from '../../energy/other-units.js';
import { heldBack } from '../../energy/held-back.js';
import type { MeterRole } from '../../energy/meter-roles.js';
import { loadSeries } from '../../energy/load-series.js';
import { periodSpan } from '../../energy/period-span.js';
import type { Span } from '../../energy/period-span.js';
import { ranking } from '../../energy/ranking.js';
import { roleSeries } from '../../energy/building-data.js';
import { toldSpan } from '../../energy/told-span.js';
import type { TextPiece } from '../../locale/facts.js';
import type { KioskWords } from '../../locale/kiosk-words.js';
import type { SpanWords } from '../../locale/span-words.js';
import type { Locale } from '../../locale/locale.js';
import { commonUnit } from '../../scale/common-unit.js';
import type { Table } from '../../table/table.js';
import { addUnits } from '../../time/calendar.js';
import { historyTable } from './energy-charts.js';
import { electricRows, loadTotal, standingOf } from './energy-overview.js';
import { mediaRows } from './media-rows.js';
import type { TotalRow } from './energy-overview.js';
import { rankTable } from './energy-ranking.js';

/** What a show has at a time. */
export type KioskPanel =
  | { readonly kind: 'now'; readonly title: string }
  | { readonly kind: 'figures'; readonly title: string; readonly rows: readonly TotalRow[] }
  | {
      readonly kind: 'equivalences';
      readonly title: string;
      readonly lead: string;
      readonly lines: readonly (readonly TextPiece[])[];
      /** What is missing from the amount. */
      readonly note: string;
    }
  | {
      readonly kind: 'chart';
      readonly title: string;
      readonly table: Table;
      readonly chart: 'combo' | 'bar';
      readonly name: string;
      readonly highlight: string | null;
    }
  | { readonly kind: 'evergreen'; readonly title: string; readonly text: string; readonly note: string };

export interface KioskInput {
  readonly data: BuildingData;
  readonly others: readonly BuildingData[];
  readonly moments: Parameters<typeof newestOf>[1];
  readonly now: BuildingNow;
  readonly nowMs: number;
  readonly locale: Locale;
  readonly words: SpanWords;
  readonly shows: KioskWords;
}

/** Readings older than this, beside what privacy holds back, are no picture of a building any more. */
const TOO_OLD_MS = 2 * 86_400_000;
/** What is told as now must not be older, ms. */
const NOW_MS = 3_600_000;
/** More lines can't be read in passing. */
const MOST_LINES = 4;

/**
 * What there is to show now, in this order: the moment if it is one, today, what that is as much as, the week, the other buildings. Where all
 * of it is too old there are only things that are always true.
 */
export function kioskPanels(input: KioskInput): readonly KioskPanel[] {
  const { data, now, nowMs, moments } = input;
  const newest = Math.max(...data.channels.map((channel) => newestOf(channel, moments)?.at ?? -Infinity), -Infinity);
  const delayMs = Math.max(0, ...data.channels.map(({ meter }) => heldBack(meter.privacy))) * 1000;
  if (nowMs - newest > TOO_OLD_MS + delayMs) return evergreens(input, newest);
  const { shows } = input;
  const isNow = now.flows && now.at !== null && !now.ahead && nowMs - now.at <= NOW_MS;
  const panels: KioskPanel[] = isNow ? [{ kind: 'now', title: shows.now }] : [];
  panels.push(...dayPanels(input), ...weekPanel(input), ...comparePanel(input));
  return panels.length > 0 ? panels : evergreens(input, newest);
}

function evergreens({ shows, locale }: KioskInput, newest: number): KioskPanel[] {
  const { evergreen, evergreenTitle: title } = shows;
  const note = Number.isFinite(newest) ? shows.old(locale.date(newest, 'day')) : '';
  return evergreen.map((text) => ({ kind: 'evergreen', title, text, note }));
}

/** Today, or the last day that is told as a whole as long as today has nothing to tell. */
function dayPanels(input: KioskInput): KioskPanel[] {
  const { data, nowMs, locale, words, shows } = input;
  for (const shift of [0, -1, -2]) {
    const day = periodSpan('day', nowMs, shift);
    const told = toldSpan(data, day, nowMs);
    if (shift < 0 && told.to < day.to) continue;
    const toldOf = (role: MeterRole): Span => toldSpan(data, day, nowMs, role);
    const totals = buildingTotals(data, told, toldOf);
    const media = mediaRows(totals, otherUnitTotals(data, toldOf), locale, words);
    const rows = [...electricRows(totals, locale, words), ...media].filter(
      ({ missing, role }) => !missing && role !== 'none',
    );
    if (rows.length === 0) continue;
    const when = shift === 0 ? shows.today : locale.date(day.from, 'day');
    const figures: KioskPanel = { kind: 'figures', title: shows.figures(when), rows: chosen(rows) };
    return [figures, ...equivalencePanel(input, totals, when)];
  }
  return [];
}

/** The sun, what was used, where from; then water. */
const chosen = (rows: readonly TotalRow[]): readonly TotalRow[] =>
  ['pv', 'load', 'grid', 'export', 'water', 'gas', 'heat']
    .flatMap((role) => rows.find((row) => row.role === role) ?? [])
    .slice(0, MOST_LINES);

function equivalencePanel(
  { locale, words, shows }: KioskInput,
  totals: ReturnType<typeof buildingTotals>,
  span: string,
): KioskPanel[] {
  const pv = totals.roles.get('pv');
  const made = energyEquivalences(pv?.value ?? 0).length > 0;
  const total = made ? pv : loadTotal(totals);
  const amount = total?.value ?? 0;
  const water = totals.roles.get('water');
  const litres = water?.value ? water.value * (water.unit === 'm3' ? 1000 : 1) : 0;
  const all = [...energyEquivalences(amount), ...waterEquivalences(litres)];
  if (energyEquivalences(amount).length === 0) return [];
  const unit = commonUnit('Wh', amount);
  const text = locale.measure(amount / unit.factor, unit.unit, { digits: unit.digits });
  const lines = all.filter(({ name }) => name !== 'bath').slice(0, MOST_LINES);
  return [
    {
      kind: 'equivalences',
      title: made ? shows.sunTitle : shows.useTitle,
      lead: made ? shows.made(text, span) : shows.used(text, span),
      lines: lines.map((one) => equivalenceText(one, locale, shows)),
      note: total ? standingOf(total, locale, words).join(' · ') : '',
    },
  ];
}

const equivalenceText = (
  { name, count, each, per }: Equivalence,
  locale: Locale,
  shows: KioskWords,
): readonly TextPiece[] =>
  shows.equivalence(
    name,
    locale.number(count),
    locale.measure(per === 'kWh' ? each * 1000 : each, per === 'kWh' ? 'Wh' : per),
    count,
  );

/** Seven days up to today: a week that has just begun would be one column. */
function lastDays(nowMs: number): Span {
  const { from, to } = periodSpan('day', nowMs);
  return { from: addUnits(from, 'day', -6), to };
}

/** Seven days, beside those before. */
function weekPanel({ data, nowMs, words, shows }: KioskInput): KioskPanel[] {
  const roles = roleSeries(data);
  const role = (['consumption', 'grid-import', 'pv', 'heat', 'water'] as const).find((one) => roles.has(one));
  const series = role === 'grid-import' ? (loadSeries(roles) ?? roles.get(role)) : role && roles.get(role);
  if (!role || !series) return [];
  const span = lastDays(nowMs);
  const told = toldSpan(data, span, nowMs);
  const history = historyData(series, 'week', span, told.to);
  if (history.total.value === null) return [];
  const names = {
    current: shows.weekTitle,
    before: words.previous.week,
    daily: false,
    toldMs: told.to,
  };
  const table = historyTable(history, series.unit, names, words);
  const derived = role === 'grid-import' && series !== roles.get(role);
  const title = `${shows.weekTitle}: ${words.roles[derived ? 'consumption' : role] ?? role}`;
  return [
    { kind: 'chart', title, table, chart: 'combo', name: `c-${derived ? 'consumption' : role}`, highlight: null },
  ];
}

function comparePanel({ data, others, nowMs, words, shows }: KioskInput): KioskPanel[] {
  if (others.length === 0) return [];
  const ranked = ranking([data, ...others], 'm2', 'week', lastDays(nowMs), nowMs);
  const buildings = ranked.buildings.filter(({ value }) => value !== null);
  if (buildings.length < 2) return [];
  const table = rankTable({ ...ranked, buildings }, 'm²', words);
  const title = `${words.compareTitle}: ${shows.compareNote}`;
  return [{ kind: 'chart', title, table, chart: 'bar', name: 'c-rank', highlight: data.building.name }];
}
