import { BadOption, filterOf, ordered, pageOf } from './options.js';
import { datastreams, things } from './things.js';

/** @import { Params, PortalAnswer, PortalRequest } from '../types.js' */

const ROOT = '/sensorthings/v1.1';

/**
 * The part of OGC SensorThings 1.1 that the widgets ask: things, datastreams and observations with `$filter` and `$orderby` by time, `$top`,
 * `$skip`, `$count`, `$select`, data arrays and next links.
 *
 * @param {PortalRequest} request
 * @returns {PortalAnswer}
 */
export function sensorThings({ path, params, origin }) {
  const base = `${origin}${ROOT}`;
  try {
    const json = answerOf(path.slice(ROOT.length).replace(/\/$/, ''), params, base);
    return json ? { json } : failure(404, 'Nothing found.');
  } catch (error) {
    if (!(error instanceof BadOption)) throw error;
    return failure(400, error.message);
  }
}

function answerOf(path, params, base) {
  if (path === '') return { value: ['Things', 'Datastreams'].map((name) => ({ name, url: `${base}/${name}` })) };
  const [, set, id, part] = /^\/(Things|Datastreams)(?:\((\d+)\))?(?:\/(Datastreams|Observations))?$/.exec(path) ?? [];
  if (!set) return null;
  const list = set === 'Things' ? things : datastreams;
  const entityOf = set === 'Things' ? thingEntity : streamEntity;
  if (id === undefined)
    return part
      ? null
      : pageOfEntities(
          list.map((item) => entityOf(item, base)),
          params,
          `${base}${path}`,
        );
  const item = list.find((candidate) => candidate.id === Number(id));
  if (!item) return null;
  if (!part) return entityOf(item, base);
  if (set === 'Things' && part === 'Datastreams') {
    const own = datastreams.filter(({ thing }) => thing === item.id).map((stream) => streamEntity(stream, base));
    return pageOfEntities(own, params, `${base}${path}`);
  }
  return set === 'Datastreams' && part === 'Observations' ? observations(item, params, base) : null;
}

function thingEntity({ id, ...own }, base) {
  const address = `${base}/Things(${id})`;
  return {
    '@iot.selfLink': address,
    '@iot.id': id,
    ...own,
    'Datastreams@iot.navigationLink': `${address}/Datastreams`,
  };
}

function streamEntity({ id, name, unit, type, observations: rows }, base) {
  const all = rows();
  const times = all.map(({ phenomenonTime }) => phenomenonTime.split('/'));
  return {
    '@iot.selfLink': `${base}/Datastreams(${id})`,
    '@iot.id': id,
    name,
    description: 'Ukázková data',
    observationType: type,
    unitOfMeasurement: unit,
    phenomenonTime: `${times[0][0]}/${times.at(-1).at(-1)}`,
    resultTime: `${all[0].resultTime}/${all.at(-1).resultTime}`,
    'Observations@iot.navigationLink': `${base}/Datastreams(${id})/Observations`,
  };
}

function observations(stream, params, base) {
  const address = `${base}/Datastreams(${stream.id})/Observations`;
  const rows = ordered(stream.observations().filter(filterOf(params.$filter)), params.$orderby);
  const fields = params.$select?.split(',') ?? ['phenomenonTime', 'resultTime', 'result', 'resultQuality'];
  const { page, ...about } = paged(rows, params, address);
  if (params.$resultFormat === 'dataArray') {
    const part = {
      'Datastream@iot.navigationLink': `${base}/Datastreams(${stream.id})`,
      components: fields,
      'dataArray@iot.count': page.length,
      dataArray: page.map((row) => fields.map((field) => row[field])),
    };
    return { ...about, value: [part] };
  }
  const own = (row) => Object.fromEntries(fields.map((field) => [field, row[field]]));
  const full = (row) => ({ '@iot.selfLink': `${base}/Observations(${row.id})`, '@iot.id': row.id, ...own(row) });
  return { ...about, value: page.map(params.$select ? own : full) };
}

function pageOfEntities(list, params, address) {
  const { page, ...about } = paged(list, params, address);
  return { ...about, value: page };
}

/** @param {object[]} rows @param {Params} params @param {string} address */
function paged(rows, params, address) {
  const { top, skip } = pageOf(params);
  const next = new URLSearchParams({ ...params, $top: String(top), $skip: String(skip + top) });
  return {
    ...(params.$count === 'true' && { '@iot.count': rows.length }),
    page: rows.slice(skip, skip + top),
    ...(skip + top < rows.length && { '@iot.nextLink': `${address}?${next}` }),
  };
}

function failure(code, message) {
  return { status: code, json: { code, type: 'error', message } };
}
