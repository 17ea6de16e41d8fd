import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { distinct, load } from '../../../src/data.js';
import type { Table } from '../../../src/data.js';
import { tableFromJsonStat } from '../../../src/source/json/jsonstat.js';
import { parsePeriods } from '../../../src/source/json/jsonstat-period.js';
import { SourceError } from '../../../src/source/source-error.js';
import { missingKind } from '../../../src/table/column.js';
import type { Column } from '../../../src/table/column.js';
import { missing } from '../../../src/table/missing.js';
import { fakeFetch } from '../../helper/fake-fetch.js';
import { expectCleanPrototypes, mutated } from '../../helper/mutated.js';
import { rejection } from '../../helper/rejection.js';

type Json = Record<string, unknown>;

/** Invented figures in the shape of a statistical office's cube: 2 districts × 2 years × 1 thing measured. */
const cube: Json = {
  version: '2.0',
  class: 'dataset',
  label: 'Obyvatelé okresů',
  source: 'Ukázkový úřad',
  updated: '2026-04-30T11:00:00+0200',
  link: {
    license: [{ href: 'https://creativecommons.org/licenses/by/4.0/' }],
    alternate: [{ type: 'text/html', href: 'https://urad.example/obyvatele' }],
  },
  id: ['uzemi', 'rok', 'ukazatel'],
  size: [2, 2, 1],
  role: { geo: ['uzemi'], time: ['rok'], metric: ['ukazatel'] },
  dimension: {
    uzemi: {
      label: 'Okres',
      category: { index: { CZ0513: 1, CZ0511: 0 }, label: { CZ0511: 'Česká Lípa', CZ0513: 'Liberec' } },
    },
    rok: { category: { index: ['2023', '2024'] } },
    ukazatel: {
      category: { label: { OB: 'Obyvatelé' }, unit: { OB: { label: 'osoba', symbol: 'os.', decimals: 0 } } },
    },
  },
  value: [10, 11, 20, null],
};

const read = (change: Json = {}): Table => tableFromJsonStat({ ...cube, ...change }, null);
const kinds = (column: Column | undefined, table: Table): number[] =>
  [...new Array<undefined>(table.length)].map((_, row) => missingKind(column as Column, row));

describe('tableFromJsonStat', () => {
  it('makes a row of each cell, in their order', () => {
    expect(read().rows()).to.deep.equal([
      { uzemi: 'Česká Lípa', rok: 2023, ukazatel: 'Obyvatelé', value: 10 },
      { uzemi: 'Česká Lípa', rok: 2024, ukazatel: 'Obyvatelé', value: 11 },
      { uzemi: 'Liberec', rok: 2023, ukazatel: 'Obyvatelé', value: 20 },
      { uzemi: 'Liberec', rok: 2024, ukazatel: 'Obyvatelé', value: null },
    ]);
  });

  it('keeps codes, labels and the unit', () => {
    const table = read();
    expect(table.columns.map(({ name, label, type, unit }) => [name, label, type, unit])).to.deep.equal([
      ['uzemi', 'Okres', 'text', undefined],
      ['rok', 'rok', 'number', undefined],
      ['ukazatel', 'ukazatel', 'text', undefined],
      ['value', 'Obyvatelé', 'number', 'os.'],
    ]);
    expect(table.column('uzemi')?.domain).to.deep.equal([
      { code: 'CZ0511', label: 'Česká Lípa' },
      { code: 'CZ0513', label: 'Liberec' },
    ]);
  });

  it('says whose the data are and of when', () => {
    expect(read().meta).to.deep.include({
      title: 'Obyvatelé okresů',
      attribution: 'Ukázkový úřad',
      updated: new Date(Date.UTC(2026, 3, 30, 9)),
      license: 'CC BY 4.0',
      url: 'https://urad.example/obyvatele',
      matched: 4,
    });
  });

  it('gives the same for the cells that are there alone', () => {
    expect(read({ value: { 0: 10, 1: 11, 2: 20 } }).rows()).to.deep.equal(read().rows());
  });

  it('reads version 1, where id, size and role stand in the dimension', () => {
    const { id, size, role, dimension, value } = cube;
    const old = tableFromJsonStat({ dimension: { ...(dimension as Json), id, size, role }, value }, null);
    expect(old.rows()).to.deep.equal(read().rows());
  });

  it('tells why a cell is empty by its status, and gives the status of those that are not', () => {
    const table = read({
      value: [null, null, null, 5],
      status: { 0: ':', 1: 'c', 2: 'z', 3: 'p' },
      extension: { status: { label: { p: 'předběžné' } } },
    });
    expect(kinds(table.column('value'), table)).to.deep.equal([
      missing.null,
      missing.suppressed,
      missing.notApplicable,
      missing.present,
    ]);
    expect(table.rows().map((row) => row['status'])).to.deep.equal([':', 'c', 'z', 'předběžné']);
  });

  it('reads marks in place of values, and calls other texts unreadable', () => {
    const table = read({ value: ['1.5', ':', 'i. d.', 'asi 5'] });
    expect(table.rows().map((row) => row['value'])).to.deep.equal([1.5, null, null, null]);
    expect(kinds(table.column('value'), table).slice(1)).to.deep.equal([
      missing.null,
      missing.suppressed,
      missing.unreadable,
    ]);
    expect(table.problems).to.deep.equal([{ row: 3, column: 'value', value: 'asi 5', reason: 'not a number' }]);
  });

  it('takes one status for all cells', () => {
    for (const status of ['e', ['e']]) {
      expect(
        new Set(
          read({ status })
            .rows()
            .map((row) => row['status']),
        ),
      ).to.deep.equal(new Set(['e']));
    }
  });

  it('keeps words as text', () => {
    expect(
      read({ value: ['ano', 'ne', ':', null] })
        .rows()
        .map((row) => row['value']),
    ).to.deep.equal(['ano', 'ne', null, null]);
  });

  it('names the unit of each row where there are several', () => {
    const ukazatel = {
      category: { index: ['E', 'W'], label: {}, unit: { E: { label: 'kWh' }, W: { symbol: 'm³' } } },
    };
    const table = read({
      size: [2, 1, 2],
      dimension: { ...(cube['dimension'] as Json), rok: { category: { index: ['2023'] } }, ukazatel },
    });
    expect(table.rows().map((row) => row['unit'])).to.deep.equal(['kWh', 'm³', 'kWh', 'm³']);
    expect(table.column('value')?.unit).to.equal(undefined);
  });

  it('takes the unit of several categories for one', async () => {
    const unit = { E: { label: 'kWh' }, F: { label: 'kWh' }, W: { symbol: 'm³' } };
    const ukazatel = { category: { index: ['E', 'F', 'W', 'X'], label: {}, unit } };
    const table = read({
      size: [1, 1, 4],
      value: [1, 2, 3, 4],
      status: null,
      dimension: {
        uzemi: { category: { index: ['CZ0513'] } },
        rok: { category: { index: ['2023'] } },
        ukazatel,
      },
    });
    expect(table.rows().map((row) => row['unit'])).to.deep.equal(['kWh', 'kWh', 'm³', null]);
    expect((await distinct(table, ['unit'])).rows()).to.deep.equal([{ unit: 'kWh' }, { unit: 'm³' }, { unit: null }]);
  });

  it('takes the unit that is a dimension of one category', () => {
    const table = read({
      id: ['unit', 'time'],
      size: [1, 4],
      role: {},
      dimension: {
        unit: { category: { label: { PC: 'procento' } } },
        time: { category: { index: ['2024-01', '2024-02', '2024-03', '2024-04'] } },
      },
    });
    expect(table.column('value')?.unit).to.equal('procento');
    expect(table.column('time')).to.deep.include({ type: 'date', dateOnly: true });
  });

  it('finds other names when dimensions took its own', () => {
    const dimension = { value: { category: { index: ['a', 'b'] } }, value_: { category: { index: ['a', 'b'] } } };
    const table = read({ id: ['value', 'value_'], size: [2, 2], role: null, dimension });
    expect(table.columns.map(({ name }) => name)).to.deep.equal(['value', 'value_', 'value__']);
  });

  it('is empty where a dimension is', () => {
    const dimension = { ...(cube['dimension'] as Json), rok: { category: { index: [] } } };
    expect(read({ size: [2, 0, 1], dimension, value: [] }).length).to.equal(0);
  });

  const broken: [string, Json][] = [
    ['fewer values than cells', { value: [1, 2, 3] }],
    ['a value of no cell', { value: { 4: 1 } }],
    ['no values', { value: null }],
    ['a status too few', { status: ['p', 'p'] }],
    ['more sizes than dimensions', { size: [2, 2, 1, 1] }],
    ['a size that is not that of the dimension', { size: [2, 1, 2] }],
    ['a size that is no number', { size: ['2', 2, 1] }],
    ['a dimension that is not there', { id: ['x', 'rok', 'ukazatel'] }],
    ['a dimension twice', { id: ['rok', 'rok', 'ukazatel'] }],
    [
      'two categories in one place',
      { dimension: { ...(cube['dimension'] as Json), rok: { category: { index: { a: 0, b: 0 } } } } },
    ],
  ];
  for (const [what, change] of broken) {
    it(`calls ${what} parse`, () => {
      expect(() => read(change))
        .to.throw(SourceError)
        .with.property('code', 'parse');
    });
  }

  it('takes what stands where a list should be in a role for nothing', () => {
    const roles: unknown[] = [{ time: { length: 1e9 } }, { time: 'rok' }, 'time', [['rok']], 3];
    for (const role of roles) expect(read({ role }).columns.map(({ name }) => name)).to.include('rok');
  });

  it('is not put out by a key that is the name of a method', () => {
    const keys = { hasOwnProperty: 1, toString: null, valueOf: 'x' };
    expect(read({ ...keys, dimension: { ...(cube['dimension'] as Json), ...keys } }).length).to.equal(4);
  });

  it('leaves what it is given as it was', () => {
    // Written anew, as a list of codes is what it would be changed in.
    const dimension = { ...(cube['dimension'] as Json), rok: { category: { index: ['2023', '2024'] } } };
    const given = structuredClone({ ...cube, dimension });
    tableFromJsonStat(given, null);
    expect(given).to.deep.equal({ ...cube, dimension });
  });

  it('refuses a cube that no page can hold before it makes one', () => {
    expect(() => read({ size: [1e6, 1e6, 1], value: {} }))
      .to.throw(SourceError)
      .with.property('code', 'too-large');
  });

  it('answers any cube with a table or a SourceError', () => {
    const good = { ...cube, status: { 0: 'p' }, extension: { status: { label: { p: 'x' } } } };
    fc.assert(
      fc.property(mutated(good), (json) => {
        try {
          tableFromJsonStat(Object(json) as Json, null).rows();
        } catch (error) {
          expect(error).to.be.instanceOf(SourceError);
        }
        expectCleanPrototypes();
      }),
      { seed: 3, numRuns: 3000 },
    );
  });
});

describe('parsePeriods', () => {
  const day = (year: number, month: number, date: number, summer = false): number =>
    Date.UTC(year, month - 1, date - 1, summer ? 22 : 23);
  const forms: [string, number][] = [
    ['2024-05', day(2024, 5, 1, true)],
    ['2024M05', day(2024, 5, 1, true)],
    ['2024-M05', day(2024, 5, 1, true)],
    ['202405', day(2024, 5, 1, true)],
    ['2024Q1', day(2024, 1, 1)],
    ['2024-Q3', day(2024, 7, 1, true)],
    ['2024K4', day(2024, 10, 1, true)],
    ['2024S2', day(2024, 7, 1, true)],
    ['2024-W01', day(2024, 1, 1)],
    ['2021-W01', day(2021, 1, 4)],
    ['2020W53', day(2020, 12, 28)],
    ['2024-02-29', day(2024, 2, 29)],
  ];
  for (const [text, epochMs] of forms) {
    it(`reads ${text} as the day it begins on in Prague`, () => {
      expect(parsePeriods([text])).to.deep.equal({ type: 'date', values: [epochMs] });
    });
  }

  it('reads years as numbers', () => {
    expect(parsePeriods(['2023', '2024'])).to.deep.equal({ type: 'number', values: [2023, 2024] });
  });

  for (const texts of [[], ['2024', '2024Q1'], ['2024M13'], ['2023-02-29'], ['celkem'], ['2024W54'], ['24']]) {
    it(`leaves ${JSON.stringify(texts)} as it is`, () => expect(parsePeriods(texts)).to.equal(null));
  }
});

describe('the source jsonstat', () => {
  const src = 'https://urad.example/api/cube';
  const ask = (json: unknown, options: Json = {}): Promise<Table> =>
    load({ src, source: 'jsonstat', fetch: fakeFetch(() => json).fetch, ...options });

  it('compares codes in a filter, and years as numbers', async () => {
    const table = await ask(cube, { where: "uzemi = 'cz0511' AND rok >= 2024", columns: ['value'] });
    expect(table.rows()).to.deep.equal([{ value: 11 }]);
  });

  it('is found by its shape', async () => {
    expect((await ask(cube, { source: null })).length).to.equal(4);
    expect((await ask({ dataset: cube }, { source: null })).length).to.equal(4);
    const { id, size, dimension, value } = cube;
    const old = { dimension: { ...(dimension as Json), id, size }, value };
    expect((await ask({ obyvatele: old }, { source: null })).length).to.equal(4);
  });

  it('reads the first of a bundle, or the one that is named', async () => {
    const bundle = { first: cube, second: { ...cube, label: 'Druhá' } };
    const table = await ask(bundle);
    expect(table.meta.title).to.equal('Obyvatelé okresů');
    for (const layer of ['1', 'second']) {
      const named = await ask(bundle, { layer });
      expect(named.meta.title).to.equal('Druhá');
    }
    expect(await rejection(ask(bundle, { layer: '7' }))).to.have.property('code', 'bad-attribute');
  });

  it('follows a collection to its datasets', async () => {
    const item = [{ class: 'dimension' }, { class: 'dataset', href: 'okresy.json', label: 'Okresy' }];
    const { fetch, seen } = fakeFetch(({ url }) =>
      url.pathname.endsWith('cube') ? { class: 'collection', link: { item } } : cube,
    );
    expect((await ask(null, { fetch })).length).to.equal(4);
    expect(seen.map(({ url }) => url.href)).to.deep.equal([src, 'https://urad.example/api/okresy.json']);
  });

  it('reads a dataset that a collection holds', async () => {
    expect((await ask({ class: 'collection', link: { item: [cube] } })).length).to.equal(4);
  });

  it('gives up on a collection that leads in a circle, or elsewhere than to the web', async () => {
    for (const href of [src, 'data:application/json,{}', 'javascript:1', '']) {
      const circle = { class: 'collection', link: { item: [{ class: 'collection', href }] } };
      expect(await rejection(ask(circle))).to.have.property('code', 'parse');
    }
  });

  it('passes on an error that came in place of the data', async () => {
    const error = await rejection(ask({ error: [], errors: [{ detail: 'Too many cells' }], status: 'error' }));
    expect(error.code).to.equal('service');
    expect(error.message).to.contain('Too many cells');
  });
});
