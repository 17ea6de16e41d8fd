import { obyvatelstvoOkresy } from '../demo/portal/datasets/obyvatelstvo-okresy.js';
import { obyvatelstvoOrp } from '../demo/portal/datasets/obyvatelstvo-orp.js';

/** Inhabitants of a place in a year: Český statistický úřad, as the datasets of the local portal say. */
type Count = { readonly rok: number; readonly obyvatel: number };

/** The four districts in five years. */
export const districts: readonly (Count & { readonly okres: string })[] = obyvatelstvoOkresy
  .rows()
  .map(({ okres, rok, obyvatel }) => ({ okres: String(okres), rok: Number(rok), obyvatel: Number(obyvatel) }));

/** The ten administrative districts of municipalities with extended powers in five years. */
export const areas: readonly (Count & { readonly orp: string })[] = obyvatelstvoOrp
  .rows()
  .map(({ orp, rok, obyvatel }) => ({ orp: String(orp), rok: Number(rok), obyvatel: Number(obyvatel) }));

/** The same ten, the last year. */
export const regions = areas.filter(({ rok }) => rok === 2020).map(({ orp, obyvatel }) => ({ orp, obyvatel }));

const countOf = (orp: string, year: number): number =>
  areas.find((row) => row.orp === orp && row.rok === year)?.obyvatel ?? NaN;
/** Change in per cent, to a tenth. */
const change = (from: number, to: number): number => Math.round(1000 * (to / from - 1)) / 10;

/** Change of each of the ten since 2006, computed from their counts. */
export const changes = areas
  .filter(({ rok }) => rok > 2006)
  .map(({ orp, rok, obyvatel }) => ({ orp, rok, změna: change(countOf(orp, 2006), obyvatel) }));

/** Size and growth of the ten, and whether they grew. */
export const growth = regions.map(({ orp, obyvatel }) => {
  const změna = change(countOf(orp, 2006), obyvatel);
  return { orp, obyvatel, změna, vývoj: změna > 0 ? 'roste' : 'ubývá' };
});

/** The district of Liberec, and its share of the region's inhabitants, computed from the counts of all four. */
export const shareOfLiberec = districts
  .filter(({ okres }) => okres === 'Liberec')
  .map(({ rok, obyvatel }) => {
    const all = districts.filter((row) => row.rok === rok).reduce((sum, row) => sum + row.obyvatel, 0);
    return { rok, obyvatel, podíl: Math.round((1000 * obyvatel) / all) / 10 };
  });

/**
 * Larger municipalities of the region with their inhabitants and longitude: GeoNames, CC BY 4.0, as the dataset `obce-vetsi` of the
 * local portal, which reads a package that browsers can't.
 */
const TOWNS = `
Liberec;97770;15.05619
Jablonec nad Nisou;44878;15.17108
Česká Lípa;38841;14.53764
Turnov;14507;15.15186
Nový Bor;12171;14.55555
Semily;9040;15.33552
Frýdlant;7471;15.07974
Hrádek nad Nisou;7327;14.84455
Tanvald;6921;15.30585
Mimoň;6692;14.72474
Železný Brod;6442;15.25408
Chrastava;6051;14.96884
Lomnice nad Popelkou;5957;15.37341
Jilemnice;5777;15.50653
Doksy;5025;14.65553
Cvikov;4435;14.63298
Stráž pod Ralskem;4068;14.80102
Kamenický Šenov;3982;14.47287
Nové Město pod Smrkem;3915;15.22943
Jablonné v Podještědí;3699;14.76052
Desná;3481;15.30284
Smržovka;3433;15.24639
Rokytnice nad Jizerou;3281;15.43357
Raspenava;2826;15.11465
Zákupy;2792;14.64522
Velké Hamry;2754;15.31539
Hejnice;2751;15.18168
Český Dub;2698;14.99617
Hodkovice nad Mohelkou;2659;15.08985
Jablonec nad Jizerou;1968;15.42959
Žandov;1907;14.39623
Stráž nad Nisou;1877;15.02683
Horní Branná;1798;15.57146
Pěnčín;1769;15.23593
Dubá;1753;14.54023
Studenec;1734;15.54936
Harrachov;1700;15.43141
Košťálov;1671;15.40403
Lučany nad Nisou;1636;15.22046
Vysoké nad Jizerou;1363;15.40152
Brniště;1358;14.70338
Višňova;1319;15.02495
Příšovice;1277;15.08390
Rovensko pod Troskami;1267;15.25941
Poniklá;1247;15.46329
Janov nad Nisou;1186;15.16913
Benecko;1142;15.54816
Mníšek;1133;15.05630
Plavy;1077;15.31736
Malá Skála;1067;15.19543
Ohrazenice;1055;15.12596
Josefův Důl;1024;15.23146
Kořenov;1014;15.36532
Osečná;1004;14.92138
`;

/** The same with their rank by size. */
export const towns = TOWNS.trim()
  .split('\n')
  .map((line, index) => {
    const [obec = '', obyvatel, délka] = line.split(';');
    return { obec, pořadí: index + 1, obyvatel: Number(obyvatel), délka: Number(délka) };
  });

const inhabitants = (from: number, to: number, west: boolean): number =>
  towns
    .filter(({ obyvatel, délka }) => obyvatel >= from && obyvatel < to && délka < 15 === west)
    .reduce((sum, { obyvatel }) => sum + obyvatel, 0);

/** Their inhabitants by size of the municipality, on either side of the 15th meridian, which crosses the region. */
export const bySize = [
  ['1–2 tisíce', 1000, 2000],
  ['2–5 tisíc', 2000, 5000],
  ['5–10 tisíc', 5000, 10_000],
  ['10–20 tisíc', 10_000, 20_000],
  ['20 tisíc a více', 20_000, Infinity],
].map(([velikost, from, to]) => ({
  'velikost obce': velikost as string,
  'na západ': inhabitants(from as number, to as number, true),
  'na východ': inhabitants(from as number, to as number, false),
}));

/** The same rows with the words of their columns in English; names of places stay as they are. */
export const inEnglish = {
  growth: growth.map(({ orp, obyvatel, změna, vývoj }) => ({
    area: orp,
    population: obyvatel,
    change: změna,
    trend: vývoj === 'roste' ? 'growing' : 'shrinking',
  })),
  shareOfLiberec: shareOfLiberec.map(({ rok, obyvatel, podíl }) => ({ year: rok, population: obyvatel, share: podíl })),
  bySize: bySize.map((row, index) => ({
    size: ['1,000–2,000', '2,000–5,000', '5,000–10,000', '10,000–20,000', '20,000 and more'][index] as string,
    west: row['na západ'],
    east: row['na východ'],
  })),
};

/** Invented quarter hours around the night in which the clock skips an hour; six of them are missing. */
export const energy = [...Array(2 * 96 - 4).keys()].map((quarter) => ({
  cas: new Date(Date.UTC(2026, 2, 27, 23) + quarter * 900_000),
  kwh: quarter > 60 && quarter < 67 ? null : Math.round(100 * (3 + 2 * Math.sin(quarter / 15) ** 2)) / 100,
}));

/** Invented quarter hours of eight weeks, weekends quieter: more marks than are worth an element each. */
export const manyQuarters = [...Array(56 * 96).keys()].map((quarter) => {
  const weekend = Math.floor(quarter / 96) % 7 > 4;
  const day = Math.max(0, Math.sin(((quarter % 96) / 96) * 2 * Math.PI - Math.PI / 2));
  const kwh =
    1 + (weekend ? 0.6 : 3) * day * (1 + 0.3 * Math.sin(quarter / 500)) + 0.8 * Math.sin(quarter * 12.9898) ** 4;
  return { cas: new Date(Date.UTC(2026, 3, 5, 22) + quarter * 900_000), kwh: Math.round(100 * kwh) / 100 };
});

/** An invented estimate and its range. */
export const estimate = [
  { rok: 2025, osob: 450, od: 448, do: 452 },
  { rok: 2030, osob: 452, od: 444, do: 460 },
  { rok: 2035, osob: 451, od: 436, do: 466 },
  { rok: 2040, osob: 449, od: 427, do: 471 },
];

/** Invented. */
export const profit = [
  { rok: 2018, saldo: 120 },
  { rok: 2019, saldo: -45 },
  { rok: 2020, saldo: null },
  { rok: 2021, saldo: 80 },
];

/** Invented. */
export const longNames = [
  { nazev: 'Severočeské muzeum v Liberci, příspěvková organizace', pocet: 42 },
  { nazev: 'Muzeum Českého ráje v Turnově', pocet: 31 },
  { nazev: 'Vlastivědné muzeum a galerie v České Lípě', pocet: 17 },
];

/** The same without its range; the last two years are not final yet. */
export const preliminary = estimate.map(({ rok, osob }, index) => ({
  rok,
  osob,
  stav: index < estimate.length - 2 ? 'konečné' : 'předběžné',
}));
