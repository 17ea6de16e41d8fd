/** Population on 1 January by the Czech Statistical Office (age structure 2020; register of elections 2006 to 2018). */
export const districts = [
  ['Česká Lípa', 102596, 104159, 102811, 103094, 102998],
  ['Jablonec nad Nisou', 90029, 91949, 91552, 91797, 91533],
  ['Liberec', 163448, 169795, 171385, 173948, 175465],
  ['Semily', 72996, 73139, 72861, 72461, 72480],
].flatMap(([okres, ...counts]) =>
  counts.map((obyvatel, index) => ({
    okres: okres as string,
    rok: [2006, 2010, 2014, 2018, 2020][index] as number,
    obyvatel,
  })),
);

/** The same source, 2020, four of the ten administrative districts of municipalities with extended powers. */
export const regions = [
  { orp: 'Česká Lípa', obyvatel: 76704 },
  { orp: 'Frýdlant', obyvatel: 24510 },
  { orp: 'Jablonec nad Nisou', obyvatel: 56660 },
  { orp: 'Jilemnice', obyvatel: 21954 },
];

/** Invented quarter hours around the night in which the clock skips an hour; six of them are missing. */
export const energy = [...Array(2 * 96 - 4).keys()].map((quarter) => ({
  cas: new Date(Date.UTC(2026, 2, 27, 23) + quarter * 900_000),
  kwh: quarter > 60 && quarter < 67 ? null : Math.round(100 * (3 + 2 * Math.sin(quarter / 15) ** 2)) / 100,
}));

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
