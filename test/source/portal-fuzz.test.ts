import { expect } from '@open-wc/testing';
import fc from 'fast-check';
import { SourceError, load } from '../../src/data.js';
import type { LoadOptions } from '../../src/data.js';
import { Table } from '../../src/table/table.js';
import { schools, schoolsLayer } from '../fixtures/arcgis/schools.js';
import { fakeFetch } from '../helper/fake-fetch.js';

/** Changed answers in all; by hand 100,000 (and no seed) take a minute and a half. */
const RUNS = 400;

type Path = readonly (string | number)[];

/** Every place in a JSON. */
function placesOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => placesOf(inner, [...path, key]))];
}

/** The JSON with another value at one place, or with a key of another name. */
function changed(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  if (Array.isArray(value))
    return (value as unknown[]).map((inner, index) => (index === Number(key) ? changed(inner, rest, to) : inner));
  const entries = Object.entries(value as object).map(([name, inner]): [string, unknown] =>
    name === key ? [name, changed(inner, rest, to)] : [name, inner],
  );
  return Object.fromEntries(entries);
}

const HOSTILE: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  2 ** 53,
  '',
  'x',
  '__proto__',
  '{{title}}',
  '<script>alert(1)</script>',
  "' OR 1=1 --",
  '\u0000',
  '\ud800',
  'https://elsewhere.example/FeatureServer/0',
  'javascript:alert(1)',
  [],
  [[]],
  [null],
  {},
  { constructor: 1 },
  JSON.parse('{"__proto__":{"polluted":1}}'),
  JSON.parse('[{"__proto__":{"polluted":1},"attributes":{"__proto__":{"polluted":1}}}]'),
];

const ID = '7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e11';
const HOST = 'https://a.example';
const layer = {
  ...schoolsLayer,
  type: 'Feature Layer',
  geometryType: 'esriGeometryPolygon',
  standardMaxRecordCountNoGeometry: 32000,
  queryBinsCapabilities: { supportsFixedBoundariesBin: true },
  timeInfo: { startTimeField: 'zmena', timeReference: null },
};
const ring = [
  [14, 50],
  [14, 51],
  [15, 51],
  [14, 50],
];
const rows = {
  spatialReference: { wkid: 4326 },
  exceededTransferLimit: true,
  objectIds: [1, 2],
  count: 5,
  features: schools.slice(0, 2).map((attributes) => ({ attributes, geometry: { rings: [ring] } })),
};
const groups = {
  features: [{ attributes: { druh: 1, count: 3, lk_rows: 3, lk_dated: 3, lk_from: 0, lk_to: 1e9, lowerBoundary: 0 } }],
};
const record = {
  type: 'Feature',
  properties: {
    title: 'Školy',
    url: `${HOST}/rest/services/Skoly/FeatureServer`,
    licenseInfo: 'CC0',
    type: 'Feature Service',
    metadata: { metadata: { mdMaint: { maintFreq: { MaintFreqCd: { '@_value': '002' } } } } },
  },
};
const records = { features: [record], links: [{ rel: 'next', href: '?startindex=2' }] };
const distribution = {
  soubor_ke_stažení: `${HOST}/rest/services/Skoly/FeatureServer/0`,
  přístupová_služba: { přístupový_bod_služby: '' },
  formát: 'http://publications.europa.eu/resource/authority/file-type/JSON',
  typ_média: 'http://www.iana.org/assignments/media-types/application/json',
  podmínky_užití: { autorské_dílo: 'https://data.gov.cz/podmínky-užití/neobsahuje-autorská-díla/', osobní_údaje: null },
};
const dataset = {
  typ: 'Datová sada',
  iri: `${HOST}/skoly.jsonld`,
  název: { cs: 'Školy' },
  poskytovatel: { název: { cs: 'Kraj' } },
  periodicita_aktualizace: 'http://publications.europa.eu/resource/authority/frequency/DAILY',
  distribuce: [distribution],
};
const catalogue = { typ: 'Katalog', název: { cs: 'K' }, datová_sada: [`${HOST}/skoly.jsonld`, dataset] };
const feed = {
  conformsTo: 'https://project-open-data.cio.gov/v1.1/schema',
  dataset: [
    {
      identifier: `https://www.arcgis.com/home/item.html?id=${ID}&sublayer=0`,
      title: 'Školy',
      license: 'CC0',
      issued: '2026-01-01T00:00:00.000Z',
      publisher: { name: '{{source}}' },
      distribution: [{ accessURL: `${HOST}/rest/services/Skoly/FeatureServer/0` }],
    },
  ],
};
const features = {
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } },
  numberMatched: 2,
  links: [{ rel: 'next', type: 'application/geo+json', href: '?page=1' }],
  features: [
    { type: 'Feature', id: 1, properties: { a: 1 }, geometry: { type: 'Polygon', coordinates: [ring] } },
    {
      type: 'Feature',
      id: 2,
      properties: null,
      geometry: { type: 'GeometryCollection', geometries: [{ type: 'Point', coordinates: [1, 2] }] },
    },
  ],
};

/** What is asked, and all that is answered; which answer is changed is drawn. */
interface Case {
  readonly name: string;
  readonly options: LoadOptions;
  readonly answers: Readonly<Record<string, unknown>>;
}

const LAYER = `${HOST}/rest/services/Skoly/FeatureServer/0`;
const arcgis = { root: { layers: [{ id: 0 }], tables: [] }, layer, rows };
const cases: readonly Case[] = [
  { name: 'rows of a layer', options: { src: LAYER }, answers: arcgis },
  { name: 'shapes of a layer', options: { src: LAYER, geometry: true }, answers: arcgis },
  {
    name: 'the first rows',
    options: { src: LAYER.slice(0, -2), where: 'pocet > 1', orderBy: 'pocet', limit: 3 },
    answers: arcgis,
  },
  {
    name: 'groups',
    options: { src: LAYER, groupBy: 'druh', measure: 'count(*)' },
    answers: { ...arcgis, rows: groups },
  },
  { name: 'bins', options: { src: LAYER, groupBy: 'day(zmena)' }, answers: { ...arcgis, rows: groups } },
  { name: 'a record', options: { portal: HOST, dataset: ID }, answers: { ...arcgis, record } },
  { name: 'a search', options: { portal: HOST, dataset: 'skoly' }, answers: { ...arcgis, records } },
  { name: 'a Czech dataset', options: { src: `${HOST}/skoly.jsonld` }, answers: { ...arcgis, file: dataset } },
  { name: 'a Czech catalogue', options: { src: `${HOST}/katalog.jsonld` }, answers: { file: catalogue } },
  {
    name: 'a dataset of a catalogue',
    options: { src: `${HOST}/katalog.jsonld#skoly` },
    answers: { ...arcgis, file: catalogue },
  },
  { name: 'a feed', options: { src: `${HOST}/data.json` }, answers: { file: feed } },
  {
    name: 'GeoJSON',
    options: { source: 'geojson', src: `${HOST}/a.geojson`, geometry: true },
    answers: { file: features },
  },
];

function answerName(pathname: string): string {
  if (pathname.includes('/query')) return 'rows';
  if (pathname.endsWith('FeatureServer')) return 'root';
  if (pathname.includes('FeatureServer/')) return 'layer';
  if (pathname.endsWith('/items')) return 'records';
  return pathname.includes('/items/') ? 'record' : 'file';
}

const prototypeKeys = (): string =>
  JSON.stringify([Object.prototype, Array.prototype, Map.prototype].map(Object.getOwnPropertyNames));

describe('answers that nobody meant', () => {
  for (const { name, options, answers } of cases) {
    it(`give a table or an error of ours: ${name}`, async () => {
      const before = prototypeKeys();
      const places = Object.entries(answers).flatMap(([answer, body]) =>
        placesOf(body).map((path) => ({ answer, path })),
      );
      const mutation = fc.record({ place: fc.constantFrom(...places), to: fc.constantFrom(...HOSTILE) });
      const property = fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 3 }), async (mutations) => {
        const said = new Map(Object.entries(answers));
        for (const { place, to } of mutations) {
          const body = said.get(place.answer);
          // A change may have taken the place of another away.
          if (placesOf(body).some((path) => path.join() === place.path.join()))
            said.set(place.answer, changed(body, place.path, to));
        }
        let asked = 0;
        const { fetch } = fakeFetch(({ url, parameters }) => {
          if (++asked > 60) throw new Error('asks without an end');
          const answer = said.get(answerName(url.pathname));
          // A second page would be the first again.
          return answer && Number(parameters.get('resultOffset')) > 0 ? { features: [] } : (answer ?? null);
        });
        const result: unknown = await load({ ...options, fetch }).catch((error: unknown) => error);
        if (result instanceof Table) {
          expect(result.rows().length).to.equal(result.length);
          if (result.geometry) expect(result.geometry.length).to.equal(result.length);
          expect(JSON.stringify(result.meta)).not.to.contain('{{');
        } else {
          expect(result, String((result as Error)?.stack)).to.be.instanceOf(SourceError);
          expect((result as SourceError).message).not.to.contain('without an end');
        }
        expect(asked).to.be.lessThan(60);
      });
      await fc.assert(property, { numRuns: Math.max(20, Math.round(RUNS / cases.length)), seed: 20260329 });
      expect(prototypeKeys()).to.equal(before);
      expect(({} as Record<string, unknown>)['polluted']).to.equal(undefined);
    }).timeout(60_000);
  }
});
