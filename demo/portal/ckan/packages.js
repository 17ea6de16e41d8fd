import { datasets } from '../datasets/index.js';

/** @import { Dataset, FieldDefinition } from '../types.js' */

/** PostgreSQL's types, as the DataStore names them. */
const TYPES = {
  SmallInteger: 'int4',
  Integer: 'int4',
  Double: 'float8',
  String: 'text',
  Date: 'timestamptz',
  DateOnly: 'date',
};
/** A dataset that nobody loaded into the DataStore: only its files are there. */
const FILES_ONLY = 'obce-vetsi';

/**
 * @typedef {{ id: string, dataset: Dataset, fields: { id: string, type: string, info?: { label: string } }[] }} Store
 */

/** @param {Dataset} dataset @param {number} number of the resource */
function resourceId({ id }, number) {
  return `${id.slice(0, 8)}-${id.slice(8, 12)}-4${id.slice(13, 16)}-8${id.slice(17, 20)}-${id.slice(22)}0${number}`;
}

/** The DataStore's table with that id; undefined when there is none. @returns {Store | undefined} */
export function findStore(id) {
  const dataset = datasets.find((candidate) => candidate.name !== FILES_ONLY && resourceId(candidate, 1) === id);
  return dataset && { id, dataset, fields: dataset.fields.filter(({ type }) => type !== 'OID').map(fieldOf) };
}

/** @param {FieldDefinition} field */
function fieldOf({ name, type, alias }) {
  return { id: name, type: TYPES[type], ...(alias && { info: { label: alias } }) };
}

/** The package (dataset) as `package_show` gives it; undefined when there is none. */
export function findPackage(nameOrId, origin) {
  const dataset = datasets.find(({ name, id }) => name === nameOrId || id === nameOrId);
  return dataset && packageOf(dataset, origin);
}

/** The resource as `resource_show` gives it; undefined when there is none. */
export function findResource(id, origin) {
  return datasets.flatMap((dataset) => packageOf(dataset, origin).resources).find((resource) => resource.id === id);
}

/** @param {Dataset} dataset */
function packageOf(dataset, origin) {
  const instant = (epochMs) => new Date(epochMs).toISOString().replace('Z', '000');
  const file = `${origin}/api/download/v1/items/${dataset.id}`;
  const layer = dataset.name === 'skoly-soupis' ? 3 : 0;
  const resource = (number, name, format, url, datastore) => ({
    id: resourceId(dataset, number),
    package_id: dataset.id,
    name,
    format,
    url,
    datastore_active: datastore,
    last_modified: instant(dataset.dataLastEditDate),
  });
  return {
    id: dataset.id,
    name: dataset.name,
    title: dataset.title,
    notes: dataset.description,
    license_id: dataset.licence.startsWith('http') ? 'cc-by' : 'cc-zero',
    license_title: dataset.licence,
    metadata_modified: instant(dataset.modified),
    organization: { name: 'ukazkova-organizace', title: dataset.source },
    author: dataset.owner,
    resources: [
      resource(0, 'Popis', 'PDF', `${origin}/ckan/popis.pdf`, false),
      resource(1, 'Tabulka', 'CSV', `${file}/csv/file?layers=${layer}`, dataset.name !== FILES_ONLY),
      resource(2, 'Mapa', 'GeoJSON', `${file}/geojson/file?layers=${layer}&spatialRefId=4326`, false),
    ],
  };
}
