import { isMissing } from '../../table/column.js';
import type { Column, DateColumn, NumberColumn, TextColumn } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { qualityLetter } from './meter-reading.js';
import type { MeterReading, MeterReadings } from './meter-reading.js';
import { SourceError } from '../source-error.js';

/** `+A/859182400… [kW]`: the quantity, a number of the point of delivery that is nobody's business, the unit. */
const HEAD = /^([^/[\]]*?)\s*(?:\/[^[\]]*)?\[([^\]]+)\]/;
const QUARTER = 900;

/**
 * Readings of a CSV of ČEZ Distribuce (*Portál naměřených dat*): blocks of time, mean power and status, each quarter hour stamped at its
 * end, the last of a day `24:00`. `series` names the quantity (`+A`, `-A`, `Rv`); needed where there are several. Throws `no-column`.
 */
export function pndReadings(table: Table, series: string | null): MeterReadings {
  const blocks = blocksOf(table);
  const wanted = series === null ? blocks : blocks.filter(({ name }) => name === series);
  const [block] = wanted;
  if (wanted.length !== 1 || !block) {
    const names = blocks.map(({ name }) => name).join(', ');
    throw new SourceError('no-column', `no single quantity: ${series ?? ''} of ${names}`);
  }
  const { at, value, status, unit } = block;
  const letters = status?.dictionary.map(qualityLetter);
  const readings: MeterReading[] = [];
  for (let row = 0; row < table.length; row++) {
    const ms = at.values[row] as number;
    // A shorter block beside a longer one.
    if (Number.isNaN(ms)) continue;
    const letter = status && !isMissing(status, row) ? (letters?.[status.values[row] as number] ?? 'A') : 'A';
    readings.push({
      at: ms,
      value: isMissing(value, row) ? null : (value.values[row] as number),
      ...(letter !== 'A' && { quality: letter }),
    });
  }
  return { readings, unit, kind: unit.endsWith('h') ? 'interval' : 'power', step: QUARTER, stamp: 'end' };
}

interface Block {
  readonly name: string;
  readonly unit: string;
  readonly at: DateColumn;
  readonly value: NumberColumn;
  readonly status: TextColumn | null;
}

/** A column of numbers belongs to the last column of times before it, and the column of words right behind it to both. */
function blocksOf(table: Table): readonly Block[] {
  let at: DateColumn | null = null;
  const blocks: Block[] = [];
  table.columns.forEach((column, index) => {
    if (column.type === 'date') at = column;
    const [, name, unit] = HEAD.exec(column.name) ?? [];
    if (at === null || name === undefined || unit === undefined || column.type !== 'number') return;
    const next: Column | undefined = table.columns[index + 1];
    blocks.push({ name, unit, at, value: column, status: next?.type === 'text' ? next : null });
  });
  return blocks;
}
