import type { BuildingData, Channel } from '../../energy/building-data.js';
import { coarsenSeries } from '../../energy/coarsen.js';
import { commonStep } from '../../energy/common-step.js';
import { cropSeries } from '../../energy/crop-series.js';
import { qualities } from '../../energy/quality.js';
import type { Span } from '../../energy/period-span.js';
import type { EnergyWords } from '../../locale/energy-words.js';
import { missing } from '../../table/missing.js';
import type { Column, NumberColumn, TextColumn } from '../../table/column.js';
import { Table } from '../../table/table.js';
import type { TableMeta } from '../../table/table.js';

const QUARTER_S = 900;

/** What base units are written in: 0.25 kWh rather than 250 Wh. */
const WRITTEN: Readonly<Record<string, readonly [string, number]>> = { Wh: ['kWh', 1000], m3: ['m³', 1] };

/**
 * The intervals of a building in a span as rows: when each begins, what every meter has there, and how good that is. The step is the
 * shortest that a quarter of an hour and the meters' own divide; what is missing is missing, with its letter beside it.
 */
export function energyTable(
  { building, channels }: BuildingData,
  span: Span,
  words: EnergyWords,
  meta: Partial<TableMeta>,
): Table {
  const step = commonStep([QUARTER_S, ...channels.map(({ series }) => series.step)]);
  const stepMs = step * 1000;
  const begin = Math.ceil(span.from / stepMs) * stepMs;
  const ends = channels.map(({ series }) => series.startMs + series.step * 1000 * series.values.length);
  const ended = Math.floor((Math.min(span.to, Math.max(begin, ...ends)) - begin) / stepMs);
  // At midnight no interval of the day has ended: what was before is told, as a building that is read is not empty.
  const first = ended > 0 ? begin : begin - stepMs;
  const length = channels.length === 0 ? 0 : Math.max(1, ended);
  const starts = new Float64Array(length).map((_, index) => first + index * stepMs);
  const start: Column = {
    name: 'start',
    label: words.interval,
    type: 'date',
    values: starts,
    missing: null,
    dateOnly: false,
  };
  const columns = channels.flatMap((channel) =>
    columnsOf(channel, { from: first, to: first + length * stepMs }, step, words),
  );
  return new Table(length, [start, ...columns], { title: building.name, matched: length, ...meta });
}

function columnsOf({ meter, series }: Channel, span: Span, step: number, words: EnergyWords): Column[] {
  const [unit, factor] = WRITTEN[series.unit] ?? [series.unit, 1];
  const label = [words.roles[meter.role] ?? meter.role, meter.name].filter(Boolean).join(', ');
  const shown = cropSeries(coarsenSeries(series, step), span);
  const values = shown.values.map((value) => Math.round((value / factor) * 1e6) / 1e6);
  const gaps = new Uint8Array(values.map((value) => (Number.isNaN(value) ? missing.null : 0)));
  const holes = gaps.some((gap) => gap > 0);
  const number: NumberColumn = { name: meter.id, label, unit, type: 'number', values, missing: holes ? gaps : null };
  const quality: TextColumn = {
    name: `${meter.id}_quality`,
    label: `${label}: ${words.quality}`,
    type: 'text',
    values: new Uint32Array(shown.codes),
    dictionary: qualities,
    missing: null,
  };
  return [number, quality];
}
