import { tableFromColumns } from '/index.js';
import '/elements/lk-chart.js';
import { box, xs, ys } from './data.js';

globalThis.__draw = () =>
  new Promise((resolve, reject) => {
    const chart = document.createElement('lk-chart');
    chart.addEventListener('lk-load', () => resolve());
    chart.addEventListener('lk-error', reject);
    Object.assign(chart, { kind: 'scatter', heading: 'Budovy', height: '400' });
    chart.data = tableFromColumns({ plocha: xs, spotřeba: ys });
    box.append(chart);
  });
