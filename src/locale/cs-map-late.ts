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
  choose: 'Změnit třídy a\u00a0území',
  choice: 'Zobrazení mapy',
  level: 'Území',
  levels: { kraj: 'kraje', okres: 'okresy', orp: 'obvody ORP', pou: 'obvody POÚ', obec: 'obce' },
  back: (name) => `Zpět: ${name}`,
  inside: (name, units) => `${name}: ${units}.`,
  noLevel: 'Hranice nebo údaje těchto území nejsou k\u00a0dispozici.',
  left: (units) => `Součty nejsou úplné, údaj chybí: ${units}.`,
  added: 'Hodnoty větších území jsou součty.',
  found: (total) => count(total, 'nalezené území', 'nalezená území', 'nalezených území'),
  territory: 'Území',
  within: 'Leží v',
  rank: 'Pořadí',
  class: 'Třída',
  showMap: 'Zobrazit jako mapu',
  classed: (method, classes) => `Třídy ${method}: ${count(classes, 'třída', 'třídy', 'tříd')}.`,
};
