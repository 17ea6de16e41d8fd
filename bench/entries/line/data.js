/** As many quarter-hours from 2020 as the page's address says, a random walk by a seed, and one value far above all others. */
const count = Number(new URLSearchParams(location.search).get('points'));

export const times = new Float64Array(count);
export const values = new Float64Array(count);

let seed = 42;
const random = () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
const start = Date.UTC(2020, 0, 1);
let level = 500;
for (let index = 0; index < count; index++) {
  level = Math.min(900, Math.max(100, level + (random() - 0.5) * 20));
  times[index] = start + index * 900_000;
  values[index] = Math.round((level + random() * 60) * 10) / 10;
}
values[Math.round(count * 0.37)] = 1500;

export const box = document.getElementById('chart');
export const COLOUR = '#2362a2';
