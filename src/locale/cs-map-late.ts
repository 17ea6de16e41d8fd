import { count } from './cs-words.js';
import { capital } from './capitalised.js';
import { csMapWords, number, ofUnits } from './cs-map.js';
import type { MissingKind } from '../table/missing.js';
import type { MapLateWords } from './map-late-words.js';

const list = (names: readonly string[], all: number): string =>
  `${names.join(', ')}${all > names.length ? ` a\u00a0${count(all - names.length, 'další', 'další', 'dalších')}` : ''}`;

const LOOKS: Readonly<Partial<Record<MissingKind, string>>> = {
  1: 'šrafování',
  2: 'tečkovaný obrys',
  4: 'tečky',
  5: 'pomlčka',
};

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
  noMethod: (used) => `Zvolené třídy se nepodařilo načíst; mapa má třídy ${used}.`,
  left: (units) => `Součty nejsou úplné, údaj chybí: ${units}.`,
  added: 'Hodnoty větších území jsou součty.',
  found: (total) => count(total, 'nalezené území', 'nalezená území', 'nalezených území'),
  territory: 'Území',
  within: 'Leží v',
  rank: 'Pořadí',
  class: 'Třída',
  locator: { part: 'Která část mapy je vidět', country: 'Kde v\u00a0Česku mapa leží' },
  showMap: 'Zobrazit jako mapu',
  classed: (method, classes) => `Třídy ${method}: ${count(classes, 'třída', 'třídy', 'tříd')}.`,
  role: 'mapa',
  hint: 'Na sousední území přecházejte šipkami, na nejvyšší a\u00a0nejnižší hodnotu klávesami Home a\u00a0End, na jméno jeho prvními písmeny; popisek zavře Escape.',
  joined({ level, joined, total, rows, rowCount, units: names, unitCount }) {
    const parts = [
      rowCount > 0 ? `řádky bez území: ${list(rows, rowCount)}` : '',
      unitCount > 0 ? `území bez řádku: ${list(names, unitCount)}` : '',
    ].filter(Boolean);
    return `Data jsou k\u00a0${number(joined)} ${ofUnits(total, level)}; ${parts.join('; ')}.`;
  },
  otherBorders: (codes, vintage) =>
    `${count(codes, 'kód', 'kódy', 'kódů')} z\u00a0dat hranice${vintage === null ? '' : ` (${vintage})`} neznají: mohou být z\u00a0jiného roku než data, nebo jen pro část území.`,
  undrawn: (names, all) => `Na mapě není, protože hranice chybějí nebo jsou chybné: ${list(names, all)}.`,
  gaps: (kinds) => `${capital(kinds.map((kind) => `${LOOKS[kind]}: ${csMapWords.missing[kind]}`).join('; '))}.`,
  repeated: (rows) =>
    `Pro některá území je víc řádků; zobrazen je první, ${count(rows, 'řádek', 'řádky', 'řádků')} navíc ne.`,
  neighbours: (higher, lower) =>
    `Ze sousedů se nejvíc liší ${higher.name} (${higher.value}) a\u00a0${lower.name} (${lower.value}).`,
  beside: 'U\u00a0sousedů',
  rawCounts: 'Mapa ukazuje počty: kde žije víc lidí, bývá všeho víc. Srovnání umožní přepočet na obyvatele.',
  sized: (by) => `Plocha kruhu odpovídá ${{ value: 'hodnotě', obyvatel: 'počtu obyvatel', km2: 'rozloze' }[by]}.`,
  approximate: 'Hranice jsou jen přibližné.',
  borders: (attribution) => `Hranice: ${attribution}`,
};
