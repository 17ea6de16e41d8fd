import { expect } from '@open-wc/testing';
import { loadTerritories } from '../src/load-territories.js';
import type { TerritoryOptions } from '../src/load-territories.js';
import type { SeenRequest } from './helper/fake-fetch.js';
import { fakeFetch, jsonResponse } from './helper/fake-fetch.js';
import { rejection } from './helper/rejection.js';
import { squares } from './geo/squares.js';

const REGISTRY = 'https://ruian.example/arcgis/rest/services/RUIAN/MapServer';
const FOLDER = 'https://web.example/lk/geo/';
const notFound = (): Response => new Response('', { status: 404 });

/** A layer of a MapServer as the registry describes and answers it: Esri's JSON, integer codes, what is no more still in it. */
function layer(name: string, fields: readonly string[], rows: readonly Record<string, unknown>[]) {
  const described = {
    currentVersion: 11.1,
    name,
    type: 'Feature Layer',
    geometryType: 'esriGeometryPolygon',
    copyrightText: '© ČÚZK',
    capabilities: 'Map,Query,Data',
    maxRecordCount: 1000,
    objectIdField: 'objectid',
    advancedQueryCapabilities: { supportsPagination: true, supportsOrderBy: true },
    fields: [
      { name: 'objectid', type: 'esriFieldTypeOID', alias: 'OBJECTID' },
      ...fields.map((field) => ({
        name: field,
        type: field === 'nazev' ? 'esriFieldTypeString' : 'esriFieldTypeInteger',
        alias: field,
      })),
    ],
  };
  return ({ url, parameters }: SeenRequest): unknown => {
    if (!url.pathname.endsWith('/query')) return described;
    return {
      geometryType: 'esriGeometryPolygon',
      spatialReference: { wkid: Number(parameters.get('outSR')) },
      features: rows.map((attributes, at) => ({ attributes, geometry: { rings: [box(15 + at)] } })),
    };
  };
}

const box = (west: number): number[][] => [
  [west, 50],
  [west, 51],
  [west + 1, 51],
  [west + 1, 50],
  [west, 50],
];

function load(options: TerritoryOptions, answer: (request: SeenRequest) => unknown) {
  const { fetch, seen } = fakeFetch(answer);
  return { seen, result: loadTerritories({ folder: '', registry: '', ...options, fetch }) };
}

describe('loadTerritories from an address', () => {
  it('reads a TopoJSON, the level that is asked for', async () => {
    const file = squares();
    const both = { ...file, objects: { ...file.objects, orp: { type: 'Polygon', id: 817, arcs: [[1, 2]] } } };
    const { level, units } = await load({ geometry: 'https://a.example/lk.json', level: 'orp' }, () => both).result;
    expect(level).to.equal('orp');
    expect(units.map(({ code, name }) => [code, name])).to.deep.equal([['5105', 'Liberec']]);
  });

  it('finds the level of an object that is not called by one, by the codes in it', async () => {
    const file = squares();
    const objects = {
      places: { type: 'Point', id: 1, coordinates: [0, 0] },
      sph: { type: 'Polygon', id: 'CZ0513', arcs: [[1, 2]] },
    };
    const { units } = await load({ geometry: 'https://a.example/x.json', level: 'okres' }, () => ({ ...file, objects }))
      .result;
    expect(units.map(({ name }) => name)).to.deep.equal(['Liberec']);
  });

  it('reads a GeoJSON in Web Mercator, the code by the name of its property', async () => {
    const ring = [
      [1669792, 6446275],
      [1669792, 6621293],
      [1781111, 6621293],
      [1669792, 6446275],
    ];
    const feature = {
      type: 'Feature',
      properties: { cislo: 563889, kod: 1 },
      geometry: { type: 'Polygon', coordinates: [ring] },
    };
    const file = {
      type: 'FeatureCollection',
      crs: { type: 'name', properties: { name: 'EPSG:3857' } },
      features: [feature],
    };
    const { units, points, level } = await load(
      { geometry: 'https://a.example/b.geojson', geometryKey: 'cislo' },
      () => file,
    ).result;
    expect([units[0]!.code, level]).to.deep.equal(['563889', 'obec']);
    expect([...points.slice(0, 2)].map((value) => Math.round(value * 100) / 100)).to.deep.equal([15, 50]);
  });

  it('reads a layer of a service, its filter kept', async () => {
    const answer = layer('ORP', ['kod', 'nazev'], [{ kod: 817, nazev: 'Liberec' }]);
    const { result, seen } = load(
      { geometry: 'https://a.example/arcgis/rest/services/X/FeatureServer/3?where=kod%3D817' },
      answer,
    );
    const { units, attribution } = await result;
    expect([units[0]!.code, attribution]).to.deep.equal(['5105', '© ČÚZK']);
    const query = seen.find(({ url }) => url.pathname.endsWith('/3/query'))!;
    expect(query.parameters.get('where')).to.equal('kod=817');
    expect(query.parameters.get('returnGeometry')).to.equal('true');
    expect(query.parameters.get('outSR')).to.equal('4326');
  });

  it('is no-geometry for what has no shapes, or in a system that cannot be computed', async () => {
    const point = {
      type: 'FeatureCollection',
      features: [{ type: 'Feature', geometry: { type: 'Point', coordinates: [15, 50] } }],
    };
    const far = {
      type: 'Feature',
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [505e3, 5625e3],
            [505e3, 5626e3],
            [506e3, 5626e3],
            [505e3, 5625e3],
          ],
        ],
      },
    };
    for (const [body, reason] of [
      [point, 'no area: Point'],
      [far, 'a system that is not said'],
      [{ type: 'FeatureCollection', features: [] }, 'no territories'],
      [{ rows: [] }, 'expected features'],
      [{ ...squares(), objects: {} }, 'no such object'],
    ] as const) {
      const error = await rejection(load({ geometry: 'https://a.example/x.json' }, () => body).result);
      expect(error).to.include({ code: 'no-geometry', url: 'https://a.example/x.json' });
      expect((error as Error).message).to.contain(reason);
    }
  });

  it('is bad-attribute for a level that is none, with an address and without', async () => {
    for (const geometry of ['https://a.example/x.json', null]) {
      const options = { geometry, level: 'obce' as 'obec' };
      const error = await rejection(load(options, () => squares()).result);
      expect(error).to.include({ code: 'bad-attribute' });
      expect((error as Error).message).to.equal('level="obce": none of kraj okres orp pou obec');
    }
  });

  it('is bad-attribute for an address that is none', async () => {
    const { code, message } = await rejection(load({ geometry: 'https://' }, () => notFound()).result);
    expect([code, message]).to.deep.equal(['bad-attribute', 'not a URL: https://']);
  });

  it('says of an address what the network says', async () => {
    const error = await rejection(load({ geometry: 'https://a.example/x.json' }, notFound).result);
    expect(error).to.include({ code: 'http', status: 404, reason: 'geometry' });
    expect(await rejection(load({ geometry: 'ftp://a.example/x' }, notFound).result)).to.include({
      code: 'bad-attribute',
    });
    const aborted = AbortSignal.abort(new Error('gone'));
    const { result } = load({ geometry: 'https://a.example/x.json', signal: aborted }, notFound);
    expect(await result.catch((reason: unknown) => reason)).to.equal(aborted.reason);
  });
});

describe('loadTerritories without an address', () => {
  const index = { files: [{ file: 'lk.topo.json', levels: ['obec'] }] };

  it('takes the level from the hosted folder', async () => {
    const { result, seen } = load({ level: 'obec', folder: FOLDER, registry: REGISTRY }, ({ url }) =>
      url.pathname.endsWith('index.json') ? index : squares(),
    );
    expect((await result).units.length).to.equal(2);
    expect(seen.map(({ url }) => url.href)).to.deep.equal([`${FOLDER}index.json`, `${FOLDER}lk.topo.json`]);
  });

  it('asks the registry for what the folder does not have: what is valid, in the region, in degrees', async () => {
    const obec = layer(
      'Obec',
      ['kod', 'nazev', 'okres', 'platido'],
      [
        { kod: 563889, nazev: 'Liberec', okres: 3505 },
        { kod: 564303, nazev: 'Pěnčín', okres: 3505 },
      ],
    );
    for (const first of [notFound, (): unknown => ({ files: [] }), (): Response => new Response('<html>')]) {
      const { result, seen } = load({ level: 'obec', folder: FOLDER, registry: REGISTRY }, (request) =>
        request.url.href.startsWith(FOLDER) ? first() : obec(request),
      );
      const { units, attribution, license } = await result;
      expect(units.map(({ code, parents }) => [code, parents.okres])).to.deep.equal([
        ['563889', 'CZ0513'],
        ['564303', 'CZ0513'],
      ]);
      expect([attribution, license]).to.deep.equal(['© ČÚZK', 'CC BY 4.0']);
      const { url, parameters } = seen[seen.length - 1]!;
      expect(url.pathname).to.match(/RUIAN\/MapServer\/12\/query$/);
      expect(parameters.get('where')).to.equal('okres IN (3501,3504,3505,3608) AND platido IS NULL');
      expect(parameters.get('outFields')).to.equal('kod,nazev,okres');
    }
  });

  it('finds the layers of ORP and POÚ by their names', async () => {
    const orp = layer('Obec s rozšířenou působností', ['kod', 'nazev'], [{ kod: 817, nazev: 'Liberec' }]);
    const list = {
      layers: [
        { id: 12, name: 'Obec' },
        { id: 13, name: 'Pověřený obecní úřad' },
        { id: 14, name: 'Obec s rozšířenou působností' },
      ],
    };
    const { result, seen } = load({ level: 'orp', registry: REGISTRY }, (request) =>
      request.url.pathname.endsWith('MapServer') ? list : orp(request),
    );
    expect((await result).units[0]!.code).to.equal('5105');
    expect(seen[seen.length - 1]!.url.pathname).to.match(/14\/query$/);
    expect(seen[seen.length - 1]!.parameters.get('where')).to.equal(
      'kod IN (710,809,779,1139,817,701,1147,787,1155,795)',
    );
  });

  it('prefers real borders to approximate ones, and these to none', async () => {
    const rough = { ...squares(), approximate: 'Schéma' };
    const obec = layer('Obec', ['kod', 'nazev', 'okres'], [{ kod: 563889, nazev: 'Liberec', okres: 3505 }]);
    const answers =
      (registry: (request: SeenRequest) => unknown) =>
      (request: SeenRequest): unknown => {
        if (!request.url.href.startsWith(FOLDER)) return registry(request);
        return request.url.pathname.endsWith('index.json') ? index : rough;
      };
    const options = { level: 'obec', folder: FOLDER, registry: REGISTRY } as const;
    expect((await load(options, answers(obec)).result).approximate).to.equal(false);
    expect((await load(options, answers(notFound)).result).approximate).to.equal('Schéma');
    expect((await load({ ...options, registry: '' }, answers(notFound)).result).approximate).to.equal('Schéma');
  });

  it('is no-geometry where nobody has any', async () => {
    const error = await rejection(load({ level: 'obec', folder: FOLDER, registry: REGISTRY }, notFound).result);
    expect(error).to.include({ code: 'no-geometry', status: 404 });
    expect(await rejection(load({ level: 'pou' }, notFound).result)).to.include({ code: 'no-geometry', url: null });
    const failed = (): Response => jsonResponse({ error: { code: 400, message: 'Unable to complete operation.' } });
    expect(await rejection(load({ level: 'obec', registry: REGISTRY }, failed).result)).to.include({
      code: 'no-geometry',
    });
  });

  it('reads a large file while it comes, whatever it says first, and says beforehand that it is large', async () => {
    const file = { ...squares(), about: ' '.repeat(400_000) };
    const text = JSON.stringify(file);
    const small = await load({ geometry: 'https://a.example/s.json' }, () => squares()).result;
    let go = (): void => undefined;
    const gone = new Promise<void>((resolve) => (go = resolve));
    const answer = (body: BodyInit): Response => {
      const response = new Response(body, { headers: { 'Content-Length': String(text.length) } });
      // What reads it as a whole would wait for all of it.
      return Object.assign(response, { json: () => Promise.reject(new Error('read as a whole')) });
    };
    const slow = new ReadableStream<Uint8Array>({
      async start(controller) {
        const bytes = new TextEncoder().encode(text);
        controller.enqueue(bytes.subarray(0, 700));
        await gone;
        controller.enqueue(bytes.subarray(700));
        controller.close();
      },
    });
    const { seen, result } = load({ geometry: 'https://a.example/l.json', onLarge: () => go() }, () => answer(slow));
    expect(await result).to.deep.include({ points: small.points, arcs: small.arcs, polygons: small.polygons });
    expect(seen.length).to.equal(1);
    const cut = load({ geometry: 'https://a.example/c.json' }, () => answer(text.slice(0, -300)));
    expect(await rejection(cut.result)).to.include({ code: 'parse' });
  });

  it('asks once for all who ask at once', async () => {
    const { fetch, seen } = fakeFetch(() => squares());
    const options = { geometry: 'https://a.example/lk.json', fetch };
    const [one, other] = await Promise.all([loadTerritories(options), loadTerritories(options)]);
    expect(seen.length).to.equal(1);
    expect(one).to.equal(other);
  });
});

describe('loadTerritories of a larger level than a file has', () => {
  const shares = { orp: 817, orp_nazev: 'SO ORP Liberec', okres: 'CZ0513' };

  it('merges it from what lies in it', async () => {
    const file = squares();
    file.objects.obce.geometries.forEach(({ properties }, at) =>
      Object.assign(properties, { ...shares, kod: 560000 + at }),
    );
    const ring = (west: number): number[][] => [
      [west, 50],
      [west, 51],
      [west + 1, 51],
      [west + 1, 50],
      [west, 50],
    ];
    const features = [15, 16].map((west) => {
      return {
        type: 'Feature',
        properties: { ...shares, kod: 560000 + west },
        geometry: { type: 'Polygon', coordinates: [ring(west)] },
      };
    });
    for (const body of [
      file,
      { ...file, objects: { sph: file.objects.obce } },
      { type: 'FeatureCollection', features },
    ]) {
      const made = await load({ geometry: 'https://a.example/obce.json', level: 'orp' }, () => body).result;
      expect([made.level, made.units.map(({ code, name }) => [code, name])]).to.deep.equal([
        'orp',
        [['5105', 'SO ORP Liberec']],
      ]);
      expect(made.polygons.map((parts) => parts.length)).to.deep.equal([1]);
      expect(made.units[0]!.parents).to.deep.equal({ kraj: 'CZ051', okres: 'CZ0513' });
    }
  });
});
