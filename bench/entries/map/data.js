const count = Number(new URLSearchParams(location.search).get('cells'));

/** What everybody starts from: the borders and the values as texts in memory. */
const [borders, numbers] = await Promise.all(
  [`/borders-${count}.json`, `/values-${count}.json`].map(async (url) => (await fetch(url)).blob()),
);
export const bordersUrl = URL.createObjectURL(borders);
/** By step, of each cell. */
export const steps = JSON.parse(await numbers.text());
export const codes = steps[0].map((_, index) => String(500_000 + index));
export const box = document.getElementById('chart');
export const [WIDTH, HEIGHT] = [1200, 600];
export const COLOURS = ['#c9efff', '#67c4f6', '#3592d3', '#29619e', '#23375c'];
export const fetchBorders = async () => (await fetch(bordersUrl)).json();

/** Breaks that part all values of all steps into five classes of equal numbers. */
export function quantiles() {
  const sorted = Float64Array.from(steps.flat()).sort();
  return [1, 2, 3, 4].map((part) => sorted[Math.floor((part * sorted.length) / 5)]);
}
