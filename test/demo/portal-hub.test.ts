import { expect } from '@open-wc/testing';

const ITEM = '7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e';
const SEARCH = '/api/search/v1/collections';

interface Record {
  id: string;
  properties: { url: string; title: string; type: string; license: string; source: string; modified: number };
}

interface RecordPage {
  features: Record[];
  numberMatched: number;
  numberReturned: number;
  links: { rel: string; href: string }[];
}

interface LayerInfo {
  id: number;
  type: string;
  objectIdField: string;
  currentVersion: number;
  maxRecordCount: number;
  cacheMaxAge?: number;
  copyrightText: string;
  editingInfo?: { lastEditDate: number; dataLastEditDate: number };
  collation?: { caseSensitive: boolean; accentSensitive: boolean };
  advancedQueryCapabilities: { supportsPagination: boolean; supportsStatistics: boolean };
  fields: {
    name: string;
    type: string;
    alias: string;
    domain: { codedValues?: { name: string; code: unknown }[] } | null;
  }[];
}

interface FeedEntry {
  identifier: string;
  landingPage: string;
  title: string;
  license: string;
  publisher: { name: string };
  distribution: { title: string; accessURL: string }[];
}

async function getJson<T>(url: string, status = 200): Promise<T> {
  const response = await fetch(url);
  expect(response.status, url).to.equal(status);
  return (await response.json()) as T;
}

function layerInfo(path: string): Promise<LayerInfo> {
  return getJson(`/arcgis/rest/services/${path}?f=json`);
}

describe('the portal’s metadata', () => {
  it('declares limits, collation, capabilities and the time of the last edit of the data', async () => {
    const info = await layerInfo('stare/FeatureServer/0');
    expect(info.maxRecordCount).to.equal(2000);
    expect(info.cacheMaxAge).to.equal(30);
    expect(info.collation).to.deep.include({ caseSensitive: false, accentSensitive: true });
    expect(info.advancedQueryCapabilities).to.include({ supportsPagination: true, supportsStatistics: true });
    expect(info.editingInfo?.dataLastEditDate).to.equal(Date.UTC(2017, 10, 20, 13));
    expect(info.editingInfo?.lastEditDate).to.equal(Date.UTC(2025, 6, 1));
  });

  it('declares types, aliases and coded values of fields', async () => {
    const info = await layerInfo('skoly-soupis/FeatureServer/3');
    expect(info.id).to.equal(3);
    expect(info.type).to.equal('Table');
    expect(info.objectIdField).to.equal('FID');
    const types = Object.fromEntries(info.fields.map(({ name, type }) => [name, type]));
    expect(types).to.deep.equal({
      FID: 'esriFieldTypeOID',
      kod: 'esriFieldTypeString',
      nazev: 'esriFieldTypeString',
      zrizovatel: 'esriFieldTypeString',
      Počet_žáků: 'esriFieldTypeInteger',
      zalozeno: 'esriFieldTypeDateOnly',
      overeno: 'esriFieldTypeDate',
      poznamka: 'esriFieldTypeString',
    });
    expect(info.fields[3]?.domain?.codedValues).to.deep.include({ name: 'Církev', code: '01' });
  });

  it('names GeoNames where the data are theirs', async () => {
    expect((await layerInfo('obce-vetsi/FeatureServer/0')).copyrightText).to.contain('GeoNames');
  });

  it('says less of a map server: no edits, no cache, fewer rows', async () => {
    const info = await layerInfo('obce-vetsi/MapServer/0');
    expect(info).not.to.have.any.keys('editingInfo', 'cacheMaxAge', 'collation');
    expect(info.maxRecordCount).to.equal(1000);
  });

  it('lists layers and tables at the root of a service', async () => {
    const root = await getJson<{ layers: { id: number }[]; tables: { id: number }[] }>(
      '/arcgis/rest/services/liberecky-kraj/FeatureServer?f=json',
    );
    expect(root.layers.map(({ id }) => id)).to.deep.equal([0]);
    expect(root.tables.map(({ id }) => id)).to.deep.equal([1, 2]);
  });

  it('answers an unknown service or layer with an error inside a 200', async () => {
    for (const path of ['neni/FeatureServer/0', 'stare/FeatureServer/7', 'stare/MapServer/0']) {
      const { error } = await getJson<{ error: { code: number } }>(`/arcgis/rest/services/${path}?f=json`);
      expect(error).to.include({ code: 400, message: 'Invalid URL' });
    }
  });
});

describe('the portal’s search', () => {
  it('gives an item with the root of its service, and with a layer when one is named', async () => {
    const item = await getJson<Record>(`${SEARCH}/all/items/${ITEM}05`);
    expect(item.properties.url).to.equal(`${location.origin}/arcgis/rest/services/skoly-soupis/FeatureServer`);
    expect(item.properties.modified).to.equal(Date.UTC(2026, 1, 1));
    expect(item.properties.license).to.equal('C0 1.0');
    const layer = await getJson<Record>(`${SEARCH}/dataset/items/${ITEM}05_3`);
    expect(layer.properties.url).to.equal(`${item.properties.url}/3`);
  });

  it('leads to a layer that answers, also where the service has a decomposed name', async () => {
    const { properties } = await getJson<Record>(`${SEARCH}/all/items/${ITEM}07`);
    expect(properties.url).to.contain('Stara%CC%81_evidence_');
    expect(properties.title).not.to.equal(properties.title.normalize('NFC'));
    const info = await getJson<LayerInfo>(`${properties.url}/0?f=json`);
    expect(info.objectIdField).to.equal('OBJECTID');
  });

  it('answers an unknown item with a real 404', async () => {
    const body = await getJson<{ error: string; statusCode: number }>(`${SEARCH}/all/items/${'0'.repeat(32)}`, 404);
    expect(body).to.include({ error: 'Not Found', statusCode: 404 });
    await getJson(`${SEARCH}/all/items/${ITEM}05_0`, 404);
    await getJson(`${SEARCH}/all/items?limit=101`, 400);
  });

  it('finds without regard to case and accents, and pages by links', async () => {
    const first = await getJson<RecordPage>(`${SEARCH}/dataset/items?q=UKAZKOVA&limit=3`);
    expect(first.numberReturned).to.equal(3);
    expect(first.numberMatched).to.equal(6);
    const next = first.links.find(({ rel }) => rel === 'next');
    const second = await getJson<RecordPage>(next?.href ?? '');
    expect(second.features).to.have.length(3);
    expect(second.links.some(({ rel }) => rel === 'next')).to.equal(false);
    const ids = [...first.features, ...second.features].map(({ id }) => id);
    expect(new Set(ids).size).to.equal(6);
  });

  it('keeps documents, which have no service, out of the datasets', async () => {
    const all = await getJson<RecordPage>(`${SEARCH}/all/items?limit=100`);
    const datasets = await getJson<RecordPage>(`${SEARCH}/dataset/items?limit=100`);
    expect([all.numberMatched, datasets.numberMatched]).to.deep.equal([12, 9]);
    const documents = await getJson<RecordPage>(`${SEARCH}/all/items?type=Document%20Link`);
    expect(documents.features[0]?.properties.url).not.to.contain('FeatureServer');
  });
});

describe('the portal’s feed, pages and downloads', () => {
  it('lists every item in the feed, templates unfilled as on the real portal', async () => {
    const { dataset } = await getJson<{ dataset: FeedEntry[] }>('/data.json');
    expect(dataset).to.have.length(12);
    const schools = dataset.find(({ identifier }) => identifier.endsWith(`id=${ITEM}05&sublayer=3`));
    expect(schools?.publisher.name).to.equal('{{source}}');
    expect(schools?.landingPage).to.equal(`${location.origin}/datasets/${ITEM}05_3`);
    const service = schools?.distribution.find(({ title }) => title === 'ArcGIS GeoService');
    expect(service?.accessURL).to.equal(`${location.origin}/arcgis/rest/services/skoly-soupis/FeatureServer/3`);
    expect(dataset.find(({ identifier }) => identifier.includes(`${ITEM}06`))?.license).to.equal('{{licenseInfo}}');
  });

  it('has a page for an item id, for a layer and for a slug, with markup of authors taken out', async () => {
    for (const reference of [`${ITEM}05`, `${ITEM}05_3`, 'skoly-soupis']) {
      const response = await fetch(`/datasets/${reference}`);
      const page = new DOMParser().parseFromString(await response.text(), 'text/html');
      expect(page.querySelector('h1')?.textContent).to.equal('Ukázková data: soupis škol');
      expect(page.querySelector('script')).to.equal(null);
    }
    expect((await fetch('/datasets/neni')).status).to.equal(404);
  });

  it('makes a download first and gives it when asked again', async () => {
    const url = `/api/download/v1/items/${ITEM}01/csv?layers=0&redirect=false&spatialRefId=${Date.now()}`;
    expect(await getJson(url, 202)).to.include({ status: 'Pending' });
    const { status, resultUrl } = await getJson<{ status: string; resultUrl: string }>(url);
    expect(status).to.equal('Completed');
    const bytes = new Uint8Array(await (await fetch(resultUrl)).arrayBuffer());
    expect([...bytes.slice(0, 3)]).to.deep.equal([0xef, 0xbb, 0xbf]);
    const lines = new TextDecoder().decode(bytes).trim().split('\r\n');
    expect(lines).to.have.length(51);
    expect(lines[1]).to.equal('1,5101,Česká Lípa,2006,76527');
  });
});
