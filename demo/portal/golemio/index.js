import { seededRandom } from '../datasets/random.js';

/** @import { PortalAnswer, PortalRequest } from '../types.js' */

const START = Date.UTC(2026, 9, 1);
const DAY_MS = 86_400_000;
const LIMIT_MAX = 10_000;

/** Invented buildings in the shape of `full=true`. */
const BUILDINGS = [
  {
    id: 1,
    name: 'Ukázková škola',
    building_address_code: '10.1',
    link: 'skola',
    oze_energy_production: { solar_energy_photovoltaic: true },
  },
  {
    id: 2,
    name: 'Ukázková školka',
    building_address_code: '10.2',
    link: 'skolka',
    oze_energy_production: { solar_energy_photovoltaic: false },
  },
];

/** A meter was replaced: the new one names the old one, by a text where ids are numbers. */
const DEVICES = [
  device(11, '/10.1/EF1', '0012345', 'elektřina', 'kWh', null, 1),
  device(12, '/10.1/EF1', '0012399', 'elektřina', 'kWh', '11', 1),
  device(13, '/10.1/T1', 'T-7', 'teplota', '°C', null, 1),
];

function device(id, addr, meter, category, unit, replaced, building) {
  return {
    id,
    addr,
    description: 'Ukázková data',
    meter_number: meter,
    meter_index: '1',
    category,
    unit,
    replaced_meter_id: replaced,
    deleted: null,
    building_id: building,
  };
}

/**
 * Energetics of Golemio behind a relay that adds the token: values as texts, registers as counters, paging by offset.
 *
 * @param {PortalRequest} request
 * @returns {PortalAnswer}
 */
export function golemio({ path, params }) {
  const [, kind] = /^\/golemio\/v2\/energetics\/(buildings|devices|measurements)\/?$/.exec(path) ?? [];
  if (kind === 'buildings') return { json: params.full === 'true' ? BUILDINGS : BUILDINGS.map(withoutDetails) };
  if (kind === 'devices') return { json: DEVICES };
  if (kind !== 'measurements') return { status: 404, json: { error_message: 'Route not found', error_status: 404 } };
  const limit = Math.min(Number(params.limit ?? LIMIT_MAX), LIMIT_MAX);
  const offset = Number(params.offset ?? 0);
  const rows = measurements().filter((row) => !params.variable || row.var === params.variable);
  return { json: rows.slice(offset, offset + limit) };
}

function withoutDetails({ id, name, building_address_code, link }) {
  return { id, name, building_address_code, link };
}

/** 40 days of a meter, its successor, and a thermometer; one value is none. */
function measurements() {
  const random = seededRandom(40);
  let register = 15_230;
  return [...new Array(40).keys()].flatMap((day) => {
    const time = new Date(START + day * DAY_MS).toISOString();
    register += 20 + random() * 10;
    const meter = day < 25 ? '0012345' : '0012399';
    const reading = day < 25 ? register : register - 15_230;
    const temperature = day === 7 ? '' : (15 + random() * 8).toFixed(1);
    return [
      { time, value: reading.toFixed(3), addr: '/10.1/EF1', meter, type: 'provider_value', var: 'EFwActi' },
      { time, value: temperature, addr: '/10.1/T1', meter: 'T-7', type: 'provider_value', var: 'T' },
    ];
  });
}
