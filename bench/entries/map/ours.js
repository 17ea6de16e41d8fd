import { tableFromColumns } from '/index.js';
import '/elements/lk-cartogram.js';
import { box, bordersUrl, codes, steps } from './data.js';

let map;

const shown = (more) =>
  new Promise((resolve, reject) => {
    map = document.createElement('lk-cartogram');
    map.addEventListener('lk-load', () => resolve());
    map.addEventListener('lk-error', (event) => reject(new Error(event.message)));
    Object.assign(map, { level: 'obec', key: 'kod', value: 'hodnota', loading: 'eager', classification: 'quantile' });
    Object.assign(map, { heading: 'Mapa', height: '600', geometry: bordersUrl, ...more });
    // Beside the map stands its legend, and no element is wider than what it is in.
    box.style.width = '1456px';
    box.replaceChildren(map);
  });

globalThis.__draw = () => shown({ data: tableFromColumns({ kod: codes, hodnota: Float64Array.from(steps.at(-1)) }) });
globalThis.__prepare = async () => {
  await shown({
    time: 'krok',
    data: tableFromColumns({
      kod: steps.flatMap(() => codes),
      krok: Float64Array.from(steps.flatMap((values, step) => values.map(() => step))),
      hodnota: Float64Array.from(steps.flat()),
    }),
  });
  // What steps are made with comes once a first drawing stands.
  while (!map.shadowRoot.querySelector('.time input')) await new Promise((resolve) => setTimeout(resolve, 20));
};
/** Where hands act, and who hears them. */
globalThis.__surface = () => map.shadowRoot.querySelector('.stops');
globalThis.__recolour = async (step) => {
  const slider = map.shadowRoot.querySelector('.time input');
  slider.value = String(step);
  slider.dispatchEvent(new Event('input'));
  await map.updateComplete;
};
