import { Chart, Decimation, LineController, LineElement, LinearScale, PointElement } from 'chart.js';
import { COLOUR, box, times, values } from './data.js';

Chart.register(Decimation, LineController, LineElement, LinearScale, PointElement);

globalThis.__draw = async () => {
  const canvas = document.createElement('canvas');
  box.append(canvas);
  const data = new Array(times.length);
  // What its decimation takes: an object per point.
  for (let index = 0; index < times.length; index++) data[index] = { x: times[index], y: values[index] };
  new Chart(canvas, {
    type: 'line',
    data: { datasets: [{ data, borderColor: COLOUR, borderWidth: 2, pointRadius: 0 }] },
    options: {
      animation: false,
      parsing: false,
      normalized: true,
      maintainAspectRatio: false,
      scales: { x: { type: 'linear', min: times[0], max: times.at(-1) } },
      plugins: { decimation: { enabled: true, algorithm: 'min-max' } },
    },
  });
};
