import { box } from './box.js';
import { COLUMNS, rowObjects } from './data.js';

/** Ten rows as a plain table: what a page like the others takes without a library and without data. */
globalThis.__grid = {
  prepare: () => 0,
  show: () => {
    const table = document.createElement('table');
    for (const row of rowObjects(10)) {
      const line = table.insertRow();
      for (const name of COLUMNS) line.insertCell().textContent = row[name];
    }
    box.append(table);
  },
};
