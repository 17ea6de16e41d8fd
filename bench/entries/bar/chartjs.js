// Chart.js asks to import only what the chart needs; this is what a bar chart needs.
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import { COLOUR, box, rows } from './peer-rows.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

const canvas = document.createElement('canvas');
box.append(canvas);
new Chart(canvas, {
  type: 'bar',
  data: {
    labels: rows.map(({ jmeno }) => jmeno),
    datasets: [{ data: rows.map(({ pocet }) => pocet), backgroundColor: COLOUR }],
  },
  // Without animation the constructor draws before it returns.
  options: { animation: false, maintainAspectRatio: false },
});
window.__done();
