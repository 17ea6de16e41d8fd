import { tableFromColumns } from '/index.js';
import '/elements/lk-chart.js';

/** Room for all that will come; a table is a view of what there is. */
const times = new Float64Array(20_000);
const values = new Float64Array(20_000);
const start = Date.UTC(2026, 0, 1);
let count = 0;

function add() {
  times[count] = start + count * 1000;
  values[count] = Math.round((500 + 300 * Math.sin(count / 90) + 20 * Math.sin(count * 7)) * 10) / 10;
  count++;
}
while (count < 10_000) add();

const traits = { columns: [{ name: 'čas', type: 'date' }] };
const table = () => tableFromColumns({ čas: times.subarray(0, count), výkon: values.subarray(0, count) }, traits);
const chart = document.createElement('lk-chart');

globalThis.__draw = () =>
  new Promise((resolve) => {
    chart.addEventListener('lk-load', () => resolve(), { once: true });
    Object.assign(chart, { kind: 'line', heading: 'Výkon', height: '400', data: table() });
    document.getElementById('chart').append(chart);
  });
globalThis.__start = () => {
  const timer = setInterval(() => {
    add();
    chart.data = table();
  }, 1000 / 60);
  return () => clearInterval(timer);
};
globalThis.__shown = () => chart.table.length;
