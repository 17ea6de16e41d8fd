// Small documents in the shapes that the sources answer with; every figure is invented.
const json = (value) => JSON.stringify(value);
const JSON_TYPE = 'application/json';
const HOST = 'https://a.example';
const SERVICE = `${HOST}/arcgis/rest/services/skoly/FeatureServer`;
const ID = '7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e01';

const layer = json({
  currentVersion: 12,
  id: 0,
  name: 'Školy',
  type: 'Feature Layer',
  geometryType: 'esriGeometryPolygon',
  objectIdField: 'OBJECTID',
  maxRecordCount: 2000,
  copyrightText: 'Liberecký kraj',
  editingInfo: { dataLastEditDate: 1750000000000 },
  advancedQueryCapabilities: {
    supportsPagination: true,
    supportsStatistics: true,
    supportsOrderBy: true,
    supportsDistinct: true,
  },
  fields: [
    { name: 'OBJECTID', type: 'esriFieldTypeOID', alias: 'OBJECTID' },
    { name: 'nazev', type: 'esriFieldTypeString', alias: 'Název', length: 80 },
    { name: 'zaku', type: 'esriFieldTypeInteger', alias: 'Žáků' },
    { name: 'od', type: 'esriFieldTypeDate', alias: 'Od' },
    {
      name: 'druh',
      type: 'esriFieldTypeSmallInteger',
      alias: 'Druh',
      domain: {
        type: 'codedValue',
        name: 'druh',
        codedValues: [
          { name: 'základní', code: 1 },
          { name: 'střední', code: 2 },
        ],
      },
    },
  ],
});
const rings = [
  [
    [15, 50.7],
    [15.1, 50.7],
    [15.1, 50.8],
    [15, 50.7],
  ],
];
const features = json({
  objectIdFieldName: 'OBJECTID',
  geometryType: 'esriGeometryPolygon',
  spatialReference: { wkid: 4326 },
  fields: JSON.parse(layer).fields,
  features: [
    { attributes: { OBJECTID: 1, nazev: 'ZŠ Lesní', zaku: 412, od: 946681200000, druh: 1 }, geometry: { rings } },
    { attributes: { OBJECTID: 2, nazev: 'SŠ Horní', zaku: null, od: null, druh: 2 }, geometry: null },
  ],
});
const arcgis = [
  { at: /\/query/, body: features, type: JSON_TYPE },
  { at: /FeatureServer\/\d+\?/, body: layer, type: JSON_TYPE },
  { at: /FeatureServer\?/, body: json({ layers: [{ id: 0, name: 'Školy' }], tables: [] }), type: JSON_TYPE },
];
const item = json({
  type: 'FeatureCollection',
  id: ID,
  numberMatched: 1,
  numberReturned: 1,
  links: [],
  features: [],
  properties: {
    id: ID,
    type: 'Feature Service',
    title: 'Školy ',
    snippet: '{{source}}',
    description: '<p>Seznam <b>škol</b></p>',
    license: '<p>CC0</p>',
    source: 'Liberecký kraj',
    url: SERVICE,
    modified: 1750000000000,
  },
});

const single = (name, source, body, type = JSON_TYPE, url = `${HOST}/${name}`) => ({
  name,
  options: { src: url, source },
  answers: [{ at: /./, body, type }],
});

const csv = `\ufeffkód;název;"počet ""lidí""";podíl;den\r\n00501;"Nový; Bor";1 234;12,3 %;1. 2. 2024\r\n00502;Semily;-;x;2024-03-31\r\n`;
const stat = json({
  version: '2.0',
  class: 'dataset',
  label: 'Obyvatelstvo',
  source: 'ukázka',
  updated: '2026-01-02',
  id: ['okres', 'rok'],
  size: [2, 3],
  role: { time: ['rok'], geo: ['okres'] },
  dimension: {
    okres: { label: 'Okres', category: { index: { a: 0, b: 1 }, label: { a: 'Liberec', b: 'Semily' } } },
    rok: { label: 'Rok', category: { index: ['2022', '2023', '2024'] } },
  },
  value: [1, 2, null, 4, 5, 6],
  status: { 2: ':', 5: 'p' },
});
const observations = json({
  '@iot.count': 3,
  '@iot.nextLink': `${HOST}/v1.1/Datastreams(1)/Observations?$skip=2`,
  value: [
    { '@iot.id': 1, phenomenonTime: '2026-03-29T00:45:00Z/2026-03-29T01:00:00Z', result: 1.5, resultTime: null },
    { '@iot.id': 2, phenomenonTime: '2026-03-29T01:00:00Z', result: 'x' },
  ],
});
const lastObservation = json({
  '@iot.count': 3,
  value: [{ '@iot.id': 3, phenomenonTime: '2026-03-29T01:15:00Z', result: 2.5, resultQuality: null }],
});
const observationLists = json({
  value: [
    {
      'Datastream@iot.navigationLink': `${HOST}/v1.1/Datastreams('a')`,
      components: ['phenomenonTime', 'result', 'resultQuality'],
      'dataArray@iot.count': 2,
      dataArray: [
        ['2026-03-29T00:45:00Z/2026-03-29T01:00:00Z', 1.5, null],
        ['2026-03-29T01:00:00Z', '2,5', 'x'],
      ],
    },
  ],
});
const datastream = json({
  '@iot.id': 1,
  name: 'Teplota',
  unitOfMeasurement: { name: 'stupeň Celsia', symbol: '°C', definition: 'http://qudt.org/vocab/unit/DEG_C' },
  observationType: 'http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement',
});
const datastore = json({
  help: `${HOST}/api/3/action/help_show?name=datastore_search`,
  success: true,
  result: {
    resource_id: ID,
    total: 2,
    fields: [
      { id: '_id', type: 'int' },
      { id: 'obec', type: 'text' },
      { id: 'pocet', type: 'numeric' },
      { id: 'den', type: 'timestamp' },
    ],
    records: [
      { _id: 1, obec: "O'Hara", pocet: '12.5', den: '2026-01-01T00:00:00' },
      { _id: 2, obec: 'Semily', pocet: null, den: null },
    ],
  },
});
const measurements = json([
  {
    time: '2026-01-01T00:00:00.000Z',
    value: '1234.5',
    addr: '/1/2',
    meter: 'x',
    type: 'provider_value',
    var: 'EFwActi',
  },
  {
    time: '2026-01-01T01:00:00.000Z',
    value: '1235.0',
    addr: '/1/2',
    meter: 'x',
    type: 'provider_value',
    var: 'EFwActi',
  },
]);
const dataset = json({
  iri: `${HOST}/${ID}`,
  typ: 'Datová sada',
  název: { cs: 'Školy' },
  popis: { cs: 'Seznam' },
  poskytovatel: 'https://rpp-opendata.egon.gov.cz/odrpp/zdroj/orgán-veřejné-moci/70891508',
  periodicita_aktualizace: 'http://publications.europa.eu/resource/authority/frequency/ANNUAL',
  distribuce: [
    {
      typ: 'Distribuce',
      název: { cs: 'CSV' },
      soubor_ke_stažení: `${HOST}/soubor.csv`,
      typ_média: 'http://www.iana.org/assignments/media-types/text/csv',
      podmínky_užití: { autorské_dílo: 'https://creativecommons.org/licenses/by/4.0/' },
    },
  ],
});
const shapes = json({
  type: 'FeatureCollection',
  crs: { type: 'name', properties: { name: 'urn:ogc:def:crs:EPSG::3857' } },
  features: [
    { type: 'Feature', properties: { a: 1 }, geometry: { type: 'Point', coordinates: [1670000, 6570000] } },
    { type: 'Feature', properties: { a: null }, geometry: null },
    {
      type: 'Feature',
      properties: { a: 3 },
      geometry: {
        type: 'Polygon',
        coordinates: [
          [
            [0, 0],
            [1, 0],
            [1, 1],
            [0, 0],
          ],
        ],
      },
    },
  ],
});

const described = json({
  '@context': 'http://www.w3.org/ns/csvw',
  url: 'lidé.csv',
  'dc:title': { cs: 'Počet lidí' },
  tableSchema: {
    columns: [
      { name: 'kod', titles: ['kód'], datatype: 'string' },
      { titles: { cs: 'název', en: 'name' } },
      { name: 'pocet', datatype: { base: 'integer' }, null: ['-', 'x'] },
    ],
  },
});
const feed = json({
  conformsTo: 'https://project-open-data.cio.gov/v1.1/schema',
  dataset: [
    {
      '@type': 'dcat:Dataset',
      identifier: `${HOST}/home/item.html?id=${ID}&sublayer=3`,
      title: 'Soupis škol',
      description: '<p>{{description}} Školy</p>',
      license: 'CC0',
      issued: '2024-01-01T00:00:00.000Z',
      publisher: { name: '{{source}}' },
      distribution: [{ '@type': 'dcat:Distribution', format: 'ArcGIS GeoServices REST API', accessURL: SERVICE }],
    },
  ],
});
const readings = json({
  1: null,
  columns: ['t', 'kWh'],
  data: { rows: [{ t: '2026-03-29T01:45:00+01:00', kWh: '1,5' }] },
});

const snapshot = json({
  key: ['at', 'meter'],
  updated: '2026-03-29T01:45:00Z',
  columns: [{ name: 'at', type: 'date' }, { name: 'meter' }, { name: 'value', type: 'number', unit: 'kW' }],
  rows: [
    { at: '2026-03-29T01:45:00+01:00', meter: 'a', value: 1.5 },
    { at: '2026-03-29T01:45:00+01:00', meter: 'b', value: '1,5' },
  ],
});

/** What is asked, and the answers by address, the first that matches; of a stream, its events. */
export const corpus = [
  single('csv', 'csv', csv, 'text/csv'),
  single('file.csv', undefined, csv, 'text/plain'),
  // Letters of which most are none in windows-1250, and pairs of bytes of which half may be missing.
  ...['windows-1250', 'iso-8859-2', 'utf-16le'].map((encoding) => {
    const one = single(`csv in ${encoding}`, 'csv', csv, 'text/csv', `${HOST}/lidé.csv`);
    return { ...one, options: { ...one.options, encoding } };
  }),
  {
    name: 'csv with metadata',
    options: { src: `${HOST}/lidé.csv`, source: 'csv' },
    answers: [
      { at: /metadata/, body: described, type: 'application/csvm+json' },
      { at: /csv/, body: csv, type: 'text/csv', link: '<lid%C3%A9.csv-metadata.json>; rel="describedby"' },
    ],
  },
  {
    name: 'csv with a query',
    options: {
      src: `${HOST}/lidé.csv`,
      source: 'csv',
      where: "kód <> '00502'",
      groupBy: 'název',
      measure: 'count(*) as n, max(kód) as k',
      orderBy: 'n DESC',
    },
    answers: [{ at: /csv/, body: csv, type: 'text/csv' }],
  },
  single('feed', undefined, feed, JSON_TYPE, `${HOST}/data.json`),
  {
    name: 'json at a path',
    options: { src: `${HOST}/readings`, source: 'json', path: 'data.rows' },
    answers: [{ at: /readings/, body: readings, type: JSON_TYPE }],
  },
  single(
    'json',
    'json',
    json([
      { a: 1, b: 'x' },
      { a: null, b: '2026-01-01' },
    ]),
  ),
  single(
    'columns.json',
    undefined,
    json({ columns: [{ name: 'a', type: 'number', unit: 'kWh' }], rows: [[1], [null], [3]] }),
  ),
  single('geojson', 'geojson', shapes),
  single('jsonstat', 'jsonstat', stat),
  single('cube.json', undefined, stat),
  {
    name: 'sensorthings',
    options: { src: `${HOST}/v1.1/Datastreams(1)/Observations`, source: 'sensorthings' },
    answers: [
      { at: /skip=2/, body: lastObservation, type: JSON_TYPE },
      { at: /Datastreams\(1\)$/, body: datastream, type: JSON_TYPE },
      { at: /./, body: observations, type: JSON_TYPE },
    ],
  },
  single(
    'sensorthings in lists',
    'sensorthings',
    observationLists,
    JSON_TYPE,
    `${HOST}/v1.1/Datastreams('a')/Observations`,
  ),
  {
    name: 'events',
    options: { src: `${HOST}/events`, source: 'events' },
    events: [
      { type: 'snapshot', lastEventId: '2026-03-29T01:45:00Z', data: snapshot },
      {
        type: 'rows',
        lastEventId: '2026-03-29T02:00:00Z',
        data: json([{ at: '2026-03-29T02:00:00Z', meter: 'a', value: 2 }]),
      },
      {
        type: 'message',
        lastEventId: '',
        data: json({ at: '2026-03-29T02:15:00Z', meter: 'b', value: null, unit: 'kW' }),
      },
    ],
  },
  single('ckan', 'ckan', datastore, JSON_TYPE, `${HOST}/api/3/action/datastore_search?resource_id=${ID}`),
  single('golemio', 'golemio', measurements, JSON_TYPE, `${HOST}/v2/energetics/measurements`),
  { name: 'arcgis', options: { src: SERVICE }, answers: arcgis },
  { name: 'arcgis with shapes', options: { src: `${SERVICE}/0`, geometry: true }, answers: arcgis },
  {
    name: 'arcgis with a query',
    options: {
      src: `${SERVICE}/0`,
      where: "nazev LIKE '%les%' OR zaku > 5",
      groupBy: 'druh',
      measure: 'sum(zaku), count(*) as n',
    },
    answers: arcgis,
  },
  {
    name: 'hub',
    options: { portal: HOST, dataset: ID },
    answers: [...arcgis, { at: /\/api\/search\//, body: item, type: JSON_TYPE }],
  },
  {
    name: 'lkod',
    options: { src: `${HOST}/${ID}.jsonld`, source: 'lkod' },
    answers: [
      { at: /jsonld/, body: dataset, type: 'application/ld+json' },
      { at: /csv/, body: csv, type: 'text/csv' },
    ],
  },
];
