import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { load, parse } from '../../../src/data.js';
import { detectService } from '../../../src/source/detect-service.js';
import { tableFromGolemio } from '../../../src/source/meters/golemio.js';
import { SourceError } from '../../../src/source/source-error.js';
import { fakeFetch } from '../../helper/fake-fetch.js';
import { expectCleanPrototypes, mutated } from '../../helper/mutated.js';
import { rejection } from '../../helper/rejection.js';

const src = 'https://relay.example/golemio/v2/energetics/measurements?variable=EFwActi';
const measurement = (value: unknown, name = 'EFwActi'): Record<string, unknown> => ({
  time: '2026-10-01T00:00:00.000Z',
  value,
  addr: '/10.1/EF1',
  meter: '0012345',
  type: 'provider_value',
  var: name,
});

describe('tableFromGolemio', () => {
  it('reads values, which come as texts, as numbers, and leaves registers as they are', () => {
    const table = tableFromGolemio([measurement('15230.500'), measurement('15240')], null);
    expect(table.rows()[0]).to.deep.equal({
      time: new Date(Date.UTC(2026, 9, 1)),
      variable: 'EFwActi',
      value: 15230.5,
      kind: 'register',
      addr: '/10.1/EF1',
      meter: '0012345',
      type: 'provider_value',
    });
    expect(table.column('value')?.unit).to.equal('kWh');
  });

  it('names the unit of each row where there are several', () => {
    const table = tableFromGolemio([measurement('1', 'core'), measurement('20.5', 'T'), measurement('3', 'imp')], null);
    expect(table.rows().map(({ unit, kind }) => [unit, kind])).to.deep.equal([
      ['m³', 'register'],
      ['°C', null],
      [null, null],
    ]);
    expect(table.column('value')?.unit).to.equal(undefined);
  });

  it('does not believe that active energy is in kVArh', () => {
    const units = ['EFwActiVT', 'EFwActiNT', 'EFwReact', 'ERvReact'].map(
      (name) => tableFromGolemio([measurement('1', name)], null).column('value')?.unit,
    );
    expect(units).to.deep.equal(['kWh', 'kWh', 'kVArh', 'kVArh']);
  });

  it('calls an empty value missing, and a word unreadable', () => {
    const table = tableFromGolemio(
      [measurement('1'), measurement(''), measurement(null), measurement('porucha')],
      null,
    );
    expect(table.rows().map(({ value }) => value)).to.deep.equal([1, null, null, null]);
    expect(table.problems).to.deep.equal([{ row: 3, column: 'value', value: 'porucha', reason: 'not a number' }]);
  });

  it('opens what is nested in a building, and gives ids one type', () => {
    const buildings = [{ id: 1, name: 'Škola', oze: { fve: { on: true } }, tags: ['a'] }];
    expect(tableFromGolemio(buildings, null).rows()).to.deep.equal([
      { id: 1, name: 'Škola', 'oze.fve.on': true, tags: '["a"]' },
    ]);
    const devices = [
      { id: 11, meter_number: '0012345', replaced_meter_id: null },
      { id: 12, meter_number: '0012399', replaced_meter_id: '11' },
    ];
    expect(tableFromGolemio(devices, null).rows()[1]).to.deep.equal({
      id: 12,
      meter_number: '0012399',
      replaced_meter_id: 11,
    });
  });

  it('answers any rows with a table or a SourceError', async () => {
    await fc.assert(
      fc.asyncProperty(mutated([measurement('1'), { id: 1, a: { b: 1 }, replaced_meter_id: '1' }]), async (json) => {
        await parse(JSON.stringify(json) ?? '', { source: 'golemio' }).catch((error: unknown) =>
          expect(error).to.be.instanceOf(SourceError),
        );
        expectCleanPrototypes();
      }),
      { seed: 6, numRuns: 1000 },
    );
  });
});

describe('the source golemio', () => {
  it('is known by the end of its path', () => {
    expect(detectService(src)).to.equal('golemio');
    expect(detectService('https://api.golemio.cz/v2/energetics/buildings')).to.equal('golemio');
    expect(detectService('https://a.example/energetics/other')).to.equal(null);
  });

  it('reads page after page, until one is empty', async () => {
    const { fetch, seen } = fakeFetch(({ parameters }) =>
      [1, 2, 3, 4, 5]
        .slice(Number(parameters.get('offset')))
        .slice(0, 2)
        .map((value) => measurement(String(value))),
    );
    const table = await load({ src: `${src}&limit=2`, fetch });
    expect(table.rows().map(({ value }) => value)).to.deep.equal([1, 2, 3, 4, 5]);
    expect(seen.map(({ url }) => url.search)).to.deep.equal([
      '?variable=EFwActi&limit=2&offset=0',
      '?variable=EFwActi&limit=2&offset=2',
      '?variable=EFwActi&limit=2&offset=4',
      '?variable=EFwActi&limit=2&offset=5',
    ]);
  });

  it('reads all rows from a relay that gives fewer at once than it is asked for', async () => {
    const { fetch } = fakeFetch(({ parameters }) => {
      const offset = Number(parameters.get('offset'));
      return [1, 2, 3, 4, 5].slice(offset, offset + 2).map((value) => measurement(String(value)));
    });
    expect((await load({ src, fetch })).rows().map(({ value }) => value)).to.deep.equal([1, 2, 3, 4, 5]);
  });

  it('is not taken in by a relay that gives the same rows for every page', async () => {
    for (const count of [2, 3]) {
      const rows = [...new Array<undefined>(count)].map((_, index) => measurement(String(index)));
      expect((await load({ src: `${src}&limit=2`, fetch: fakeFetch(() => rows).fetch })).length).to.equal(count);
    }
  });

  it('passes on an error, and calls what is no list parse', async () => {
    const code = async (json: unknown): Promise<string> =>
      (await rejection(load({ src, fetch: fakeFetch(() => json).fetch }))).code;
    expect(await code({ error_message: 'Unauthorized', error_status: 401 })).to.equal('service');
    expect(await code([1])).to.equal('parse');
    expect(await code('x')).to.equal('parse');
  });

  it('reads measurements, buildings and devices of the local portal', async () => {
    const root = '/golemio/v2/energetics';
    const table = await load({
      src: `${root}/measurements?limit=7`,
      groupBy: 'variable, meter, unit, kind',
      measure: 'count(value)',
    });
    expect(table.rows().map((row) => Object.values(row))).to.deep.equal([
      ['EFwActi', '0012345', 'kWh', 'register', 25],
      ['EFwActi', '0012399', 'kWh', 'register', 15],
      ['T', 'T-7', '°C', null, 39],
    ]);
    expect((await load({ src: `${root}/buildings?full=true` })).columns.at(-1)?.type).to.equal('boolean');
    expect((await load({ src: `${root}/devices`, where: 'replaced_meter_id = 11' })).length).to.equal(1);
  });
});
