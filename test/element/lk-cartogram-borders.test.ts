import { expect } from '@open-wc/testing';
import type { LkCartogram } from '../../src/element/lk-cartogram.js';
import { all, inside, plain, textOf, until } from '../helper/mount.js';
import { mapOf, territoriesOf } from '../helper/mount-map.js';
import { watchedPage } from '../helper/watched-page.js';

type Answer = (url: URL) => unknown;

/** Squares in a row, in Esri's JSON, as a layer of a service describes and answers them. */
function layer(fields: readonly string[], rows: readonly Readonly<Record<string, unknown>>[], wkid = 4326): Answer {
  const described = {
    currentVersion: 11.1,
    name: 'Obec',
    type: 'Feature Layer',
    geometryType: 'esriGeometryPolygon',
    copyrightText: 'Úřad pro hranice',
    capabilities: 'Map,Query,Data',
    maxRecordCount: 1000,
    objectIdField: 'objectid',
    advancedQueryCapabilities: { supportsPagination: true, supportsOrderBy: true },
    fields: ['objectid', ...fields].map((name) => ({
      name,
      alias: name,
      type:
        name === 'objectid' ? 'esriFieldTypeOID' : name === 'nazev' ? 'esriFieldTypeString' : 'esriFieldTypeInteger',
    })),
  };
  const square = (at: number): number[][] => [
    [15 + at, 50],
    [15 + at, 51],
    [16 + at, 51],
    [16 + at, 50],
    [15 + at, 50],
  ];
  return (url) =>
    url.pathname.endsWith('/query')
      ? {
          geometryType: 'esriGeometryPolygon',
          spatialReference: { wkid },
          features: rows.map((attributes, at) => ({
            attributes: { objectid: at + 1, ...attributes },
            geometry: { rings: [square(at)] },
          })),
        }
      : described;
}

const TOWNS = [
  { kod: 563889, nazev: 'Liberec' },
  { kod: 563510, nazev: 'Jablonec nad Nisou' },
];
const DATA = [
  { kod: '563889', hodnota: 12 },
  { kod: '563510', hodnota: 7 },
];

describe('lk-cartogram with borders', () => {
  const own = window.fetch.bind(window);
  let asked: URL[] = [];
  watchedPage();
  beforeEach(() => void (asked = []));
  afterEach(() => void (window.fetch = own));

  /** Answers what is asked of hosts that there are not, and of `geo/` beside the library; all else is the test's own. */
  function serve(answer: (url: URL) => unknown): void {
    window.fetch = (input, init): Promise<Response> => {
      const url = new URL(input instanceof Request ? input.url : input, document.baseURI);
      const isOurs =
        url.hostname.endsWith('.example') || url.hostname.endsWith('cuzk.gov.cz') || url.pathname.startsWith('/geo/');
      if (!isOurs) return own(input, init);
      asked.push(url);
      const body = answer(url);
      const status = body === undefined ? 404 : 200;
      return Promise.resolve(
        new Response(JSON.stringify(body ?? {}), { status, headers: { 'Content-Type': 'application/json' } }),
      );
    };
  }

  const mounted = (geometry: string | null, more: Partial<LkCartogram> = {}): Promise<LkCartogram> =>
    mapOf({ geometry, level: 'obec', value: 'hodnota', data: DATA, heading: 'Mapa', ...more });
  const remarks = async (map: LkCartogram): Promise<string> => {
    await until(() => all(map, '.remarks').length > 0, 'remarks');
    return plain(textOf(map, '.remarks'));
  };

  for (const [server, address] of [
    ['a Feature server', 'https://hranice.example/arcgis/rest/services/Obce/FeatureServer/0'],
    ['a Map server', 'https://hranice.example/arcgis/rest/services/Obce/MapServer/12'],
  ] as const)
    it(`draws the layer of ${server}, joins by its integer codes and names whose borders they are`, async () => {
      serve(layer(['kod', 'nazev'], TOWNS));
      const map = await mounted(address);
      expect(map.status).to.equal('ready');
      expect(territoriesOf(map)).to.have.length(2);
      expect(plain(textOf(map, '[part="sentence"]'))).to.contain(
        'nejvíce 12 (Liberec), nejméně 7 (Jablonec nad Nisou)',
      );
      expect(asked.every(({ href }) => href.startsWith(address))).to.equal(true);
      const query = asked.find(({ pathname }) => pathname.endsWith('/query'));
      expect(query?.searchParams.get('outSR')).to.equal('4326');
      expect(await remarks(map)).to.contain('Hranice: Úřad pro hranice');
    });

  /** Holds back the rows of `radky.example` until they are let go. */
  function heldRows(then: Answer): () => void {
    serve(then);
    const answers = window.fetch.bind(window);
    let letGo!: () => void;
    const held = new Promise<void>((resolve) => (letGo = resolve));
    window.fetch = async (input, init) => {
      const answer = answers(input, init);
      const { hostname } = new URL(input instanceof Request ? input.url : input, document.baseURI);
      if (hostname === 'radky.example') await held;
      return answer;
    };
    return letGo;
  }
  const ADDRESS = 'https://hranice.example/arcgis/rest/services/Obce/FeatureServer/0';
  const FROM = { data: null, src: 'https://radky.example/obce.json' };

  it('asks for the borders of what is in sight before it is made, and for none of what is far below', async () => {
    serve(layer(['kod', 'nazev'], TOWNS));
    const given = { geometry: 'https://hranice.example/obce.json', level: 'obec', key: 'kod' };
    const far = Object.assign(document.createElement('lk-cartogram'), {
      ...given,
      geometry: 'https://hranice.example/far.json',
    });
    const map = Object.assign(document.createElement('lk-cartogram'), given);
    // Rows that a page has in it are read by code that is fetched first.
    map.innerHTML = far.innerHTML = `<script type="application/json">${JSON.stringify(DATA)}</script>`;
    far.style.cssText = 'position: absolute; inset-block-start: 9000px';
    document.body.append(far, map);
    expect(asked.map(({ pathname }) => pathname)).to.deep.equal(['/obce.json']);
    far.remove();
    await until(() => map.status !== 'loading', 'an end');
    map.remove();
  });

  it('has the borders fetched while the rows are on their way', async () => {
    const towns = layer(['kod', 'nazev'], TOWNS);
    const letGo = heldRows((url) => (url.hostname === 'radky.example' ? DATA : towns(url)));
    const mounting = mounted(ADDRESS, FROM);
    await until(() => asked.some(({ pathname }) => pathname.endsWith('/query')), 'the borders');
    letGo();
    const map = await mounting;
    expect([map.status, territoriesOf(map).length]).to.deep.equal(['ready', 2]);
  });

  it('tells of borders that can not be had once there are rows, and asks for them again when these come again', async () => {
    const towns = layer(['kod', 'nazev'], TOWNS);
    let isBroken = true;
    const letGo = heldRows((url) =>
      url.hostname === 'radky.example'
        ? DATA
        : isBroken
          ? { error: { code: 400, message: 'Invalid URL' } }
          : towns(url),
    );
    const mounting = mounted(ADDRESS, FROM);
    await until(() => asked.some(({ hostname }) => hostname === 'hranice.example'), 'the borders');
    const map = document.querySelector('lk-cartogram') as LkCartogram;
    expect(map.status).to.equal('loading');
    letGo();
    await mounting;
    expect(map.status).to.equal('error');
    isBroken = false;
    await map.reload();
    await map.updateComplete;
    expect(map.status).to.equal('ready');
  });

  it('says that a layer has no shapes in a system that can be drawn', async () => {
    serve(layer(['kod', 'nazev'], TOWNS, 32633));
    const map = await mounted('https://hranice.example/arcgis/rest/services/Obce/FeatureServer/0');
    // The numbers are degrees whatever the service says.
    expect(map.status).to.equal('ready');
    serve(() => ({ error: { code: 400, message: 'Invalid URL' } }));
    const other = await mounted('https://hranice.example/arcgis/rest/services/Nic/FeatureServer/0');
    expect(other.status).to.equal('error');
    expect(all(other, '[part="status"]')).to.have.length(1);
  });

  it('takes the level from the folder beside the library before it asks anybody else', async () => {
    const arc = (west: number): number[][] => [
      [west, 50],
      [west, 51],
      [west + 1, 51],
      [west + 1, 50],
      [west, 50],
    ];
    const geometries = TOWNS.map(({ kod, nazev }, at) => ({
      type: 'Polygon',
      properties: { kod, nazev },
      arcs: [[at]],
    }));
    const topology = {
      type: 'Topology',
      objects: { obec: { type: 'GeometryCollection', geometries } },
      arcs: TOWNS.map((_, at) => arc(15 + at)),
      metadata: { attribution: 'ČÚZK', license: 'CC BY 4.0', vintage: '2026-01-01', approximate: false },
    };
    serve((url) =>
      url.pathname === '/geo/index.json'
        ? { files: [{ file: 'lk.topo.json', levels: ['obec', 'orp'] }] }
        : url.pathname === '/geo/lk.topo.json'
          ? topology
          : undefined,
    );
    const map = await mounted(null);
    expect(map.status).to.equal('ready');
    expect(asked.map(({ pathname }) => pathname)).to.deep.equal(['/geo/index.json', '/geo/lk.topo.json']);
    expect(territoriesOf(map)).to.have.length(2);
    expect(await remarks(map)).to.equal('Hranice: ČÚZK');
  });

  it('shows with `locator` where in the country it lies, by the regions of that folder, and is whole without them', async () => {
    const region = (code: string, west: number): unknown => ({
      type: 'Feature',
      properties: { kod: code, nazev: code },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [west, 48.5],
            [west, 51],
            [west + 3.5, 51],
            [west + 3.5, 48.5],
            [west, 48.5],
          ],
        ],
      },
    });
    const regions = { type: 'FeatureCollection', features: [region('CZ041', 12), region('CZ080', 15.5)] };
    const towns = layer(['kod', 'nazev'], TOWNS);
    let files: readonly unknown[] = [{ file: 'kraje.geojson', levels: ['kraj'] }];
    serve((url) =>
      url.hostname.endsWith('.example')
        ? towns(url)
        : url.pathname === '/geo/index.json'
          ? { files }
          : url.pathname === '/geo/kraje.geojson'
            ? regions
            : undefined,
    );
    const address = 'https://hranice.example/arcgis/rest/services/Obce/FeatureServer/0';
    const map = await mounted(address, { locator: true });
    await until(() => all(map, '.legend .locator rect').length === 1, 'the small map');
    expect(inside(map, '.legend .locator').getAttribute('aria-label')).to.equal('Kde v\u00a0Česku mapa leží');
    const [frame, country] = ['rect', 'path'].map((part) => inside(map, `.locator ${part}`).getBoundingClientRect());
    // Towns from 15 to 17 degrees in a country from 12 to 19.
    const share = ((frame?.left ?? NaN) - (country?.left ?? NaN)) / (country?.width ?? NaN);
    expect(share).to.be.closeTo(3 / 7, 0.05);
    files = [];
    const without = await mounted(`${address}?2`, { locator: true });
    expect([without.status, all(without, '.locator').length]).to.deep.equal(['ready', 0]);
  });

  it("asks the state's registry where there is no such folder, for what is valid in the region", async () => {
    const registry = layer(
      ['kod', 'nazev', 'okres', 'platido'],
      TOWNS.map((town) => ({ ...town, okres: 3505, platido: null })),
    );
    serve((url) => (url.hostname.endsWith('cuzk.gov.cz') ? registry(url) : undefined));
    const map = await mounted(null);
    expect(map.status).to.equal('ready');
    const query = asked.find(({ pathname }) => pathname.endsWith('/12/query'));
    const where = query?.searchParams.get('where') ?? '';
    expect(where).to.contain('okres IN (3501,3504,3505,3608)').and.contain('platido IS NULL');
    expect(territoriesOf(map)).to.have.length(2);
    expect(await remarks(map)).to.contain('Hranice: Úřad pro hranice');
  });

  it('says where nobody has any borders, and draws them once somebody has', async () => {
    serve(() => undefined);
    const map = await mounted(null);
    expect(map.status).to.equal('error');
    const registry = layer(['kod', 'nazev', 'okres', 'platido'], TOWNS);
    serve((url) => (url.hostname.endsWith('cuzk.gov.cz') ? registry(url) : undefined));
    await map.reload();
    await map.updateComplete;
    expect(map.status).to.equal('ready');
  });
});
