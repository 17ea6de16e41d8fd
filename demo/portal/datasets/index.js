import { obceVetsi } from './obce-vetsi.js';
import { obyvatelstvoOkresy } from './obyvatelstvo-okresy.js';
import { obyvatelstvoOrp } from './obyvatelstvo-orp.js';
import { prazdna } from './prazdna.js';
import { skolySoupis } from './skoly-soupis.js';
import { stare } from './stare.js';
import { ukazkovaMereni } from './ukazkova-mereni.js';
import { ukazkovaOdecty } from './ukazkova-odecty.js';
import { ukazkovaUzemi } from './ukazkova-uzemi.js';

/** @import { Dataset, Service } from '../types.js' */

/** Layer of the service that stands under the dataset's own name, where it is not 0. */
const LAYER_OF = new Map([[skolySoupis, 3]]);

/** @type {Dataset[]} */
export const datasets = [
  obyvatelstvoOrp,
  obyvatelstvoOkresy,
  obceVetsi,
  ukazkovaMereni,
  skolySoupis,
  prazdna,
  stare,
  ukazkovaOdecty,
  ukazkovaUzemi,
];

/** @type {Service[]} */
export const services = [
  ...datasets.map((dataset) => ({
    name: dataset.name,
    type: /** @type {const} */ ('FeatureServer'),
    layers: [{ id: layerOf(dataset), dataset }],
  })),
  // A regional server of its own publishes map services: fewer capabilities, another envelope.
  { name: 'obce-vetsi', type: 'MapServer', layers: [{ id: 0, dataset: obceVetsi }] },
  {
    name: 'liberecky-kraj',
    type: 'FeatureServer',
    layers: [
      { id: 0, dataset: obceVetsi },
      { id: 1, dataset: obyvatelstvoOrp },
      { id: 2, dataset: obyvatelstvoOkresy },
    ],
  },
  // A server of ten years ago: neither statistics nor pages.
  { name: 'stary-server', type: 'MapServer', mode: 'old', layers: [{ id: 0, dataset: skolySoupis }] },
  // A service that is not public.
  { name: 'neverejna', type: 'FeatureServer', mode: 'token', layers: [{ id: 0, dataset: prazdna }] },
  // Decomposed letters and a trailing underscore in a service's name, as on the real portal.
  { name: 'Stará_evidence_'.normalize('NFD'), type: 'FeatureServer', layers: [{ id: 0, dataset: stare }] },
];

/** @param {Dataset} dataset */
export function layerOf(dataset) {
  return LAYER_OF.get(dataset) ?? 0;
}
