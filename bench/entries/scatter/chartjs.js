import { Chart, LinearScale, PointElement, ScatterController } from 'chart.js';
import { COLOUR, box, xs, ys } from './data.js';

Chart.register(LinearScale, PointElement, ScatterController);

globalThis.__draw = async () => {
  const canvas = document.createElement('canvas');
  box.append(canvas);
  const data = new Array(xs.length);
  for (let index = 0; index < xs.length; index++) data[index] = { x: xs[index], y: ys[index] };
  new Chart(canvas, {
    type: 'scatter',
    data: { datasets: [{ data, backgroundColor: COLOUR, borderColor: '#ffffff', pointRadius: 3.5 }] },
    options: { animation: false, parsing: false, normalized: true, maintainAspectRatio: false },
  });
};
