// Runs in the page: puppeteer sends its source, so it must stand alone.

/**
 * What is wrong with the picture of a line, or null: the line must run through seven tenths of the canvas's columns of pixels at least, and
 * (`peak`) the one value above all others, at 0.37 of the width, must stand out of it.
 */
export function wrongLine({ peak }) {
  const root = document.querySelector('lk-chart')?.shadowRoot ?? document;
  const canvas = root.querySelector('canvas');
  if (!canvas) return 'no canvas';
  const { width, height } = canvas;
  const { data } = canvas.getContext('2d').getImageData(0, 0, width, height);
  const tops = [];
  for (let x = 0; x < width; x++) {
    for (let y = 0; y < height; y++) {
      const at = (y * width + x) * 4;
      const near = (channel, wanted) => Math.abs(data[at + channel] - wanted) < 60;
      if (data[at + 3] > 120 && near(0, 0x23) && near(1, 0x62) && near(2, 0xa2)) {
        tops.push({ x, y });
        break;
      }
    }
  }
  if (tops.length < width * 0.7) return `a line in only ${tops.length} of ${width} columns`;
  const left = tops[0].x;
  const right = tops.at(-1).x;
  const isPeak = ({ x }) => Math.abs(x - (left + (right - left) * 0.37)) < 5;
  const highest = Math.min(...tops.filter(isPeak).map(({ y }) => y));
  const others = Math.min(...tops.filter((top) => !isPeak(top)).map(({ y }) => y));
  return peak && !(highest < others - height / 8) ? `no peak: ${highest} against ${others}` : null;
}
