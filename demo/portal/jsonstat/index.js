import { obyvatelstvoOkresy } from '../datasets/obyvatelstvo-okresy.js';
import { monthly } from './monthly.js';

/** @import { PortalAnswer, PortalRequest } from '../types.js' */

/**
 * Datasets of JSON-stat 2.0 (https://json-stat.org/full/), and a collection of them.
 *
 * @param {PortalRequest} request
 * @returns {PortalAnswer}
 */
export function jsonStat({ path, origin }) {
  const name = path.slice('/jsonstat/'.length);
  if (name === 'obyvatelstvo-okresy') return { json: districts(origin) };
  if (name === 'spotreba') return { json: monthly() };
  if (name !== 'collection') return { status: 404, json: { status: '404', label: 'Not found' } };
  const item = [
    { class: 'dataset', href: `${origin}/jsonstat/obyvatelstvo-okresy`, label: obyvatelstvoOkresy.title },
    { class: 'dataset', href: `${origin}/jsonstat/spotreba`, label: 'Ukázková data: spotřeba' },
  ];
  return { json: { version: '2.0', class: 'collection', label: 'Ukázková sbírka', link: { item } } };
}

/** The portal's figures of the Czech Statistical Office as a cube: district × year. */
function districts(origin) {
  const rows = obyvatelstvoOkresy.rows();
  const codes = [...new Set(rows.map((row) => row.okres_kod))];
  const years = [...new Set(rows.map((row) => String(row.rok)))];
  const value = codes.flatMap((code) =>
    years.map((year) => rows.find((row) => row.okres_kod === code && String(row.rok) === year)?.obyvatel ?? null),
  );
  const names = Object.fromEntries(rows.map((row) => [row.okres_kod, row.okres]));
  return {
    version: '2.0',
    class: 'dataset',
    label: obyvatelstvoOkresy.title,
    source: obyvatelstvoOkresy.source,
    updated: new Date(obyvatelstvoOkresy.dataLastEditDate).toISOString(),
    link: {
      license: [{ href: obyvatelstvoOkresy.licence }],
      alternate: [{ type: 'text/html', href: `${origin}/datasets/${obyvatelstvoOkresy.name}` }],
    },
    id: ['okres', 'rok', 'ukazatel'],
    size: [codes.length, years.length, 1],
    role: { geo: ['okres'], time: ['rok'], metric: ['ukazatel'] },
    dimension: {
      okres: { label: 'Okres', category: { index: codes, label: names } },
      rok: { label: 'Rok', category: { index: Object.fromEntries(years.map((year, place) => [year, place])) } },
      ukazatel: {
        label: 'Ukazatel',
        category: { label: { OBYV: 'Počet obyvatel' }, unit: { OBYV: { label: 'osoby', decimals: 0 } } },
      },
    },
    value,
  };
}
