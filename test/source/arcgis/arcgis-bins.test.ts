import { expect } from '@open-wc/testing';
import { load } from '../../../src/data.js';
import type { LoadOptions, Table } from '../../../src/data.js';
import { schoolsLayer } from '../../fixtures/arcgis/schools.js';
import { fakeFetch } from '../../helper/fake-fetch.js';
import type { SeenRequest } from '../../helper/fake-fetch.js';

const SRC = 'https://a.example/rest/services/Skoly/FeatureServer/0';
const HOUR = 3_600_000;
/** Both sides of midnight in Prague on the day that summer time began, and one row without a date. */
const rows = [
  { FID: 1, pocet: 10, zmena: Date.UTC(2026, 2, 28, 22, 59) },
  { FID: 2, pocet: 20, zmena: Date.UTC(2026, 2, 28, 23, 0) },
  { FID: 3, pocet: null, zmena: Date.UTC(2026, 2, 29, 21, 59, 59) },
  { FID: 4, pocet: 5, zmena: Date.UTC(2026, 2, 29, 22, 0) },
  { FID: 5, pocet: 7, zmena: null },
];

const layer = {
  ...schoolsLayer,
  maxRecordCount: 2000,
  queryBinsCapabilities: { supportsFixedBoundariesBin: true, supportsDateBin: true },
};

type Row = (typeof rows)[number];
type Attributes = Record<string, number | null>;

interface Statistic {
  readonly statisticType: string;
  readonly onStatisticField: string;
  readonly outStatisticFieldName: string;
}

function statistics(of: readonly Row[], list: readonly Statistic[]): Attributes {
  const values = list.map(({ statisticType, onStatisticField, outStatisticFieldName }) => {
    const column = of.map((row) => row[onStatisticField as keyof Row]).filter((value) => value !== null);
    const sum = column.reduce((total, value) => total + value, 0);
    const all: Record<string, number> = {
      count: column.length,
      sum,
      avg: sum / column.length,
      min: Math.min(...column),
      max: Math.max(...column),
    };
    const value = all[statisticType] ?? NaN;
    return [outStatisticFieldName, column.length === 0 && statisticType !== 'count' ? null : value];
  });
  return Object.fromEntries(values) as Attributes;
}

/** The documented answer: a bin is closed at its start and open at its end. */
function bins({ parameters }: SeenRequest, list: readonly Statistic[]): { attributes: Attributes }[] {
  const { parameters: asked } = JSON.parse(parameters.get('bin') ?? '') as { parameters: { boundaries: number[] } };
  return asked.boundaries.slice(1).map((upperBoundary, index) => {
    const lowerBoundary = asked.boundaries[index] as number;
    const inside = rows.filter(({ zmena }) => zmena !== null && zmena >= lowerBoundary && zmena < upperBoundary);
    return { attributes: { lowerBoundary, upperBoundary, ...statistics(inside, list) } };
  });
}

function answer(request: SeenRequest): unknown {
  const { url, parameters } = request;
  if (url.pathname.endsWith('/0')) return layer;
  const list = JSON.parse(parameters.get('outStatistics') ?? '[]') as Statistic[];
  if (url.pathname.endsWith('/queryBins')) return { features: bins(request, list) };
  const found = parameters.get('where')?.includes('zmena IS NULL') ? rows.filter(({ zmena }) => zmena === null) : rows;
  if (list.length > 0) return { features: [{ attributes: statistics(found, list) }] };
  return { features: found.map((attributes) => ({ attributes })) };
}

function ask(
  options: LoadOptions,
  instead: (request: SeenRequest) => unknown = () => undefined,
): { table: Promise<Table>; seen: SeenRequest[] } {
  const fake = fakeFetch((request) => instead(request) ?? answer(request));
  return { table: load({ src: SRC, ...options, fetch: fake.fetch }), seen: fake.seen };
}

const isBins = ({ url }: SeenRequest): boolean => url.pathname.endsWith('/queryBins');
const fetchedRows = (seen: readonly SeenRequest[]): boolean =>
  seen.some(({ parameters }) => parameters.has('outFields'));

const BY_DAY: LoadOptions = {
  groupBy: 'day(zmena) as den',
  measure: 'sum(pocet) as celkem, count(*) as kolik, max(pocet)',
};
const DAYS = [
  { den: new Date(Date.UTC(2026, 2, 27, 23)), celkem: 10, kolik: 1, max_pocet: 10 },
  { den: new Date(Date.UTC(2026, 2, 28, 23)), celkem: 20, kolik: 2, max_pocet: 20 },
  { den: new Date(Date.UTC(2026, 2, 29, 22)), celkem: 5, kolik: 1, max_pocet: 5 },
  { den: null, celkem: 7, kolik: 1, max_pocet: 7 },
];

describe('arcgis: groups by the calendar', () => {
  it('are made by the service, by days of Prague, of which one has 23 hours', async () => {
    const { table, seen } = ask(BY_DAY);
    expect((await table).rows()).to.deep.equal(DAYS);
    expect(fetchedRows(seen)).to.equal(false);
    const bin = JSON.parse(seen.find(isBins)?.parameters.get('bin') ?? '') as object;
    const start = Date.UTC(2026, 2, 27, 23);
    const boundaries = [start, start + 24 * HOUR, start + 47 * HOUR, start + 71 * HOUR];
    expect(bin).to.deep.equal({ type: 'fixedBoundariesBin', onField: 'zmena', parameters: { boundaries } });
  });

  it('are by years, numbers, and carry the filter', async () => {
    const { table, seen } = ask({
      groupBy: 'year(zmena)',
      where: 'pocet >= 0 OR pocet IS NULL',
      orderBy: 'count DESC',
    });
    expect((await table).rows()).to.deep.equal([
      { year_zmena: 2026, count: 4 },
      { year_zmena: null, count: 1 },
    ]);
    expect(seen.find(isBins)?.parameters.get('where')).to.equal('(pocet >= 0 OR pocet IS NULL)');
  });

  it('are by hours, of which autumn repeats one', async () => {
    const autumn = Date.UTC(2025, 9, 25, 22);
    const { seen, table } = ask({ groupBy: 'hour(zmena)' }, ({ parameters, url }) => {
      if (isBins({ url } as SeenRequest) || !parameters.get('outStatistics')?.includes('lk_from')) return undefined;
      return {
        features: [{ attributes: { lk_rows: 5, lk_dated: 4, lk_from: autumn, lk_to: autumn + 25 * HOUR - 1 } }],
      };
    });
    await table;
    const bin = JSON.parse(seen.find(isBins)?.parameters.get('bin') ?? '') as { parameters: { boundaries: number[] } };
    expect(bin.parameters.boundaries).to.have.length(26);
  });

  const distrusted: [string, (request: SeenRequest) => unknown][] = [
    [
      'bins that it was not asked for',
      (request) =>
        isBins(request) && {
          features: bins(request, []).map(({ attributes }) => ({ attributes: { ...attributes, lowerBoundary: 0 } })),
        },
    ],
    ['counts that are not all rows', (request) => isBins(request) && { features: [] }],
    ['an answer of another shape', (request) => isBins(request) && { histogram: [] }],
    ['an error', (request) => isBins(request) && { error: { code: 400, message: 'Unable to complete operation.' } }],
    [
      'no span of time',
      ({ parameters }) =>
        parameters.get('outStatistics')?.includes('lk_from') && {
          features: [{ attributes: { lk_rows: 5, lk_dated: 4, lk_from: null } }],
        },
    ],
    [
      'more bins than is sensible',
      ({ parameters }) =>
        parameters.get('outStatistics')?.includes('lk_from') && {
          features: [{ attributes: { lk_rows: 5, lk_dated: 4, lk_from: -1e13, lk_to: 1e13 } }],
        },
    ],
  ];
  for (const [what, instead] of distrusted) {
    it(`are made here when the service gives ${what}`, async () => {
      const { table, seen } = ask(BY_DAY, (request) => instead(request) || undefined);
      expect((await table).rows()).to.deep.equal(DAYS);
      expect(fetchedRows(seen)).to.equal(true);
    });
  }

  const others: [string, LoadOptions, object][] = [
    ['bins', BY_DAY, { queryBinsCapabilities: undefined }],
    ['bins with boundaries', BY_DAY, { queryBinsCapabilities: { supportsDateBin: true } }],
    ['times in UTC', BY_DAY, { dateFieldsTimeReference: { timeZone: 'Central European Standard Time' } }],
    ['times in UTC by its time info', BY_DAY, { timeInfo: { timeReference: { timeZone: 'Pacific Standard Time' } } }],
    ['a way to group by two keys', { groupBy: 'day(zmena), FID' }, {}],
    ['a median', { groupBy: 'day(zmena)', measure: 'median(pocet)' }, {}],
  ];
  for (const [what, options, change] of others) {
    it(`are made here where the service has no ${what}`, async () => {
      const { table, seen } = ask(options, ({ url }) =>
        url.pathname.endsWith('/0') ? { ...layer, ...change } : undefined,
      );
      expect((await table).length).to.be.greaterThan(3);
      expect(seen.some(isBins)).to.equal(false);
    });
  }

  it('are no rows of no rows', async () => {
    const none = { features: [{ attributes: { lk_rows: 0, lk_dated: 0, lk_from: null, lk_to: null } }] };
    const { table } = ask(BY_DAY, ({ parameters }) =>
      parameters.get('outStatistics')?.includes('lk_from') ? none : undefined,
    );
    expect((await table).length).to.equal(0);
  });

  it('are what we make of all 120,960 rows of the local portal ourselves, by every unit', async () => {
    const src = '/arcgis/rest/services/ukazkova-mereni/FeatureServer/0';
    const all = await load({ src });
    for (const unit of ['month', 'day', 'hour']) {
      const question = { groupBy: `${unit}(cas)`, measure: 'sum(kwh) as kwh, count(kwh) as kolik, avg(kwh) as prumer' };
      const key = `bins-${unit}-${Date.now()}`;
      const theirs = await load({ src: `/fault/key=${key}${src}`, ...question });
      const ours = await load({ data: all, ...question });
      const log = (await (await fetch(`/fault-log?key=${key}`)).json()) as { url: string }[];
      // 105 days have more hours than one answer should have bins.
      expect(
        log.some(({ url }) => url.includes('queryBins')),
        unit,
      ).to.equal(unit !== 'hour');
      expect(theirs.length).to.equal(ours.length);
      for (const { name } of ours.columns) {
        const [a, b] = [theirs.column(name), ours.column(name)];
        const same = a?.values.every((value, row) => Math.abs(value - (b?.values[row] as number)) < 1e-6);
        expect(same, `${unit} ${name}`).to.equal(true);
      }
    }
  }).timeout(30_000);
});
