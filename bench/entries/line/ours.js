import { tableFromColumns } from '/index.js';
import '/elements/lk-chart.js';
import { box, times, values } from './data.js';

globalThis.__draw = () =>
  new Promise((resolve, reject) => {
    const chart = document.createElement('lk-chart');
    chart.addEventListener('lk-load', () => resolve());
    chart.addEventListener('lk-error', reject);
    Object.assign(chart, { kind: 'line', heading: 'Výkon', height: '400' });
    chart.data = tableFromColumns({ čas: times, výkon: values }, { columns: [{ name: 'čas', type: 'date' }] });
    box.append(chart);
  });
