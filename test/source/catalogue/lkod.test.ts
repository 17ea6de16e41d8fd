import { expect } from '@open-wc/testing';
import { load, parse } from '../../../src/data.js';
import type { LoadOptions, Table } from '../../../src/data.js';
import { termsName } from '../../../src/source/catalogue/lkod-terms.js';
import { schools, schoolsLayer } from '../../fixtures/arcgis/schools.js';
import { fakeFetch } from '../../helper/fake-fetch.js';
import type { SeenRequest } from '../../helper/fake-fetch.js';
import { rejection } from '../../helper/rejection.js';

const ROOT = 'https://katalog.example';
const LAYER = 'https://gis.example/rest/services/Skoly/FeatureServer/0';
const TERMS = 'https://data.gov.cz/podmínky-užití';
const FREE = {
  autorské_dílo: `${TERMS}/neobsahuje-autorská-díla/`,
  databáze_jako_autorské_dílo: `${TERMS}/není-autorskoprávně-chráněnou-databází/`,
  databáze_chráněná_zvláštními_právy: `${TERMS}/není-chráněna-zvláštním-právem-pořizovatele-databáze/`,
  osobní_údaje: `${TERMS}/neobsahuje-osobní-údaje/`,
};

function distribution(type: string, address: string, more: object = {}): object {
  return {
    typ: 'Distribuce',
    soubor_ke_stažení: address,
    přístupové_url: address,
    formát: `http://publications.europa.eu/resource/authority/file-type/${type}`,
    podmínky_užití: FREE,
    ...more,
  };
}

const page = distribution('HTML', `${ROOT}/stranka`);
const layer = distribution('JSON', LAYER);
const csvOnDemand = distribution('CSV', `${ROOT}/api/download/v1/items/1/csv?layers=0`);
const json = distribution('JSON', `${ROOT}/data.json`);
const geojson = distribution('GEOJSON', `${ROOT}/data.geojson`);
const zip = distribution('SHP', `${ROOT}/data.zip`);

const dataset = {
  iri: `${ROOT}/skoly.jsonld`,
  typ: 'Datová sada',
  poskytovatel: 'https://rpp-opendata.egon.gov.cz/odrpp/zdroj/orgán-veřejné-moci/70891508',
  název: { cs: 'Školy '.normalize('NFD') },
  popis: { cs: '<p>Všechny školy</p>' },
  periodicita_aktualizace: 'http://publications.europa.eu/resource/authority/frequency/QUARTERLY',
  distribuce: [page, layer, csvOnDemand, zip],
};
const catalogue = {
  iri: `${ROOT}/katalog.jsonld`,
  typ: 'Katalog',
  název: { cs: 'Katalog kraje' },
  kontaktní_bod: { jméno: { cs: 'Agentura' } },
  datová_sada: [`${ROOT}/skoly.jsonld`, `${ROOT}/jine.jsonld`],
};

function ask(options: LoadOptions, about: object = dataset): { table: Promise<Table>; seen: SeenRequest[] } {
  const fake = fakeFetch(({ url }) => {
    if (url.pathname.endsWith('/query')) return { features: schools.map((attributes) => ({ attributes })) };
    if (url.pathname.endsWith('Server')) return { layers: [{ id: 0 }] };
    if (url.hostname === 'gis.example') return { ...schoolsLayer, maxRecordCount: 100 };
    if (url.pathname === '/katalog.jsonld') return catalogue;
    if (url.pathname === '/data.json') return [{ a: 1 }];
    if (url.pathname === '/data.geojson')
      return { type: 'FeatureCollection', features: [{ type: 'Feature', geometry: null, properties: { b: 2 } }] };
    return about;
  });
  return { table: load({ ...options, fetch: fake.fetch }), seen: fake.seen };
}

const paths = (seen: readonly SeenRequest[]): string[] => seen.map(({ url }) => url.pathname);

describe('lkod: a dataset', () => {
  it('leads to its layer, with title, terms, period and page of the document', async () => {
    const { table, seen } = ask({ src: `${ROOT}/skoly.jsonld`, where: 'pocet > 5', columns: ['nazev'] });
    expect((await table).meta).to.deep.include({
      title: 'Školy',
      description: 'Všechny školy',
      license: 'Neobsahuje autorská díla',
      attribution: 'Kraj & školy',
      url: `${ROOT}/stranka`,
      periodMs: 92 * 86_400_000,
      updated: new Date(1_770_000_000_000),
    });
    expect(seen.at(-1)?.parameters.get('where')).to.equal('pocet > 5');
    expect(paths(seen)[0]).to.equal('/skoly.jsonld');
  });

  it('is asked for once', async () => {
    const { table, seen } = ask({ src: `${ROOT}/skoly.jsonld` });
    await table;
    expect(paths(seen).filter((path) => path === '/skoly.jsonld')).to.have.length(1);
  });

  const orders: [string, object[], unknown][] = [
    ['the layer before a file', [json, layer], 'FID'],
    ['a root of a service before a file', [json, distribution('JSON', LAYER.slice(0, -2))], 'FID'],
    ['an access service', [distribution('HTML', '', { přístupová_služba: { přístupový_bod_služby: LAYER } })], 'FID'],
    ['GeoJSON before other JSON', [json, geojson], 'b'],
    ['a file that is there before one that is made on demand', [csvOnDemand, json], 'a'],
    ['a single distribution that is no list', json as unknown as object[], 'a'],
    [
      'the media type where the file type says nothing',
      [
        distribution('', `${ROOT}/data.json`, {
          typ_média: 'http://www.iana.org/assignments/media-types/application/json',
        }),
      ],
      'a',
    ],
    [
      'a packed file last of all',
      [
        distribution('CSV', `${ROOT}/data.csv`, {
          typ_média_komprese: 'http://www.iana.org/assignments/media-types/application/gzip',
        }),
        json,
      ],
      'a',
    ],
  ];
  for (const [what, distribuce, column] of orders) {
    it(`takes ${what}`, async () => {
      const table = await ask({ src: `${ROOT}/x.jsonld` }, { ...dataset, distribuce }).table;
      expect(table.columns[0]?.name).to.equal(column);
    });
  }

  it('lists what there is when none of it can be read', async () => {
    const error = await rejection(ask({ src: `${ROOT}/x.jsonld` }, { ...dataset, distribuce: [page, zip] }).table);
    expect([error.code, /HTML, SHP/.test(error.message)]).to.deep.equal(['unsupported', true]);
    const none = await rejection(ask({ src: `${ROOT}/x.jsonld` }, { ...dataset, distribuce: undefined }).table);
    expect(none.code).to.equal('unsupported');
  });

  it('does not follow catalogues in a circle', async () => {
    const self = { ...dataset, distribuce: [distribution('JSON', `${ROOT}/x.jsonld`)] };
    expect((await rejection(ask({ src: `${ROOT}/x.jsonld` }, self).table)).code).to.equal('unsupported');
  });

  it('leads nowhere but to the web', async () => {
    for (const address of ['javascript:alert(1)', 'file:///etc/passwd', 'http://[']) {
      const bad = { ...dataset, distribuce: [distribution('CSV', address)] };
      expect((await rejection(ask({ src: `${ROOT}/x.jsonld` }, bad).table)).code).to.equal('unsupported');
    }
  });

  it('cannot be followed where there is only a text', async () => {
    expect((await rejection(parse(JSON.stringify(dataset)))).code).to.equal('unsupported');
  });
});

describe('lkod: a catalogue', () => {
  it('is rows of the addresses of its datasets', async () => {
    const table = await ask({ src: `${ROOT}/katalog.jsonld` }).table;
    expect(table.rows()).to.deep.equal([{ iri: `${ROOT}/skoly.jsonld` }, { iri: `${ROOT}/jine.jsonld` }]);
    expect(table.meta).to.deep.include({
      title: 'Katalog kraje',
      attribution: 'Agentura',
      url: `${ROOT}/katalog.jsonld`,
    });
    const filtered = await ask({ src: `${ROOT}/katalog.jsonld`, where: "iri LIKE '%skoly%'" }).table;
    expect(filtered.length).to.equal(1);
  });

  const named: LoadOptions[] = [
    { src: `${ROOT}/katalog.jsonld#skoly` },
    { source: 'lkod', src: `${ROOT}/katalog.jsonld`, dataset: 'skoly' },
    { source: 'lkod', portal: `${ROOT}/katalog.jsonld`, dataset: 'skoly' },
    { src: `${ROOT}/katalog.jsonld#${ROOT}/skoly.jsonld` },
    { source: 'lkod', dataset: `${ROOT}/skoly.jsonld` },
  ];
  for (const options of named) {
    it(`gives the rows of the dataset meant by ${JSON.stringify(options)}`, async () => {
      const table = await ask(options).table;
      expect([table.length, table.meta.title]).to.deep.equal([5, 'Školy']);
    });
  }

  it('says when it has no such dataset', async () => {
    const error = await rejection(ask({ src: `${ROOT}/katalog.jsonld#nic` }).table);
    expect([error.code, error.message.includes('nic')]).to.deep.equal(['bad-attribute', true]);
  });

  it('is refused when it is none', async () => {
    for (const body of [{ typ: 'Katalog' }, { typ: 'Distribuce' }, []]) {
      const error = await rejection(ask({ source: 'lkod', src: `${ROOT}/x` }, body).table);
      expect(error.code).to.equal('parse');
    }
  });

  it('of the local portal leads to the layers', async () => {
    const list = await load({ src: '/katalog.jsonld' });
    expect(list.length).to.equal(9);
    const iri = String(list.row(0)['iri']);
    const table = await load({ src: iri });
    expect([table.length, table.meta.license]).to.deep.equal([50, 'Neobsahuje autorská díla']);
    expect(table.meta.url).to.contain('/datasets/');
  });
});

describe('the feed of a portal', () => {
  it('is rows of its datasets, without templates and markup', async () => {
    const table = await load({ src: '/data.json' });
    expect(table.length).to.equal(12);
    expect(table.columns.map(({ name, type }) => `${name} ${type}`)).to.deep.equal([
      'id text',
      'title text',
      'description text',
      'license text',
      'publisher text',
      'issued date',
      'modified date',
      'page text',
      'service text',
    ]);
    const rows = table.rows();
    expect(JSON.stringify(rows)).not.to.match(/\{\{|<p>/);
    expect(rows.find(({ id }) => id === '7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e05_3')).to.include({
      title: 'Ukázková data: soupis škol',
      license: 'CC0 1.0',
    });
    expect(rows.filter(({ service }) => service === null)).to.have.length(3);
    expect(table.problems).to.deep.equal([]);
  });
});

describe('termsName', () => {
  const cases: [unknown, string | null][] = [
    [FREE, 'Neobsahuje autorská díla'],
    [{ ...FREE, autorské_dílo: 'https://creativecommons.org/licenses/by/4.0/' }, 'CC BY 4.0'],
    [
      {
        ...FREE,
        databáze_jako_autorské_dílo: 'https://creativecommons.org/licenses/by/4.0/',
        databáze_chráněná_zvláštními_právy: 'https://creativecommons.org/publicdomain/zero/1.0/',
      },
      'CC BY 4.0, CC0 1.0',
    ],
    [{ ...FREE, osobní_údaje: `${TERMS}/obsahuje-osobní-údaje/` }, 'Neobsahuje autorská díla, obsahuje osobní údaje'],
    [{}, null],
    [null, null],
    ['https://creativecommons.org/licenses/by/4.0/', 'CC BY 4.0'],
  ];
  for (const [terms, name] of cases) {
    it(`names ${JSON.stringify(terms).slice(0, 60)} ${name}`, () => expect(termsName(terms)).to.equal(name));
  }
});
