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
/** In English. */
export const enMapWords: MapWords = {
  sentence({ measure, time, level, highest, lowest, median, total, missing }) {
    const lead = [measure, time].filter(Boolean).join(' ');
    const start = lead === '' ? '' : `${lead}: `;
    if (!highest || !lowest) return capitalised([{ text: `${start}there are no values.` }]);
    const rest =
      missing > 0 ? ` The value is missing for ${number(missing)} of ${number(total)} ${noun(total, level)}.` : '';
    if (highest.value === lowest.value)
      return capitalised([
        { text: total - missing === 1 ? start : `${start}the same everywhere, ` },
        { text: total - missing === 1 ? stated(highest) : highest.value, strong: true },
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
  range: (low, high, open) =>
    low === high ? low : open ? `${low} to under ${high}` : `${low}${low[0] === '−' ? ' to ' : '–'}${high}`,
  rank: (rank, of) => `${number(rank)} of ${number(of)}`,
  classOf: 'class',
  missing: { 1: 'not stated', 2: 'not in the data', 3: 'unreadable', 4: 'confidential', 5: 'not applicable' },
  per(what, times) {
    const base = what === 'obyvatel' ? (times === 1 ? 'inhabitant' : 'inhabitants') : what === 'km2' ? 'km²' : what;
    return times === 1 ? `per ${base}` : `per ${number(times)} ${base}`;
  },
  change: (measure) => `${measure}, change`,
  points: 'pp',
  legend: 'Classes of values',
};
