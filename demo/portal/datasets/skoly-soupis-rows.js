const VERY_LONG =
  'Základní škola, mateřská škola, základní umělecká škola, školní jídelna a dům dětí a mládeže ' +
  'Horní a Dolní Příkladná, okres Ukázkový, příspěvková organizace se sídlem v budově bývalé přádelny ' +
  'u nádraží, odloučené pracoviště Nejdelší Název v Kraji';

/** Invented schools: code, name, founder, pupils, founded (date only), verified (ISO instant), note. */
export const schools = [
  ['00501', 'ZŠ Na Ukázku', 'O', 412, '1954-09-01', '2026-01-12T08:00:00Z', null],
  ['00502', "O'Hara International School", 'S', 96, '2004-09-01', '2026-01-12T08:15:00Z', null],
  ['00503', 'MŠ Čmeláček', 'O', 54, '1978-09-01', null, null],
  ['00504', 'MŠ Cvrček', 'O', 48, '1981-09-01', null, null],
  ['00505', 'Chytrá škola', 'S', 120, '2012-09-01', '2025-11-30T23:30:00Z', 'půlnoc v Praze'],
  ['00506', 'Hravá škola', 'S', 77, '2013-09-01', null, null],
  ['00507', 'Gymnázium Příkladné', 'K', 640, '1908-09-01', '2026-01-14T09:00:00Z', null],
  ['00508', 'gymnázium příkladné', 'K', 31, '1991-09-01', null, 'totéž malými písmeny'],
  ['00509', VERY_LONG, 'O', 233, '1899-09-01', '2026-01-15T09:00:00Z', 'velmi dlouhý název'],
  ['00510', 'SPŠ Zkušební', 'K', 820, '1936-09-01', null, '<b>x</b>'],
  ['00511', 'SOŠ řemesel', 'K', 0, '1950-09-01', null, '=1+1'],
  ['00512', 'OA Úžasná', 'K', null, '1919-09-01', null, null],
  ['00513', 'Škola bez zřizovatele', null, 15, null, null, null],
  ['00514', 'Církevní škola sv. Anny', '01', 140, '1992-09-01', null, null],
  ['00515', 'Škola s neznámým kódem', 'X', 9, '2020-09-01', null, 'kód mimo číselník'],
  ['00516', 'ZŠ "U Kaštanu"', 'O', 205, '1962-09-01', null, 'uvozovky; středník, čárka'],
  ['00517', 'ZŠ 100% sportovní', 'O', 333, '1985-09-01', null, '100% a_b'],
  ['00518', 'ZŠ C:\\Škola', 'O', 12, '2019-09-01', null, 'zpětné lomítko'],
  ['00519', 'Zlata škola', 'S', 41, '2016-09-01', null, 'bez čárky nad a'],
  ['00520', 'Zlatá škola', 'S', 42, '2016-09-01', null, 'první řádek\ndruhý řádek'],
  ['00521', 'Škola Ďolíček', 'O', 64, '1974-02-28', '2026-03-29T00:30:00Z', 'před změnou času'],
  ['00522', 'Škola Ťapka', 'O', 65, '1976-02-29', '2026-03-29T01:30:00Z', 'po změně času'],
  ['00523', 'Škola Ňouma', 'O', 66, '1990-12-31', '1969-12-31T12:00:00Z', 'ověřeno před rokem 1970'],
  ['00524', 'Škola Ústecká', 'O', 130, '1949-09-01', null, ''],
  ['00525', 'Škola Žlutá', 'O', 88, '1967-09-01', null, null],
  ['00526', 'Škola Zelená', 'O', 87, '1968-09-01', null, null],
  ['00527', 'Škola Šedá', 'O', 86, '1969-09-01', null, null],
  ['00528', 'Škola Sedmá', 'O', 85, '1970-09-01', null, null],
  ['00529', 'Škola Řeřichová', 'O', 84, '1971-09-01', null, '😀 emoji'],
  ['00530', 'Škola Růžová', 'O', 83, '1972-09-01', null, '+A/-A'],
];
