import { count } from './cs-words.js';
import type { MapLateWords } from './map-late-words.js';

/** In Czech. */
export const csMapLateWords: MapLateWords = {
  closer: 'Přiblížit',
  farther: 'Oddálit',
  whole: 'Celá mapa',
  time: 'Období',
  play: 'Přehrát',
  pause: 'Zastavit',
  find: 'Najít území',
  notFound: 'Takové území na mapě není.',
  method: 'Třídy',
  methods: {
    quantile: 'stejně početné',
    jenks: 'přirozené (Jenks)',
    equal: 'stejně široké',
    nice: 'po kulatých krocích',
    stddev: 'po směrodatných odchylkách',
    manual: 'podle autora',
  },
  territory: 'Území',
  within: 'Leží v',
  rank: 'Pořadí',
  class: 'Třída',
  showMap: 'Zobrazit jako mapu',
  classed: (method, classes) => `Třídy ${method}: ${count(classes, 'třída', 'třídy', 'tříd')}.`,
};
