import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

for (const box of document.querySelectorAll('.chart')) {
  const rows = JSON.parse(box.querySelector('script').textContent);
  const canvas = document.createElement('canvas');
  box.append(canvas);
  new Chart(canvas, {
    type: 'bar',
    data: {
      labels: rows.map(({ mesic }) => mesic),
      datasets: [{ data: rows.map(({ spotreba }) => spotreba), backgroundColor: '#2362a2' }],
    },
    options: { animation: false, maintainAspectRatio: false },
  });
}
