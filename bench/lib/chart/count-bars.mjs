// These run in the page: puppeteer sends their source, so each must stand alone.

/** Columns of our element, in its open shadow root: bars that stand on one line, as it lays them down where names don't fit. */
export function shadowBars() {
  const bars = [...document.querySelector('lk-chart').shadowRoot.querySelectorAll('rect.bar')];
  const feet = bars.map((bar) => bar.getBoundingClientRect().bottom);
  return feet.filter((foot) => Math.abs(foot - feet[0]) < 1).length;
}

export function svgBars() {
  const feet = [...document.querySelectorAll('svg rect')].map((bar) => bar.getBoundingClientRect().bottom);
  return feet.filter((foot) => Math.abs(foot - feet[0]) < 1).length;
}

/** Most separate runs of the bars' colour in any row of pixels: what a canvas tells about itself. */
export function canvasBars() {
  const canvas = document.querySelector('canvas');
  const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  let most = 0;
  for (let y = 0; y < canvas.height; y++) {
    let runs = 0;
    let inside = false;
    for (let x = 0; x < canvas.width; x++) {
      const at = (y * canvas.width + x) * 4;
      const barred = data[at] === 0x23 && data[at + 1] === 0x62 && data[at + 2] === 0xa2 && data[at + 3] === 255;
      if (barred && !inside) runs++;
      inside = barred;
    }
    most = Math.max(most, runs);
  }
  return most;
}
