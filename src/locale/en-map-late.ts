import { count } from './en-words.js';
import type { MapLateWords } from './map-late-words.js';

/** In English. */
export const enMapLateWords: MapLateWords = {
  closer: 'Zoom in',
  farther: 'Zoom out',
  whole: 'Whole map',
  time: 'Period',
  play: 'Play',
  pause: 'Stop',
  find: 'Find an area',
  notFound: 'There is no such area on the map.',
  method: 'Classes',
  methods: {
    quantile: 'of equal numbers',
    jenks: 'natural (Jenks)',
    equal: 'of equal width',
    nice: 'by round steps',
    stddev: 'by standard deviations',
    manual: 'as the author has them',
  },
  territory: 'Area',
  within: 'Lies in',
  rank: 'Rank',
  class: 'Class',
  showMap: 'Show as a map',
  classed: (method, classes) => `Classes ${method}: ${count(classes, 'class', 'classes')}.`,
};
