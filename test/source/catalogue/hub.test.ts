import { expect } from '@open-wc/testing';
import { load } from '../../../src/data.js';
import type { LoadOptions, Table } from '../../../src/data.js';
import { schoolsLayer } from '../../fixtures/arcgis/schools.js';
import { fakeFetch } from '../../helper/fake-fetch.js';
import type { SeenRequest } from '../../helper/fake-fetch.js';
import { rejection } from '../../helper/rejection.js';

const ID = '7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e11';
const PORTAL = 'https://portal.example';
const SERVICE = 'https://gis.example/rest/services/Skoly/FeatureServer';

const item = {
  id: ID,
  title: ' Školy kraje ',
  description: '<div style="color:red"><b>Všechny</b> školy &amp;&nbsp;jídelny</div><script src="x"></script>',
  snippet: '{{snippet}}',
  url: SERVICE,
  licenseInfo: '<a href="https://creativecommons.org/licenses/by/4.0/">viz</a>',
  license: 'custom',
  source: '{{source}}',
  accessInformation: 'Kraj &amp; spol.',
  modified: 1_790_000_000_000,
  metadata: { metadata: { mdMaint: { maintFreq: { MaintFreqCd: { '@_value': '005' } } } } },
};

function ask(
  options: LoadOptions,
  properties: object = item,
  search: (request: SeenRequest) => unknown = () => ({ features: [] }),
): { table: Promise<Table>; seen: SeenRequest[] } {
  const fake = fakeFetch((request) => {
    const { pathname, hostname } = request.url;
    if (hostname === 'gis.example') {
      if (pathname.endsWith('Server')) return { layers: [{ id: 3 }] };
      return pathname.endsWith('/query') ? { features: [] } : schoolsLayer;
    }
    if (pathname.endsWith('/items')) return search(request);
    if (pathname.endsWith(`${ID}_7`)) return new Response('{"message":"x"}', { status: 404 });
    return { type: 'Feature', properties };
  });
  return { table: load({ ...options, fetch: fake.fetch }), seen: fake.seen };
}

const paths = (seen: readonly SeenRequest[]): string[] => seen.map(({ url }) => url.pathname);

describe('hub', () => {
  it('goes from an id to the rows, and takes title, licence, source and the last edit of the data with it', async () => {
    const { table, seen } = ask({ portal: `${PORTAL}/`, dataset: ID });
    expect((await table).meta).to.deep.equal({
      title: 'Školy kraje',
      description: 'Všechny školy &\u00a0jídelny',
      license: 'CC BY 4.0',
      attribution: 'Kraj & spol.',
      updated: new Date(1_770_000_000_000),
      url: `${PORTAL}/datasets/${ID}`,
      matched: 0,
      periodMs: 31 * 86_400_000,
      maxAgeMs: null,
    });
    expect(paths(seen)).to.deep.equal([
      `/api/search/v1/collections/all/items/${ID}`,
      '/rest/services/Skoly/FeatureServer',
      '/rest/services/Skoly/FeatureServer/3',
      '/rest/services/Skoly/FeatureServer/3/query',
    ]);
  });

  it('never fetches the feed of the whole portal', async () => {
    const { table, seen } = ask({ portal: PORTAL, dataset: ID });
    await table;
    expect(paths(seen).some((path) => path.endsWith('data.json'))).to.equal(false);
  });

  const layers: [LoadOptions, string][] = [
    [{ portal: PORTAL, dataset: `${ID}_2` }, '2'],
    [{ dataset: `${PORTAL}/datasets/${ID}_2/explore` }, '2'],
    [{ src: `${PORTAL}/maps/${ID}_2` }, '2'],
    [{ portal: PORTAL, dataset: `${ID}_2`, layer: 5 }, '5'],
    [{ portal: PORTAL, dataset: `https://www.arcgis.com/home/item.html?id=${ID}&sublayer=6` }, '6'],
    [{ portal: PORTAL, dataset: `${ID}_7` }, '7'],
    [{ dataset: `${PORTAL}/datasets/${ID}/explore?layer=4&location=50.7%2C15.1%2C9.00` }, '4'],
    [{ dataset: `${PORTAL}/datasets/${ID}_2/explore?layer=4` }, '2'],
    [{ source: 'hub', src: `${PORTAL}/items/${ID}` }, '3'],
    [{ source: 'hub', src: `${PORTAL}/documents/${ID}` }, '3'],
    [{ source: 'hub', src: `${PORTAL}/#/datasets/${ID}_2/about` }, '2'],
    [{ source: 'hub', src: `${PORTAL}/explore#/datasets/${ID}?layer=4` }, '4'],
  ];
  for (const [options, layer] of layers) {
    it(`reads layer ${layer} for ${JSON.stringify(options)}`, async () => {
      const { table, seen } = ask(options);
      await table;
      expect(paths(seen)).to.include(`/rest/services/Skoly/FeatureServer/${layer}`);
    });
  }

  it('finds a page by its name: by search first, then by leafing through', async () => {
    const { table, seen } = ask(
      { dataset: `${PORTAL}/datasets/Kraj::%C5%A1koly-kraje/about` },
      item,
      ({ url, parameters }) => {
        if (parameters.has('q')) return { features: [{ properties: { title: 'Jiné' } }] };
        const next = { rel: 'next', href: `${url.href}&startindex=101` };
        return parameters.has('startindex') ? { features: [{ properties: item }] } : { features: [], links: [next] };
      },
    );
    expect((await table).meta.title).to.equal('Školy kraje');
    expect(seen.slice(0, 3).map(({ url }) => url.search)).to.deep.equal([
      '?limit=100&q=skoly%20kraje',
      '?limit=100',
      '?limit=100&startindex=101',
    ]);
  });

  it('says that the portal has no such page', async () => {
    const error = await rejection(ask({ portal: PORTAL, dataset: 'nic-takoveho' }).table);
    expect([error.code, error.status]).to.deep.equal(['http', 404]);
  });

  it('finds a page whatever Unicode form its title has', async () => {
    const title = 'Kongresové prostory '.normalize('NFD');
    const { table } = ask({ portal: PORTAL, dataset: 'kongresové-prostory' }, item, () => ({
      features: [{ properties: { ...item, title } }],
    }));
    expect((await table).meta.title).to.equal('Kongresové prostory');
  });

  it('leafs on the portal alone, and not for ever', async () => {
    const next = (href: string) => () => ({ features: [], links: [{ rel: 'next', href }] });
    const foreign = ask({ portal: PORTAL, dataset: 'nic' }, item, next('https://elsewhere.example/items'));
    expect((await rejection(foreign.table)).status).to.equal(404);
    expect(foreign.seen).to.have.length(2);
    let page = 0;
    const endless = ask({ portal: PORTAL, dataset: 'nic' }, item, () => next(`${PORTAL}/items?page=${page++}`)());
    expect((await rejection(endless.table)).status).to.equal(404);
    expect(endless.seen).to.have.length(20);
  });

  it('takes a name with a broken escape as it is', async () => {
    const error = await rejection(ask({ source: 'hub', src: `${PORTAL}/datasets/100%25%E0%A4%A` }).table);
    expect(error.status).to.equal(404);
  });

  const traps: object[] = [
    { title: '{{title}}', description: '{{description}}', snippet: '{{snippet}}', source: '{{source}}' },
    { license: '{{licenseInfo}}', licenseInfo: '{{licenseInfo}}', accessInformation: '{{orgName}}' },
    { metadata: '{{metadata}}' },
    { metadata: { metadata: { mdMaint: { maintFreq: { MaintFreqCd: { '@_value': '{{x}}' } } } } } },
  ];
  for (const trap of traps) {
    it(`never shows ${JSON.stringify(trap)}`, async () => {
      const { meta } = await ask({ portal: PORTAL, dataset: ID }, { ...item, ...trap }).table;
      expect(JSON.stringify(meta)).not.to.contain('{{');
    });
  }

  const documents: [object, string][] = [
    [{ url: 'https://docs.google.com/spreadsheets/d/smyslena/edit#gid=0' }, 'a Google Sheets document'],
    [{ url: 'https://e.infogram.com/smysleny?src=embed' }, 'an Infogram picture'],
    [{ url: 'https://storymaps.arcgis.com/stories/smysleny' }, 'a StoryMap'],
    [{ url: 'https://www.arcgis.com/apps/MapJournal/index.html?appid=1' }, 'a StoryMap'],
    [{ url: 'https://www.arcgis.com/apps/dashboards/1' }, 'a dashboard'],
    [{ url: 'https://experience.arcgis.com/experience/1' }, 'a web application'],
    [{ url: 'https://portal.example/rocenka.PDF' }, 'a PDF'],
    [{ url: 'https://portal.example/data.zip' }, 'an archive'],
    [{ url: 'https://portal.example/x', type: 'Document Link' }, 'of type Document Link'],
    [{ url: 'javascript:alert(1).csv', type: '{{type}}' }, 'of a kind that is not told'],
    [{ url: null, type: 'Web Map' }, 'of type Web Map'],
  ];
  for (const [properties, what] of documents) {
    it(`says that ${JSON.stringify(properties)} is ${what}`, async () => {
      const error = await rejection(ask({ portal: PORTAL, dataset: ID }, { ...item, ...properties }).table);
      expect(error.code).to.equal('unsupported');
      expect(error.message).to.contain(what);
      expect(error.message).to.contain((properties as { url: string | null }).url ?? 'Web Map');
    });
  }

  it('reads a file that a document links to, and says whose it is', async () => {
    const fake = fakeFetch(({ url }) =>
      url.pathname.endsWith('.json')
        ? [{ rok: 2024, kwh: 5 }]
        : {
            type: 'Feature',
            properties: { ...item, url: 'https://portal.example/vyroba.json', type: 'Document Link' },
          },
    );
    const table = await load({ portal: PORTAL, dataset: ID, fetch: fake.fetch });
    expect(table.rows()).to.deep.equal([{ rok: 2024, kwh: 5 }]);
    expect([table.meta.title, table.meta.license]).to.deep.equal(['Školy kraje', 'CC BY 4.0']);
  });

  it('says of the documents of the local portal what they are', async () => {
    const portal = location.origin;
    const messages = ['0d', '0e', '0f'].map(async (digits) => {
      const dataset = `7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e${digits}`;
      return (await rejection(load({ portal, dataset }))).message;
    });
    const [link, sheet, story] = await Promise.all(messages);
    expect(link).to.contain('of type Document Link');
    expect(sheet).to.contain('a Google Sheets document');
    expect(story).to.contain('a StoryMap');
  });

  it('refuses a dataset that is no service, and names what it is', async () => {
    const error = await rejection(
      ask({ portal: PORTAL, dataset: ID }, { ...item, url: 'https://tabulky.example/x' }).table,
    );
    expect(error.code).to.equal('unsupported');
    expect(error.message).to.contain('https://tabulky.example/x');
  });

  it('calls another JSON in place of a record parse', async () => {
    const fake = fakeFetch(() => ({ ok: true }));
    expect((await rejection(load({ portal: PORTAL, dataset: ID, fetch: fake.fetch }))).code).to.equal('parse');
  });

  it('refuses a source named hub that is no page of a dataset', async () => {
    expect((await rejection(ask({ source: 'hub', src: `${PORTAL}/` }).table)).code).to.equal('bad-attribute');
  });
});
