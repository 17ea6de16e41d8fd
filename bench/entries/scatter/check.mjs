// Runs in the page: puppeteer sends its source, so it must stand alone.

/** What is wrong with a picture of points, or null: as many circles as points, or pixels of their colour all over the middle of a canvas. */
export function wrongPoints({ circles }) {
  if (circles) {
    const found = document.querySelectorAll('svg circle').length;
    return found === circles ? null : `${found} circles`;
  }
  const root = document.querySelector('lk-chart')?.shadowRoot ?? document;
  // Some draw in several layers.
  const canvases = [...root.querySelectorAll('canvas')];
  if (canvases.length === 0) return 'no canvas';
  const [{ width, height }] = canvases;
  let seen = 0;
  for (const canvas of canvases) {
    const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
    for (let at = 0; at < data.length; at += 4) {
      const near = (channel, wanted) => Math.abs(data[at + channel] - wanted) < 40;
      if (data[at + 3] > 120 && near(0, 0x23) && near(1, 0x62) && near(2, 0xa2)) seen++;
    }
  }
  return seen > width * height * 0.05 ? null : `only ${seen} pixels of points`;
}
