import { tableFromRows } from '../../src/table/table-from-rows.js';
import type { Table } from '../../src/table/table.js';

/** A table with a column of each type, a coded one, missing cells, a problem and all metadata. */
export function fullTable(): Table {
  return tableFromRows(
    [
      { nazev: 'Liberec', obyvatel: 107_389, zalozeno: '1352-01-01', mesto: true, typ: 1 },
      { nazev: null, obyvatel: 'mnoho', zalozeno: '2020-05-01', mesto: false, typ: 2 },
      { nazev: 'Čelákovice', obyvatel: 12_000, zalozeno: '1290-01-01', mesto: true, typ: 1 },
    ],
    {
      columns: [
        { name: 'nazev', label: 'Název' },
        { name: 'obyvatel', unit: 'obyvatel' },
        { name: 'zalozeno' },
        { name: 'mesto' },
        {
          name: 'typ',
          domain: [
            { code: 1, label: 'město' },
            { code: 2, label: 'městys' },
          ],
        },
      ],
      meta: {
        title: 'Obce',
        license: 'CC BY 4.0',
        attribution: 'Kraj',
        url: 'https://a.example/obce',
        updated: new Date('2026-01-02T03:04:05Z'),
        periodMs: 1000,
        maxAgeMs: 30_000,
      },
    },
  );
}
