import { dsvFormat } from 'd3-dsv';
import { checkRows } from './check-rows.js';
import { separatorOf, textOf } from './d3-text.js';

export async function read(url) {
  const text = await textOf(url);
  return dsvFormat(separatorOf(text)).parseRows(text);
}

export function check([names, ...rows]) {
  return checkRows(rows, names, (row, place) => row[place]);
}
