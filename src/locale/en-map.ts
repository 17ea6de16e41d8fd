import { capitalised } from './capitalised.js';
import type { LevelName, MapWords, StatedUnit } from './map-words.js';
import { formatNumber } from './number-format.js';

const number = (value: number): string => formatNumber('en', value);

const NOUNS: Readonly<Record<NonNullable<LevelName> | 'other', readonly [string, string]>> = {
  kraj: ['region', 'regions'],
  okres: ['district', 'districts'],
  orp: ['ORP area', 'ORP areas'],
  pou: ['POÚ area', 'POÚ areas'],
  obec: ['municipality', 'municipalities'],
  other: ['area', 'areas'],
};

const noun = (value: number, level: LevelName): string => NOUNS[level ?? 'other'][value === 1 ? 0 : 1];
const stated = ({ value, name, others }: StatedUnit): string =>
  `${value} (${name}${others > 0 ? ` and ${number(others)} more` : ''})`;
const list = (names: readonly string[], all: number): string =>
  `${names.join(', ')}${all > names.length ? ` and ${number(all - names.length)} more` : ''}`;

/** In English. */
export const enMapWords: MapWords = {
  role: 'map',
  hint: 'Go to the area beside by arrow keys, to the highest and lowest value by Home and End, to a name by its first letters; Escape closes the label.',
  sentence({ measure, time, level, highest, lowest, median, total, missing }) {
    const lead = [measure, time].filter(Boolean).join(' ');
    const start = lead === '' ? '' : `${lead}: `;
    if (!highest || !lowest) return capitalised([{ text: `${start}there are no values.` }]);
    const rest =
      missing > 0 ? ` The value is missing for ${number(missing)} of ${number(total)} ${noun(total, level)}.` : '';
    if (highest.value === lowest.value)
      return capitalised([
        { text: `${start}the same everywhere, ` },
        { text: highest.value, strong: true },
        { text: `.${rest}` },
      ]);
    const middle = median === null ? '' : `; half have ${median} at the most`;
    return capitalised([
      { text: start },
      { text: `most ${stated(highest)}`, strong: true },
      { text: `, least ${stated(lowest)}${middle}.${rest}` },
    ]);
  },
  units: (value, level) => `${number(value)} ${noun(value, level)}`,
  range: (low, high, open) => (low === high ? low : open ? `${low} to under ${high}` : `${low}–${high}`),
  rank: (rank, of) => `${number(rank)} of ${number(of)}`,
  classOf: 'class',
  missing: { 1: 'not stated', 2: 'not in the data', 3: 'unreadable', 4: 'confidential', 5: 'not applicable' },
  joined({ level, joined, total, rows, rowCount, units, unitCount }) {
    const parts = [
      rowCount > 0 ? `rows without an area: ${list(rows, rowCount)}` : '',
      unitCount > 0 ? `areas without a row: ${list(units, unitCount)}` : '',
    ].filter(Boolean);
    return `There are data for ${number(joined)} of ${number(total)} ${noun(total, level)}; ${parts.join('; ')}.`;
  },
  repeated: (rows) =>
    `Some areas have more than one row; the first is shown, ${number(rows)} more ${rows === 1 ? 'is' : 'are'} not.`,
  per(what, times) {
    const base = what === 'obyvatel' ? (times === 1 ? 'inhabitant' : 'inhabitants') : what === 'km2' ? 'km²' : what;
    return times === 1 ? `per ${base}` : `per ${number(times)} ${base}`;
  },
  change: (measure) => `${measure}, change`,
  rawCounts:
    'The map shows counts: where more people live there is more of most things. Values per inhabitant would compare.',
  sized: (by) =>
    `The area of a circle is as the ${{ value: 'value', obyvatel: 'number of inhabitants', km2: 'area of land' }[by]}.`,
  legend: 'Classes of values',
  approximate: 'The borders are approximate only.',
  borders: (attribution) => `Borders: ${attribution}`,
};
