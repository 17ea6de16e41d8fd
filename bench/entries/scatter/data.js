const count = Number(new URLSearchParams(location.search).get('points'));

export const xs = new Float64Array(count);
export const ys = new Float64Array(count);

let seed = 7;
const random = () => (seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
/** About normal. */
const around = () => random() + random() + random() + random() - 2;
for (let index = 0; index < count; index++) {
  xs[index] = 500 + around() * 400;
  ys[index] = xs[index] / 2 + around() * 200;
}

export const box = document.getElementById('chart');
export const COLOUR = '#2362a2';
