import { expect, waitUntil as until } from '@open-wc/testing';
import { stub } from 'sinon';
import { load, openRows } from '../src/data.js';
import { everyRow } from '../src/query/row-list.js';
import type { RowQuestion } from '../src/query/row-list.js';
import { tableFromColumns } from '../src/table/table-from-columns.js';
import { AskedRows } from '../src/transform/asked-rows.js';
import { schoolsLayer } from './fixtures/arcgis/schools.js';
import { fakeFetch } from './helper/fake-fetch.js';
import { rejection } from './helper/rejection.js';

const services = `${location.origin}/arcgis/rest/services`;
const readings = `${services}/ukazkova-mereni/FeatureServer/0`;
const byName: RowQuestion = { filter: null, orderBy: [{ column: 'nazev', descending: true }] };

describe('openRows', () => {
  it('asks a feature service for its description, the number of its rows and one page of them, and no more', async () => {
    const seen: string[] = [];
    const list = await openRows({
      src: readings,
      fetch: (input, init) => {
        seen.push(String(input instanceof Request ? input.url : input));
        return fetch(input, init);
      },
    });
    expect(list.columns.map(({ name, values }) => [name, values.length])).to.deep.equal([
      ['OBJECTID', 0],
      ['budova', 0],
      ['cas', 0],
      ['kwh', 0],
      ['stav', 0],
      ['rok', 0],
    ]);
    expect(list.meta.attribution).to.equal('Ukázková data');
    const page = await list.page(everyRow, { offset: 50, count: 25 });
    expect(page).to.include({ offset: 50, matched: 120_960, total: 120_960, foreignOrder: false });
    expect(page.table.rows().map((row) => row['OBJECTID'])).to.deep.equal(
      [...new Array<undefined>(25)].map((_, i) => 51 + i),
    );
    expect(page.table.meta.matched).to.equal(120_960);
    expect(list.local).to.equal(false);
    expect(seen).to.have.length(3);
    await list.page(everyRow, { offset: 120_950, count: 25 });
    expect(seen).to.have.length(4);
  });

  it('gives the columns and rows that the author chose, in the order of the author', async () => {
    const src = `${services}/skoly-soupis/FeatureServer/3`;
    const options = { src, where: 'FID > 20', columns: ['nazev', 'fid'], orderBy: 'nazev' };
    const list = await openRows(options);
    const page = await list.page(everyRow, { offset: 2, count: 3 });
    expect(page.table.rows()).to.deep.equal((await load(options)).rows().slice(2, 5));
    expect(page).to.include({ matched: 10, total: 10 });
  });

  it('asks the service of a dataset on a hub, and knows what the portal says of it', async () => {
    const list = await openRows({ portal: location.origin, dataset: '7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e04' });
    expect(list.local).to.equal(false);
    expect(list.meta.title).to.contain('čtvrthodinová spotřeba');
    expect(list.meta.license).to.contain('CC0');
    expect(list.meta.updated?.getUTCFullYear()).to.equal(2026);
    const page = await list.page(everyRow, { offset: 0, count: 2 });
    expect(page).to.include({ total: 120_960 });
    expect(page.table.meta.title).to.equal(list.meta.title);
  });

  it('loads what it cannot leaf through: files, rows that are here, groups, old servers', async () => {
    const src = `data:text/csv,${encodeURIComponent('nazev;n\nA;1\nB;2\n')}`;
    const lists = [await openRows({ src }), await openRows({ data: [{ nazev: 'A' }, { nazev: 'B' }] })];
    for (const list of lists) {
      expect(list.local).to.equal(true);
      const { table } = await list.page(byName, { offset: 0, count: 1 });
      expect(table.rows()[0]).to.include({ nazev: 'B' });
    }
    const groups = await openRows({ src: readings, groupBy: 'rok' });
    expect((await groups.page(everyRow, { offset: 0, count: 9 })).table.rows()).to.deep.equal([
      { rok: 2026, count: 120_960 },
    ]);
    const old = await openRows({ src: `${services}/stary-server/MapServer/0` });
    expect(old.local).to.equal(true);
    expect((await old.page(everyRow, { offset: 25, count: 25 })).table.length).to.equal(5);
  });

  it('gives all rows of a question, with their shapes where they have some and they are asked for', async () => {
    const question: RowQuestion = {
      filter: { kind: 'contains', operand: { kind: 'column', name: 'nazev' }, text: 'jablon' },
      orderBy: [{ column: 'nazev', descending: true }],
    };
    const told: number[] = [];
    const towns = await openRows({ src: `${services}/obce-vetsi/FeatureServer/0` });
    const all = await towns.all(question, true, { onProgress: (...counts) => told.push(...counts) });
    const names = all.rows().map((row) => row['nazev']);
    expect(names).to.include('Jablonec nad Nisou');
    expect(all.geometry?.map((shape) => shape?.type)).to.deep.equal(names.map(() => 'Point'));
    expect(told.length).to.be.above(1);
    expect((await towns.all(question, false)).geometry).to.equal(null);
    const collection = {
      type: 'FeatureCollection',
      features: names.map((nazev, x) => ({
        type: 'Feature',
        properties: { nazev },
        geometry: { type: 'Point', coordinates: [x, 50] },
      })),
    };
    const file = await openRows({ src: `data:application/geo+json,${encodeURIComponent(JSON.stringify(collection))}` });
    expect((await file.page(everyRow, { offset: 0, count: 1 })).table.geometry).to.equal(null);
    expect((await file.all(question, false)).geometry).to.equal(null);
    expect((await file.all(question, true)).geometry).to.have.length(names.length);
    const csv = await openRows({ src: 'data:text/csv,nazev%0AJablonec' });
    expect((await csv.all(question, true)).length).to.equal(1);
  });

  it('takes dates for days until a page shows a time of day', async () => {
    const list = await openRows({ src: readings });
    const dayOnly = async (offset: number): Promise<unknown> => {
      const { table } = await list.page(everyRow, { offset, count: 12 });
      const column = table.column('cas');
      return column?.type === 'date' && column.dateOnly;
    };
    expect(await dayOnly(0)).to.equal(true);
    expect(await dayOnly(12)).to.equal(false);
    expect(await dayOnly(0)).to.equal(false);
  });

  it('rejects with errors of ours: no source, an unknown column, a column that a question names', async () => {
    expect((await rejection(openRows({}))).code).to.equal('bad-attribute');
    expect((await rejection(openRows({ src: readings, where: 'nic = 1' }))).code).to.equal('no-column');
    expect((await rejection(openRows({ src: readings, columns: ['nic'] }))).code).to.equal('no-column');
    const here = await openRows({ data: [{ n: 1 }] });
    expect((await rejection(here.page(byName, { offset: 0, count: 1 }))).code).to.equal('no-column');
    const there = await openRows({ src: readings });
    expect((await rejection(there.page(byName, { offset: 0, count: 1 }))).code).to.equal('no-column');
  });

  it('ends a page that nobody waits for any more', async () => {
    const signals: (AbortSignal | null)[] = [];
    const { fetch } = fakeFetch(async ({ url, signal }) => {
      if (!url.pathname.endsWith('/query')) return schoolsLayer;
      signals.push(signal);
      return new Promise((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason as Error)));
    });
    const list = await openRows({ src: 'https://a.example/rest/services/Skoly/FeatureServer/0', fetch });
    const controller = new AbortController();
    const page = list.page(everyRow, { offset: 0, count: 25 }, controller.signal);
    const ended = page.catch((error: unknown) => error);
    while (signals.length < 2) await new Promise((resolve) => setTimeout(resolve));
    controller.abort('enough');
    expect(await ended).to.equal('enough');
    expect(signals.map((signal) => signal?.aborted)).to.deep.equal([true, true]);
  });

  it('makes many rows ready for questions once the page is idle, few only when one comes', async () => {
    const waiting: (() => void)[] = [];
    const idle = stub(window, 'requestIdleCallback').callsFake((run) => waiting.push(run as () => void));
    const few = stub(AskedRows.prototype, 'foresee').resolves();
    try {
      await openRows({ data: tableFromColumns({ nazev: ['A', 'B'] }) });
      expect(waiting).to.have.length(0);
      const nazev = [...new Array(20_000).keys()].map((row) => `obec ${row}`);
      await openRows({ data: tableFromColumns({ nazev }) });
      expect(waiting).to.have.length(1);
      waiting.forEach((run) => run());
      await until(() => few.callCount === 1, 'ready');
      // No search: that one costs memory, and is prepared for who comes to its field.
      expect(few.firstCall.args).to.deep.equal([[]]);
    } finally {
      idle.restore();
      few.restore();
    }
  });
});
