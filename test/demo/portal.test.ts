import { expect } from '@open-wc/testing';

interface Feature {
  attributes: Record<string, unknown>;
  geometry?: { x: number; y: number };
}

interface Answer {
  features: Feature[];
  fields?: { name: string; type: string }[];
  geometryType?: string;
  exceededTransferLimit?: boolean;
  properties?: { exceededTransferLimit?: boolean };
  count?: number;
  objectIds?: number[];
}

interface ServiceError {
  code: number;
  message: string;
  details: string[];
}

function layerUrl(service: string, layer = 0): string {
  return `/arcgis/rest/services/${service}/FeatureServer/${layer}`;
}

async function ask(layer: string, params: Record<string, string>): Promise<Answer & { error?: ServiceError }> {
  const response = await fetch(`${layer}/query?${new URLSearchParams({ f: 'json', ...params }).toString()}`);
  expect(response.status).to.equal(200);
  return (await response.json()) as Answer & { error?: ServiceError };
}

async function query(layer: string, params: Record<string, string>): Promise<Answer> {
  const answer = await ask(layer, params);
  expect(answer.error, JSON.stringify(params)).to.equal(undefined);
  return answer;
}

async function queryError(layer: string, params: Record<string, string>): Promise<ServiceError> {
  const { error } = await ask(layer, params);
  if (!error) throw new Error(`no error: ${JSON.stringify(params)}`);
  return error;
}

const ORP = layerUrl('obyvatelstvo-orp');
const READINGS = layerUrl('ukazkova-odecty');
const MEASUREMENTS = layerUrl('ukazkova-mereni');
const SCHOOLS = layerUrl('skoly-soupis', 3);
const TOWNS = layerUrl('obce-vetsi');

const values = (features: Feature[], name: string): unknown[] => features.map(({ attributes }) => attributes[name]);

async function count(layer: string, where: string): Promise<number | undefined> {
  return (await query(layer, { where, returnCountOnly: 'true' })).count;
}

describe('the portal’s feature service: pages', () => {
  it('never gives more than 2,000 rows, and says that there are more', async () => {
    const answer = await query(READINGS, { where: '1=1', outFields: '*', resultRecordCount: '5000' });
    expect(answer.features).to.have.length(2000);
    expect(answer.exceededTransferLimit).to.equal(true);
  });

  it('leaves the flag out on the last page', async () => {
    const answer = await query(READINGS, { where: '1=1', outFields: '*', resultOffset: '4000' });
    expect(answer.features).to.have.length(812);
    expect(answer).not.to.have.property('exceededTransferLimit');
    expect(values(answer.features, 'OBJECTID').at(-1)).to.equal(4812);
  });

  it('tells GeoJSON readers of more rows under properties, and of nothing at the end', async () => {
    const answer = await query(TOWNS, { where: '1=1', outFields: 'nazev', resultRecordCount: '50', f: 'geojson' });
    expect(answer.properties).to.deep.equal({ exceededTransferLimit: true });
    expect(answer).not.to.have.property('exceededTransferLimit');
    const rest = await query(TOWNS, { where: '1=1', outFields: 'nazev', resultOffset: '50', f: 'geojson' });
    expect(rest.features).to.have.length(4);
    expect(rest).not.to.have.property('properties');
  });

  it('says nothing about fields when no row matches', async () => {
    const answer = await query(TOWNS, { where: 'obyvatel > 1000000', outFields: '*' });
    expect(answer).to.deep.equal({
      objectIdFieldName: 'OBJECTID',
      uniqueIdField: { name: 'OBJECTID', isSystemMaintained: true },
      globalIdFieldName: '',
      features: [],
    });
  });

  it('counts and lists ids beyond the limit of a page', async () => {
    expect(await count(MEASUREMENTS, '1=1')).to.equal(120960);
    const { objectIds } = await query(READINGS, { where: "merak = '0001-VODA'", returnIdsOnly: 'true' });
    expect(objectIds).to.have.length(802);
  });

  it('answers a page and a group-by over 120,960 rows within a second and a half', async () => {
    const started = performance.now();
    const page = await query(MEASUREMENTS, {
      where: 'kwh > 1',
      outFields: '*',
      orderByFields: 'budova DESC, cas',
      resultOffset: '2000',
    });
    const paged = performance.now();
    const outStatistics = '[{"statisticType":"sum","onStatisticField":"kwh","outStatisticFieldName":"s"}]';
    const sums = await query(MEASUREMENTS, { where: '1=1', outStatistics, groupByFieldsForStatistics: 'budova' });
    expect(page.features).to.have.length(2000);
    expect(sums.features).to.have.length(12);
    expect(paged - started).to.be.below(1500);
    expect(performance.now() - paged).to.be.below(1500);
  });
});

describe('the portal’s feature service: conditions', () => {
  it('compares text without regard to case, with regard to accents', async () => {
    expect(await count(SCHOOLS, "nazev = 'GYMNÁZIUM příkladné'")).to.equal(2);
    expect(await count(SCHOOLS, "nazev = 'zlata škola'")).to.equal(1);
    expect(await count(SCHOOLS, "nazev LIKE 'ZLAT_ %'")).to.equal(2);
  });

  it('reads doubled apostrophes, and LIKE with an escaped wildcard', async () => {
    expect(await count(SCHOOLS, "nazev = 'O''Hara International School'")).to.equal(1);
    expect(await count(SCHOOLS, "poznamka LIKE '100!% a!_b' ESCAPE '!'")).to.equal(1);
    expect(await count(SCHOOLS, "poznamka = '=1+1'")).to.equal(1);
  });

  it('takes null for unknown, not for zero', async () => {
    expect(await count(SCHOOLS, 'Počet_žáků < 5')).to.equal(1);
    expect(await count(SCHOOLS, 'NOT (Počet_žáků >= 5)')).to.equal(1);
    expect(await count(SCHOOLS, 'Počet_žáků IS NULL')).to.equal(1);
    expect(await count(SCHOOLS, "zrizovatel NOT IN ('O', 'K', 'S')")).to.equal(2);
  });

  it('does not lose the rest of a condition that holds 1=1', async () => {
    expect(await count(ORP, '(rok = 2018) AND 1=1')).to.equal(10);
    expect(await count(ORP, 'rok = 2018 AND 1=0')).to.equal(0);
  });

  it('reads timestamps in UTC: a day of 23 hours has 92 quarter-hours', async () => {
    const day = "cas >= TIMESTAMP '2026-03-28 23:00:00' AND cas < TIMESTAMP '2026-03-29 22:00:00'";
    expect(await count(MEASUREMENTS, `budova = 'MŠ Čmeláček' AND ${day}`)).to.equal(92);
    expect(await count(SCHOOLS, "overeno < DATE '1970-01-01'")).to.equal(1);
    expect(await count(SCHOOLS, "zalozeno BETWEEN DATE '1908-09-01' AND DATE '1919-09-01'")).to.equal(2);
  });

  it('names the unknown field in an error inside a 200, wherever the field stands', async () => {
    const outStatistics = '[{"statisticType":"sum","onStatisticField":"NENI","outStatisticFieldName":"s"}]';
    const counts = '[{"statisticType":"count","onStatisticField":"rok","outStatisticFieldName":"n"}]';
    const requests: Record<string, string>[] = [
      { where: 'NENI = 1', outFields: '*' },
      { where: '1=1', outFields: 'orp,NENI' },
      { where: '1=1', outFields: '*', orderByFields: 'NENI DESC' },
      { where: '1=1', outStatistics },
      { where: '1=1', outStatistics: counts, groupByFieldsForStatistics: 'NENI' },
    ];
    for (const request of requests) {
      expect(await queryError(ORP, request)).to.deep.equal({
        code: 400,
        message: 'Cannot perform query. Invalid query parameters.',
        details: ["'Invalid field: NENI' parameter is invalid"],
      });
    }
  });

  it('refuses a condition it cannot read', async () => {
    for (const where of ['rok =', "orp = 'Liberec", 'rok = 2018 rok = 2020', 'overeno > 5']) {
      expect((await queryError(SCHOOLS, { where, outFields: '*' })).code).to.equal(400);
    }
  });
});

describe('the portal’s feature service: order and values', () => {
  it('sorts text by neutral collation, not by code points and not by Czech rules', async () => {
    const { features } = await query(ORP, { where: 'rok = 2020', outFields: 'orp', orderByFields: 'orp' });
    expect(values(features, 'orp').slice(0, 3)).to.deep.equal(['Česká Lípa', 'Frýdlant', 'Jablonec nad Nisou']);
    const schools = await query(SCHOOLS, { where: "nazev LIKE 'C%'", outFields: 'nazev', orderByFields: 'nazev' });
    expect(values(schools.features, 'nazev')).to.deep.equal(['Chytrá škola', 'Církevní škola sv. Anny']);
  });

  it('serves the statistical office’s figures with codes as text', async () => {
    const { features } = await query(ORP, {
      where: "orp = 'Liberec'",
      outFields: 'orp_kod,rok,obyvatel',
      orderByFields: 'rok DESC',
    });
    expect(features[0]?.attributes).to.deep.equal({ orp_kod: '5105', rok: 2020, obyvatel: 145386 });
    expect(features[4]?.attributes).to.deep.equal({ orp_kod: '5105', rok: 2006, obyvatel: 134309 });
  });

  it('gives points of the larger municipalities', async () => {
    const { features, geometryType } = await query(TOWNS, {
      where: "obec_kod = '563889'",
      outFields: '*',
      outSR: '4326',
    });
    expect(geometryType).to.equal('esriGeometryPoint');
    expect(features[0]?.attributes['nazev']).to.equal('Liberec');
    expect(features[0]?.geometry?.x).to.be.closeTo(15.06, 0.02);
    expect(await count(TOWNS, '1=1')).to.equal(54);
  });

  it('gives distinct values', async () => {
    const answer = await query(ORP, {
      where: '1=1',
      outFields: 'rok',
      returnDistinctValues: 'true',
      orderByFields: 'rok DESC',
    });
    expect(values(answer.features, 'rok')).to.deep.equal([2020, 2018, 2014, 2010, 2006]);
  });

  it('answers a form that is posted like a query string', async () => {
    const body = new URLSearchParams({ where: 'rok = 2018', returnCountOnly: 'true', f: 'json' });
    const response = await fetch(`${ORP}/query`, { method: 'POST', body });
    expect(await response.json()).to.deep.equal({ count: 10 });
  });

  it('answers with a page for people unless asked for JSON', async () => {
    const response = await fetch(`${ORP}/query?where=1%3D1`);
    expect(response.headers.get('content-type')).to.contain('text/html');
  });
});

describe('the portal’s feature service: statistics', () => {
  const statistic = (statisticType: string, onStatisticField: string, outStatisticFieldName: string): object => ({
    statisticType,
    onStatisticField,
    outStatisticFieldName,
  });

  it('sums by group and sorts by the sum', async () => {
    const { features, fields } = await query(ORP, {
      where: 'rok >= 2018',
      outStatistics: JSON.stringify([statistic('sum', 'obyvatel', 'celkem'), statistic('count', 'OBJECTID', 'pocet')]),
      groupByFieldsForStatistics: 'rok',
      orderByFields: 'celkem DESC',
    });
    expect(features.map(({ attributes }) => attributes)).to.deep.equal([
      { rok: 2020, celkem: 442476, pocet: 10 },
      { rok: 2018, celkem: 441300, pocet: 10 },
    ]);
    expect(fields?.map(({ type }) => type)).to.deep.equal([
      'esriFieldTypeSmallInteger',
      'esriFieldTypeDouble',
      'esriFieldTypeDouble',
    ]);
  });

  it('gives null for a sum over nothing but nulls, and instants for the bounds of a date', async () => {
    const { features } = await query(MEASUREMENTS, {
      where: 'stav = 2',
      outStatistics: JSON.stringify([
        statistic('sum', 'kwh', 's'),
        statistic('avg', 'kwh', 'a'),
        statistic('count', 'kwh', 'n'),
      ]),
    });
    expect(features[0]?.attributes).to.deep.equal({ s: null, a: null, n: 0 });
    const bounds = await query(MEASUREMENTS, {
      where: '1=1',
      outStatistics: JSON.stringify([statistic('min', 'cas', 'od'), statistic('max', 'cas', 'do')]),
    });
    expect(bounds.features[0]?.attributes).to.deep.equal({
      od: Date.UTC(2025, 11, 31, 23),
      do: Date.UTC(2026, 3, 15, 22, 45),
    });
    expect(bounds.fields?.[0]?.type).to.equal('esriFieldTypeDate');
  });

  it('cuts groups into pages too', async () => {
    const answer = await query(MEASUREMENTS, {
      where: '1=1',
      outStatistics: JSON.stringify([statistic('sum', 'kwh', 's')]),
      groupByFieldsForStatistics: 'cas',
    });
    expect(answer.features).to.have.length(2000);
    expect(answer.exceededTransferLimit).to.equal(true);
  });
});
