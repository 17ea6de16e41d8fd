import { count, from } from './cs-words.js';
import { capitalised } from './capitalised.js';
import type { LevelName, MapWords, StatedUnit } from './map-words.js';
import { formatNumber } from './number-format.js';

export const number = (value: number): string => formatNumber('cs', value);

/** One, two, five, and behind `z`. */
const NOUNS: Readonly<Record<NonNullable<LevelName> | 'other', readonly [string, string, string]>> = {
  kraj: ['kraj', 'kraje', 'krajů'],
  okres: ['okres', 'okresy', 'okresů'],
  orp: ['obvod ORP', 'obvody ORP', 'obvodů ORP'],
  pou: ['obvod POÚ', 'obvody POÚ', 'obvodů POÚ'],
  obec: ['obec', 'obce', 'obcí'],
  other: ['území', 'území', 'území'],
};

const stated = ({ value, name, others }: StatedUnit): string =>
  `${value} (${name}${others > 0 ? ` a\u00a0${count(others, 'další', 'další', 'dalších')}` : ''})`;

const units = (value: number, level: LevelName): string => count(value, ...NOUNS[level ?? 'other']);
/** Of so many: the noun stands in the genitive. */
export const ofUnits = (value: number, level: LevelName): string =>
  `${from(number(value))}\u00a0${value === 1 && level !== null ? { kraj: 'kraje', okres: 'okresu', orp: 'obvodu ORP', pou: 'obvodu POÚ', obec: 'obce' }[level] : NOUNS[level ?? 'other'][2]}`;

/** In Czech. */
export const csMapWords: MapWords = {
  sentence({ measure, time, level, highest, lowest, median, total, missing }) {
    const lead = [measure, time].filter(Boolean).join(' ');
    const start = lead === '' ? '' : `${lead}: `;
    if (!highest || !lowest) return capitalised([{ text: `${start}údaje chybějí.` }]);
    const rest = missing > 0 ? ` Údaj chybí u\u00a0${number(missing)} ${ofUnits(total, level)}.` : '';
    if (highest.value === lowest.value)
      return capitalised([
        { text: total - missing === 1 ? start : `${start}všude stejně, ` },
        { text: total - missing === 1 ? stated(highest) : highest.value, strong: true },
        { text: `.${rest}` },
      ]);
    const middle = median === null ? '' : `; polovina má nejvýše ${median}`;
    return capitalised([
      { text: start },
      { text: `nejvíce ${stated(highest)}`, strong: true },
      { text: `, nejméně ${stated(lowest)}${middle}.${rest}` },
    ]);
  },
  units,
  range: (low, high, open) =>
    low === high ? low : open ? `${low} až pod ${high}` : `${low}${low[0] === '−' ? ' až ' : '–'}${high}`,
  rank: (rank, of) => `${number(rank)}. ${from(number(of))}`,
  classOf: 'třída',
  missing: { 1: 'neuvedeno', 2: 'není v\u00a0datech', 3: 'nečitelný údaj', 4: 'důvěrný údaj', 5: 'nemůže nastat' },
  per: (what, times) => {
    const base = what === 'obyvatel' ? (times === 1 ? 'obyvatele' : 'obyvatel') : what === 'km2' ? 'km²' : what;
    return times === 1 ? `na ${base}` : `na ${number(times)}\u00a0${base}`;
  },
  change: (measure) => `${measure}, změna`,
  points: 'p.\u00a0b.',
  legend: 'Třídy hodnot',
};
