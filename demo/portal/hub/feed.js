import { catalogue } from './catalogue.js';

/** @import { CatalogueItem } from './catalogue.js' */

const SCHEMA = 'https://project-open-data.cio.gov/v1.1/schema';

/** Titles and media types of the downloads that the feed lists, by format name in the download's URL. */
const DOWNLOADS = [
  ['csv', 'CSV', 'CSV', 'text/csv'],
  ['geojson', 'GeoJSON', 'GeoJSON', 'application/vnd.geo+json'],
];

/**
 * The feed at `/data.json` (DCAT-US 1.1), with the holes that the real one has: templates nobody filled, an extent that
 * is no extent, metadata that are a text.
 *
 * @param {string} origin
 */
export function dcatFeed(origin) {
  return {
    '@context': `${SCHEMA}/catalog.jsonld`,
    '@type': 'dcat:Catalog',
    conformsTo: SCHEMA,
    describedBy: `${SCHEMA}/catalog.json`,
    dataset: catalogue(origin).map((item) => entry(item, origin)),
  };
}

/** @param {CatalogueItem} item @param {string} origin */
function entry(item, origin) {
  const sublayer = item.layer === null ? '' : `&sublayer=${item.layer}`;
  const page = `${origin}/datasets/${item.id}${item.layer === null ? '' : `_${item.layer}`}`;
  return {
    '@type': 'dcat:Dataset',
    identifier: `https://www.arcgis.com/home/item.html?id=${item.id}${sublayer}`,
    landingPage: page,
    title: item.title,
    description: item.description || '{{description}}',
    keyword: item.tags,
    issued: new Date(item.created).toISOString(),
    modified: new Date(item.modified).toISOString(),
    publisher: { name: '{{source}}' },
    contactPoint: { '@type': 'vcard:Contact', fn: item.owner, hasEmail: '{{orgContactEmail}}' },
    accessLevel: 'public',
    spatial: spatialOf(item),
    license: item.licence || '{{licenseInfo}}',
    category: [item.category],
    metadata: item.dataset ? metadataOf(item) : '{{metadata}}',
    distribution: distributions(item, page, origin),
    theme: ['geospatial'],
  };
}

function spatialOf({ name, bbox }) {
  if (name === 'prazdna') return '';
  return name === 'stare' ? '{{extent:computeSpatialProperty}}' : bbox.join(',');
}

/** Frequency 002 is daily, 008 annual. */
function metadataOf({ name, id, url }) {
  const frequency = name.startsWith('ukazkova') ? '002' : '008';
  return {
    metadata: {
      mdLang: { languageCode: { '@_value': 'cze' } },
      mdFileID: id,
      mdMaint: { maintFreq: { MaintFreqCd: { '@_value': frequency } } },
      distInfo: { distTranOps: { onLineSrc: { linkage: url } } },
    },
  };
}

function distributions(item, page, origin) {
  const service = item.layer === null ? item.url : `${item.url}/${item.layer}`;
  const list = [
    distribution('ArcGIS Hub Dataset', 'Web Page', 'text/html', page),
    // The title promises a service even where the address is a sheet elsewhere.
    distribution('ArcGIS GeoService', 'ArcGIS GeoServices REST API', 'application/json', service),
  ];
  if (item.layer === null) return list;
  const downloads = DOWNLOADS.map(([name, title, format, type]) =>
    distribution(title, format, type, `${origin}/api/download/v1/items/${item.id}/${name}?layers=${item.layer}`),
  );
  return [...list, ...downloads];
}

function distribution(title, format, mediaType, accessURL) {
  return { '@type': 'dcat:Distribution', title, format, mediaType, accessURL };
}
