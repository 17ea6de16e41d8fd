import { datasets, layerOf } from '../datasets/index.js';

/** @import { Dataset } from '../types.js' */

/** Whole region, for items without points of their own. */
const REGION = [14.36, 50.48, 15.66, 51.02];

/**
 * @typedef {object} CatalogueItem
 * @property {Dataset | null} dataset null: a document, which has no rows
 * @property {string} id
 * @property {string} name
 * @property {number | null} layer
 * @property {string} type
 * @property {string} url absolute
 * @property {string} title
 * @property {string} snippet
 * @property {string} description
 * @property {string} licence
 * @property {string} source
 * @property {string} owner
 * @property {string[]} tags
 * @property {string} category
 * @property {string} [maintenance] how often the rows change, by ISO 19115
 * @property {number} created
 * @property {number} modified
 * @property {number[]} bbox west, south, east, north
 */

/** Half of a real portal's entries are such: a page or a sheet elsewhere, listed as if it were a service. */
const DOCUMENT = {
  dataset: null,
  id: '7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e0d',
  name: 'rocenka',
  layer: null,
  type: 'Document Link',
  url: 'https://tabulky.example/rocenka-kraje',
  title: 'Ukázková data: ročenka kraje (tabulka jinde)',
  snippet: 'Odkaz na tabulku mimo portál; žádná vrstva za ním není.',
  description: '<p>Dokument, ne datová sada.</p>',
  licence: 'https://creativecommons.org/licenses/by-nc/4.0/',
  source: 'Ukázková data',
  owner: 'datalk',
  tags: ['ukázková data', 'ročenka'],
  category: 'Ostatní',
  created: Date.UTC(2023, 4, 5),
  modified: Date.UTC(2023, 4, 29),
  bbox: REGION,
};

/** A sheet of Google's that the portal lists as a document: nobody filled its templates, and the picture is in the markup of its text. */
const SHEET = {
  ...DOCUMENT,
  id: '7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e0e',
  name: 'vyroba-elektriny',
  url: 'https://docs.google.com/spreadsheets/d/smyslena/edit#gid=0',
  title: 'Výroba elektřiny – brutto '.normalize('NFD'),
  snippet: '{{snippet}}',
  description: '<p>Graf: <iframe src="https://e.infogram.com/smysleny"></iframe></p>',
  licence: '{{licenseInfo}}',
  source: '{{source}}',
  tags: ['energetika'],
};

/** A story, which is a web page. */
const STORY = {
  ...DOCUMENT,
  id: '7d1c0f6e5b8a4c3f9e2d1a0b4c5d6e0f',
  name: 'pribeh',
  type: 'StoryMap',
  url: 'https://storymaps.arcgis.com/stories/smysleny',
  title: 'Příběh jednoho mostu',
  snippet: 'Vyprávění s mapou.',
  description: '{{description}}',
  tags: ['příběh'],
};

/** Names of services that differ from the dataset's; the escaped form is decomposed, and no client may normalise it. */
const SERVICE_OF = new Map([['stare', 'Stará_evidence_'.normalize('NFD')]]);

/**
 * Everything that the portal lists.
 *
 * @param {string} origin
 * @returns {CatalogueItem[]}
 */
export function catalogue(origin) {
  const items = datasets.map((dataset) => {
    const service = encodeURIComponent(SERVICE_OF.get(dataset.name) ?? dataset.name);
    return {
      ...dataset,
      dataset,
      layer: layerOf(dataset),
      type: 'Feature Service',
      url: `${origin}/arcgis/rest/services/${service}/FeatureServer`,
      bbox: REGION,
    };
  });
  return [...items, DOCUMENT, SHEET, STORY];
}

/**
 * Item of an id, `<id>_<layer>` or slug.
 *
 * @param {string} origin
 * @param {string} reference
 * @returns {{ item: CatalogueItem, layer: number | null } | null} layer: the one named, if any
 */
export function findItem(origin, reference) {
  const [, id, layer] = /^(.+?)(?:_(\d+))?$/.exec(reference) ?? [];
  const item = catalogue(origin).find((candidate) => candidate.id === id || candidate.name === id);
  if (!item) return null;
  if (layer === undefined) return { item, layer: null };
  return Number(layer) === item.layer ? { item, layer: item.layer } : null;
}
