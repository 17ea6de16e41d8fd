import type { BuildingData, Channel } from '../../energy/building-data.js';
import { isState } from '../../energy/buckets.js';
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
 * coarsest of the meters' own; what is missing is missing, with its letter beside it.
 */
export function energyTable(
  { building, channels }: BuildingData,
  span: Span,
  words: EnergyWords,
  meta: Partial<TableMeta>,
): Table {
  const step = Math.max(QUARTER_S, ...channels.map(({ series }) => series.step));
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
  const columns = channels.flatMap((channel) => columnsOf(channel, starts, step, words));
  return new Table(length, [start, ...columns], { title: building.name, matched: length, ...meta });
}

function columnsOf({ meter, series }: Channel, starts: Float64Array, step: number, words: EnergyWords): Column[] {
  const [unit, factor] = WRITTEN[series.unit] ?? [series.unit, 1];
  const label = [words.roles[meter.role] ?? meter.role, meter.name].filter(Boolean).join(', ');
  const values = new Float64Array(starts.length);
  const gaps = new Uint8Array(starts.length);
  const letters = new Uint32Array(starts.length);
  const count = step / series.step;
  const averaged = isState(series.unit);
  let holes = false;
  starts.forEach((startMs, row) => {
    const from = Math.round((startMs - series.startMs) / (series.step * 1000));
    let sum = 0;
    let worst = 0;
    for (let index = from; index < from + count; index++) {
      sum += series.values[index] ?? NaN;
      worst = Math.max(worst, series.codes[index] ?? qualities.indexOf('M'));
    }
    const isMissing = Number.isNaN(sum);
    values[row] = isMissing ? NaN : Math.round(((averaged ? sum / count : sum) / factor) * 1e6) / 1e6;
    letters[row] = worst;
    if (isMissing) {
      gaps[row] = missing.null;
      holes = true;
    }
  });
  const number: NumberColumn = { name: meter.id, label, unit, type: 'number', values, missing: holes ? gaps : null };
  const quality: TextColumn = {
    name: `${meter.id}_quality`,
    label: `${label}: ${words.quality}`,
    type: 'text',
    values: letters,
    dictionary: qualities,
    missing: null,
  };
  return [number, quality];
}
