import type { MissingKind } from '../table/missing.js';
import { capital } from './capitalised.js';
import { enMapWords } from './en-map.js';
import { count } from './en-words.js';
import { formatNumber } from './number-format.js';
import type { MapLateWords } from './map-late-words.js';

const number = (value: number): string => formatNumber('en', value);
const list = (names: readonly string[], all: number): string =>
  `${names.join(', ')}${all > names.length ? ` and ${number(all - names.length)} more` : ''}`;

const LOOKS: Readonly<Partial<Record<MissingKind, string>>> = {
  1: 'hatching',
  2: 'dotted outline',
  4: 'dots',
  5: 'dash',
};

/** In English. */
export const enMapLateWords: MapLateWords = {
  closer: 'Zoom in',
  farther: 'Zoom out',
  whole: 'Whole map',
  time: 'Period',
  play: 'Play',
  pause: 'Stop',
  find: 'Find an area',
  notFound: 'There is no such area on the map.',
  method: 'Classes',
  methods: {
    quantile: 'of equal numbers',
    jenks: 'natural (Jenks)',
    equal: 'of equal width',
    nice: 'by round steps',
    stddev: 'by standard deviations',
    manual: 'as the author has them',
  },
  choose: 'Change classes and areas',
  choice: 'How the map is shown',
  level: 'Areas',
  levels: {
    kraj: 'regions',
    okres: 'districts',
    orp: 'ORP areas',
    pou: 'POÚ areas',
    obec: 'municipalities',
  },
  back: (name) => `Back: ${name}`,
  inside: (name, units) => `${name}: ${units}.`,
  noLevel: 'There are no borders or data of these areas.',
  noMethod: (used) => `The classes you chose could not be loaded; those on the map are ${used}.`,
  left: (units) => `Sums are not complete, without data: ${units}.`,
  added: 'Values of larger areas are sums.',
  found: (total) => count(total, 'area found', 'areas found'),
  territory: 'Area',
  within: 'Lies in',
  rank: 'Rank',
  class: 'Class',
  locator: { part: 'Which part of the map is seen', country: 'Where in Czechia the map lies' },
  showMap: 'Show as a map',
  classed: (method, classes) => `Classes ${method}: ${count(classes, 'class', 'classes')}.`,
  role: 'map',
  hint: 'Go to the area beside by arrow keys, to the highest and lowest value by Home and End, to a name by its first letters; Escape closes the label.',
  joined({ joined, rows, rowCount, units, unitCount }, all) {
    const parts = [
      rowCount > 0 ? `rows without an area: ${list(rows, rowCount)}` : '',
      unitCount > 0 ? `areas without a row: ${list(units, unitCount)}` : '',
    ].filter(Boolean);
    return `There are data for ${number(joined)} of ${all}; ${parts.join('; ')}.`;
  },
  otherBorders: (codes, vintage) =>
    `The borders${vintage === null ? '' : ` (${vintage})`} do not have ${number(codes)} ${codes === 1 ? 'code' : 'codes'} of the data: they may be of another year, or of a part of the areas only.`,
  undrawn: (names, all) => `Not on the map, as their borders are missing or wrong: ${list(names, all)}.`,
  gaps: (kinds) => `${capital(kinds.map((kind) => `${LOOKS[kind]}: ${enMapWords.missing[kind]}`).join('; '))}.`,
  repeated: (rows) =>
    `Some areas have more than one row; the first is shown, ${number(rows)} more ${rows === 1 ? 'is' : 'are'} not.`,
  neighbours: (higher, lower) =>
    `Of neighbours, ${higher.name} (${higher.value}) and ${lower.name} (${lower.value}) differ the most.`,
  beside: 'Among neighbours',
  rawCounts:
    'The map shows counts: where more people live there is more of most things. Values per inhabitant would compare.',
  sized: (by) =>
    `The area of a circle is as the ${{ value: 'value', obyvatel: 'number of inhabitants', km2: 'area of land' }[by]}.`,
  approximate: 'The borders are approximate only.',
  borders: (attribution) => `Borders: ${attribution}`,
};
