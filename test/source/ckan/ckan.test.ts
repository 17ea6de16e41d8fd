import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { load, parse } from '../../../src/data.js';
import type { LoadOptions, Table } from '../../../src/data.js';
import { parseCkanUrl } from '../../../src/source/ckan/ckan-url.js';
import { detectService } from '../../../src/source/detect-service.js';
import { SourceError } from '../../../src/source/source-error.js';
import { fakeFetch } from '../../helper/fake-fetch.js';
import type { FakeFetch, SeenRequest } from '../../helper/fake-fetch.js';
import { expectCleanPrototypes, mutated } from '../../helper/mutated.js';
import { rejection } from '../../helper/rejection.js';

const ID = 'f4129802-22aa-4437-b9f9-8a8f3b7b2a53';
const fields = [
  { id: '_id', type: 'int' },
  { id: 'okres', type: 'text', info: { label: 'Okres' } },
  { id: 'pocet', type: 'numeric', info: { unit: 'osob' } },
  { id: 'den', type: 'timestamp' },
  { id: 'plati', type: 'bool' },
];
const records: unknown[][] = [
  [1, 'Liberec', 5, '2026-03-29T00:00:00', true],
  [2, 'Semily', '2.5', '2026-03-30T00:00:00', false],
  [3, 'liberec', null, null, null],
];

/** A portal of one dataset whose rows are `records`, which gives at most two of them at once. */
function portal(change: Record<string, unknown> = {}, resource: Record<string, unknown> = {}): FakeFetch {
  return fakeFetch(({ url, parameters }: SeenRequest) => {
    const action = url.pathname.split('/').pop();
    const own = { id: ID, package_id: 'p', name: 'Tabulka', format: 'CSV', datastore_active: true, ...resource };
    if (action === 'resource_show') return { success: true, result: own };
    if (action === 'package_show') {
      const organization = { title: 'Ukázkový úřad' };
      const more = { license_title: 'Creative Commons', license_url: 'https://creativecommons.org/licenses/by/4.0/' };
      const modified = { metadata_modified: '2026-05-01T10:00:00.123456' };
      const resources = [{ id: 'x', format: 'PDF', url: '/x.pdf' }, own];
      return {
        success: true,
        result: { name: 'lidé', title: 'Lidé', organization, resources, ...more, ...modified, ...change },
      };
    }
    if (action !== 'datastore_search') return new Response('a;b\n1;2', { headers: { 'Content-Type': 'text/csv' } });
    const offset = Number(parameters.get('offset') ?? 0);
    const limit = Math.min(2, Number(parameters.get('limit') ?? 100));
    const wanted = parameters.get('fields')?.split(',');
    const shown = fields.filter(({ id }) => wanted?.includes(id) ?? true);
    const rows = records.slice(offset, offset + limit);
    const lists = rows.map((row) => shown.map((field) => row[fields.indexOf(field)]));
    return { success: true, result: { fields: shown, records: lists, limit, total: records.length, ...change } };
  });
}

const src = 'https://ckan.example/cs/dataset/lid%C3%A9';
const searches = (seen: readonly SeenRequest[]): URLSearchParams[] =>
  seen.filter(({ url }) => url.pathname.endsWith('datastore_search')).map(({ parameters }) => parameters);

describe('parseCkanUrl', () => {
  const urls: [string, unknown][] = [
    [src, { base: 'https://ckan.example/cs', dataset: 'lidé', resource: null, search: null }],
    [
      `https://ckan.example/dataset/lide/resource/${ID}`,
      { base: 'https://ckan.example', dataset: 'lide', resource: ID, search: null },
    ],
    [
      'https://c.example/api/3/action/package_show?id=a',
      { base: 'https://c.example', dataset: 'a', resource: null, search: null },
    ],
    [
      'https://c.example/api/action/resource_show?id=a',
      { base: 'https://c.example', dataset: null, resource: 'a', search: null },
    ],
    [
      'https://c.example/x/api/3/action/datastore_search?resource_id=a&q=b&limit=5&sort=c',
      { base: 'https://c.example/x', dataset: null, resource: 'a', search: { q: 'b' } },
    ],
    ['https://c.example/api/3/action/datastore_search', null],
    ['https://c.example/api/3/action/datastore_search_sql?sql=x', null],
    [`https://c.example/dataset/a/resource/${ID}/download/a.csv`, null],
    ['https://c.example/datasets/a', null],
    ['https://c.example/dataset/a.json', null],
    ['content:given', null],
    ['nonsense', null],
  ];
  for (const [url, address] of urls) {
    it(`reads ${url}`, () => {
      expect(parseCkanUrl(url)).to.deep.equal(address);
      expect(detectService(url)).to.equal(address ? 'ckan' : null);
    });
  }
});

describe('the source ckan', () => {
  it('reads all pages of the DataStore behind a page, in one order', async () => {
    const { fetch, seen } = portal();
    const table = await load({ src, fetch });
    expect(table.rows()).to.deep.equal([
      { okres: 'Liberec', pocet: 5, den: new Date(Date.UTC(2026, 2, 28, 23)), plati: true },
      { okres: 'Semily', pocet: 2.5, den: new Date(Date.UTC(2026, 2, 29, 22)), plati: false },
      { okres: 'liberec', pocet: null, den: null, plati: null },
    ]);
    expect(searches(seen).map((parameters) => [parameters.get('offset'), parameters.get('sort')])).to.deep.equal([
      ['0', '_id'],
      ['2', '_id'],
    ]);
    expect(seen[0]?.url.href).to.equal('https://ckan.example/cs/api/3/action/package_show?id=lid%C3%A9');
  });

  it('takes types, labels and units from the fields, and what is known from the dataset', async () => {
    const table = await load({ src, fetch: portal().fetch });
    expect(table.columns.map(({ label, type, unit }) => [label, type, unit])).to.deep.equal([
      ['Okres', 'text', undefined],
      ['pocet', 'number', 'osob'],
      ['den', 'date', undefined],
      ['plati', 'boolean', undefined],
    ]);
    expect(table.column('den')).to.have.property('dateOnly', true);
    expect(table.meta).to.deep.include({
      title: 'Lidé',
      license: 'CC BY 4.0',
      attribution: 'Ukázkový úřad',
      updated: new Date('2026-05-01T10:00:00.123Z'),
      url: 'https://ckan.example/cs/dataset/lid%C3%A9',
      matched: 3,
    });
  });

  it('asks for equal numbers and booleans, and for the columns that are needed', async () => {
    const { fetch, seen } = portal();
    await load({ src, where: "pocet IN (5, 6) AND plati = TRUE AND okres = 'Liberec'", columns: ['okres'], fetch });
    const [, first] = searches(seen);
    expect(JSON.parse(first?.get('filters') ?? '')).to.deep.equal({ pocet: [5, 6], plati: [true] });
    expect(first?.get('fields')).to.equal('okres,pocet,plati');
  });

  it('asks for the first rows only where nothing is left to be done with the others', async () => {
    const asked = async (options: LoadOptions): Promise<(string | null | undefined)[]> => {
      const { fetch, seen } = portal();
      await load({ src, fetch, ...options });
      const [, first] = searches(seen);
      return [first?.get('limit'), first?.get('sort')];
    };
    const all = '32000';
    expect(await asked({ limit: 1 })).to.deep.equal(['1', '_id']);
    expect(await asked({ limit: 1, orderBy: 'pocet DESC, den' })).to.deep.equal([
      '1',
      'pocet desc nulls last, den asc nulls last, _id',
    ]);
    expect(await asked({ limit: 1, where: 'pocet = 5' })).to.deep.equal(['1', '_id']);
    expect(await asked({ limit: 1, where: 'pocet > 5' })).to.deep.equal([all, '_id']);
    expect(await asked({ limit: 1, where: "okres = 'x'" })).to.deep.equal([all, '_id']);
    expect(await asked({ limit: 1, where: 'pocet = 5 OR pocet = 6' })).to.deep.equal([all, '_id']);
    expect(await asked({ limit: 1, where: 'pocet = 5 AND pocet = 6' })).to.deep.equal([all, '_id']);
    expect(await asked({ limit: 1, orderBy: 'okres' })).to.deep.equal([all, '_id']);
    expect(await asked({ limit: 1, measure: 'sum(pocet)' })).to.deep.equal([all, '_id']);
  });

  it('sorts here what PostgreSQL would not put last as we do', async () => {
    const odd = ['NaN', 3, 1].map((pocet) => ({ pocet }));
    const { fetch, seen } = portal({ records: odd, total: 3 });
    const table = await load({ src, orderBy: 'pocet DESC', limit: 2, fetch });
    expect(table.rows().map((row) => row['pocet'])).to.deep.equal([3, 1]);
    expect(searches(seen).map((parameters) => parameters.get('sort'))).to.deep.equal([
      null,
      'pocet desc nulls last, _id',
      '_id',
    ]);
  });

  it('keeps the filters and the words of a pasted search', async () => {
    const { fetch, seen } = portal();
    const url = `https://ckan.example/api/3/action/datastore_search?resource_id=${ID}&filters={"okres":"Semily"}&q=a&limit=1`;
    expect((await load({ src: url, where: 'pocet = 5', fetch })).meta.title).to.equal('Lidé');
    const last = searches(seen).pop();
    expect(JSON.parse(last?.get('filters') ?? '')).to.deep.equal({ pocet: [5], okres: 'Semily' });
    expect(last?.get('q')).to.equal('a');
    await load({ src: url, where: "pocet = 5 AND okres = 'x'", limit: 1, fetch });
    expect(searches(seen).at(-1)?.get('limit')).to.equal('32000');
    const number = url.replace('"okres":"Semily"', '"pocet":7');
    expect((await load({ src: number, where: 'pocet = 2.5', fetch })).rows().map((row) => row['pocet'])).to.deep.equal([
      2.5,
    ]);
    const broken = url.replace('{"okres"', '{okres');
    expect(await rejection(load({ src: broken, fetch }))).to.have.property('code', 'bad-attribute');
  });

  it('says when rows that were promised did not come', async () => {
    const { fetch } = portal({ total: 5 });
    expect((await load({ src, fetch })).problems).to.deep.equal([
      { row: -1, column: '', value: '', reason: 'only 3 of 5 rows came' },
    ]);
  });

  it('goes on to the first empty page where there is no total', async () => {
    expect((await load({ src, fetch: portal({ total: undefined }).fetch })).length).to.equal(3);
  });

  it('gives up on a portal without a total that never ends', async () => {
    const endless = fakeFetch(({ url }) =>
      url.pathname.endsWith('datastore_search')
        ? { success: true, result: { fields, records } }
        : portal()
            .fetch(url.href)
            .then((answer) => answer.json()),
    );
    const error = await rejection(load({ src, fetch: endless.fetch }));
    expect([error.code, error.message]).to.deep.equal([
      'service',
      'no total, and no end after 600 rows: https://ckan.example/cs',
    ]);
  });

  it('reads records that are objects', async () => {
    const { fetch } = portal({
      records: [{ _id: 1, okres: 'Semily', pocet: 1, den: '2026-03-29T10:00:00+00:00' }],
      total: 1,
    });
    const table = await load({ src, fetch });
    expect(table.rows()).to.deep.equal([
      { okres: 'Semily', pocet: 1, den: new Date(Date.UTC(2026, 2, 29, 10)), plati: null },
    ]);
    expect(table.column('den')).to.have.property('dateOnly', false);
  });

  it('does without an order where the table has no row numbers', async () => {
    const good = portal();
    const { fetch, seen } = fakeFetch(async ({ url, parameters }) =>
      parameters.get('sort')?.includes('_id') ? new Response('{"success": false}', { status: 409 }) : good.fetch(url),
    );
    expect((await load({ src, fetch })).length).to.equal(3);
    expect(searches(seen).at(-1)?.get('sort')).to.equal('');
  });

  it('names cells that cannot be read', async () => {
    const { fetch } = portal({ records: [[1, 'a', 'mnoho', 'loni', 'snad']], total: 1 });
    expect((await load({ src, fetch })).problems.map(({ column, value }) => [column, value])).to.deep.equal([
      ['pocet', 'mnoho'],
      ['den', 'loni'],
      ['plati', 'snad'],
    ]);
  });

  it('reads the file of a resource that is not in the DataStore', async () => {
    const file = { datastore_active: false, format: 'JSON', url: 'https://files.example/a.json' };
    const { fetch: ckan } = portal({}, file);
    const { fetch, seen } = fakeFetch(({ url }) => (url.host === 'files.example' ? [{ a: 1 }] : ckan(url)));
    const table = await load({ src, fetch });
    expect(table.rows()).to.deep.equal([{ a: 1 }]);
    expect(table.meta).to.deep.include({ title: 'Lidé', license: 'CC BY 4.0' });
    expect(seen.at(-1)?.url.href).to.equal(file.url);
  });

  it('leaves out a packed file, whatever it is called', async () => {
    const resources = [
      { id: 'z', format: 'CSV', url: 'https://files.example/a.csv.zip?v=1' },
      { id: 'j', format: 'JSON', url: 'https://files.example/a.json' },
    ];
    const { fetch: ckan } = portal({ resources });
    const { fetch } = fakeFetch(({ url }) => (url.pathname === '/a.json' ? [{ a: 1 }] : ckan(url)));
    expect((await load({ src, fetch })).rows()).to.deep.equal([{ a: 1 }]);
  });

  it('says which formats there are when none can be read', async () => {
    for (const [format, url] of [
      ['XLSX', 'https://files.example/a.xlsx'],
      ['CSV', 'javascript:alert(1)'],
      ['JSON', src],
    ]) {
      const error = await rejection(load({ src, fetch: portal({}, { datastore_active: false, format, url }).fetch }));
      expect(error.code).to.equal('unsupported');
      expect(error.message).to.contain(format);
    }
  });

  it('takes the resource that is named', async () => {
    for (const layer of [1, ID, 'Tabulka'])
      expect((await load({ src, layer, fetch: portal().fetch })).length).to.equal(3);
    expect(await rejection(load({ src, layer: 'x y', fetch: portal().fetch }))).to.have.property(
      'code',
      'bad-attribute',
    );
  });

  it('shows rows without what cannot be known of them', async () => {
    const { fetch: ckan } = portal();
    const { fetch } = fakeFetch(({ url }) =>
      url.pathname.endsWith('_show') ? new Response('', { status: 403 }) : ckan(url),
    );
    const table = await load({ src: `https://ckan.example/api/3/action/datastore_search?resource_id=${ID}`, fetch });
    expect([table.length, table.meta.title]).to.deep.equal([3, null]);
  });

  const failures: [string, unknown, string][] = [
    ['a failure', { success: false, error: { __type: 'Validation Error', limit: ['Must be a number'] } }, 'service'],
    [
      'a missing permission',
      { success: false, error: { __type: 'Authorization Error', message: 'ne' } },
      'unauthorized',
    ],
    ['something else', { results: [] }, 'parse'],
    ['a status', new Response('{"success": false}', { status: 404 }), 'http'],
  ];
  for (const [what, answer, code] of failures) {
    it(`calls ${what} ${code}`, async () => {
      expect(await rejection(load({ src, fetch: fakeFetch(() => answer).fetch }))).to.have.property('code', code);
    });
  }

  it('reads an answer that is here already', async () => {
    const answer = { help: '', success: true, result: { fields, records, total: 10 } };
    const table = await parse(JSON.stringify(answer), { where: 'pocet = 5' });
    expect(table.rows().map((row) => row['okres'])).to.deep.equal(['Liberec']);
    const { problems } = await parse(JSON.stringify(answer));
    expect(problems[0]?.reason).to.equal('only 3 of 10 rows came');
  });

  it('answers any JSON with a table or a SourceError', async () => {
    const answer = { help: '', success: true, result: { fields, records, total: 3, resources: undefined } };
    await fc.assert(
      fc.asyncProperty(mutated(answer), async (json) => {
        await parse(JSON.stringify(json) ?? '', { source: 'ckan' }).catch((error: unknown) =>
          expect(error).to.be.instanceOf(SourceError),
        );
        expectCleanPrototypes();
      }),
      { seed: 4, numRuns: 1000 },
    );
  });
});

describe('the source ckan, on the local portal', () => {
  const schools = '/ckan/dataset/skoly-soupis';
  let all: Table;
  before(async () => {
    all = await load({ src: schools });
  });

  const queries: LoadOptions[] = [
    { where: 'Počet_žáků = 0' },
    { where: 'Počet_žáků IN (120, 250, 300)' },
    { where: 'Počet_žáků IS NULL' },
    { where: "zrizovatel = 'o'" },
    { where: "nazev LIKE '%''%'" },
    { where: "zalozeno >= DATE '1990-01-01' AND Počet_žáků > 100" },
    { where: 'NOT (Počet_žáků = 120)' },
    { orderBy: 'Počet_žáků DESC', limit: 5 },
    { orderBy: 'Počet_žáků', limit: 29 },
    { orderBy: 'zalozeno DESC, Počet_žáků', limit: 7 },
    { orderBy: 'nazev', limit: 4 },
    { where: "zrizovatel = 'K'", limit: 2 },
    { groupBy: 'zrizovatel', measure: 'sum(Počet_žáků), count(*)' },
    { groupBy: 'year(zalozeno)', measure: 'max(Počet_žáků)', orderBy: 'year_zalozeno', limit: 3 },
  ];
  for (const query of queries) {
    it(`answers ${JSON.stringify(query)} as we would`, async () => {
      const [there, here] = [await load({ src: schools, ...query }), await load({ data: all, ...query })];
      expect(there.rows()).to.deep.equal(here.rows());
    });
  }

  it('gets every row of a large table', async () => {
    const table = await load({ src: '/ckan/dataset/ukazkova-odecty' });
    expect([table.length, table.meta.matched, table.problems.length]).to.deep.equal([4812, 4812, 0]);
  });
});
