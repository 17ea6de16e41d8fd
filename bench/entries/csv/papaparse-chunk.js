import Papa from 'papaparse';
import { checkRows } from './check-rows.js';

export const settings = { worker: false };

export function read(url) {
  return new Promise((resolve, reject) => {
    const rows = [];
    Papa.parse(url, {
      ...settings,
      download: true,
      skipEmptyLines: true,
      chunk({ data }) {
        for (const row of data) rows.push(row);
      },
      complete: () => resolve(rows),
      error: reject,
    });
  });
}

export function check([names, ...rows]) {
  return checkRows(rows, names, (row, place) => row[place]);
}
