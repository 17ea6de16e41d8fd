/** The elements a page can use, and the file beside the loader that registers each. */
export const elementFiles: Readonly<Record<string, string>> = {
  'lk-chart': 'elements/lk-chart.js',
};
