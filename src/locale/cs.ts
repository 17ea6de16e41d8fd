import { createLocale } from './locale.js';
import type { ErrorName, Locale, Strings } from './locale.js';
import { formatNumber } from './number-format.js';
import { pluralForm } from './plural.js';
import { summarise } from './summary.js';
import type { SummaryWords } from './summary.js';

const count = (value: number, one: string, few: string, other: string): string =>
  `${formatNumber('cs', value)}\u00a0${pluralForm('cs', value, { one, few, other })}`;

const seriesWords = (direction: number, grew: string, fell: string): string =>
  `${direction > 0 ? grew : direction < 0 ? fell : 'beze změny zůstala'} řada `;

/** Czech verbs and adjectives agree with their noun, which we do not know: these words do without them. */
const words: SummaryWords = {
  none: 'údaje chybějí.',
  values: (number) => count(number, 'hodnota', 'hodnoty', 'hodnot'),
  sameEverywhere: 'u všech stejně,',
  highest: ['nejvyšší hodnotu má', ', nejnižší'],
  sameAtEnds: (exactly) => (exactly ? 'beze změny,' : 'téměř beze změny,'),
  mean: (value) => `průměrně ${value}`,
  change: (direction, share, from) =>
    `${direction > 0 ? 'růst' : 'pokles'}${share === null ? '' : ` o ${share},`} z ${from} na`,
  most: ({ at, value }) => `nejvíce ${value} (${at})`,
  least: ({ at, value }) => `nejméně ${value} (${at})`,
  topSeries: (direction) => [seriesWords(direction, 'nejvíce vzrostla', 'nejméně klesla'), ''],
  bottomSeries: (direction) => [seriesWords(direction, 'nejméně vzrostla', 'nejvíce klesla'), ''],
  missing: (number) => `U ${count(number, 'hodnoty', 'hodnot', 'hodnot')} údaj chybí.`,
  repeated: (number) =>
    `${count(number, 'další řádek má', 'další řádky mají', 'dalších řádků má')} stejnou kategorii a v grafu ${pluralForm('cs', number, { one: 'není', few: 'nejsou', other: 'není' })}.`,
};

function error(code: ErrorName, host: string | null, status: number | null): { sentence: string; remedy: string } {
  const where = host ?? 'zdroj dat';
  switch (code) {
    case 'network':
      return {
        sentence: `Data se nepodařilo načíst: ${where} neodpovídá.`,
        remedy:
          'Zkontrolujte připojení a adresu v atributu src. Pokud stránka používá Content-Security-Policy, povolte hostitele v connect-src.',
      };
    case 'cors':
      return {
        sentence: `Data se nepodařilo načíst: ${where} nedovoluje čtení z jiných webů.`,
        remedy: 'Požádejte správce zdroje o hlavičku Access-Control-Allow-Origin.',
      };
    case 'timeout':
      return {
        sentence: `Data se nepodařilo načíst včas: ${where} odpovídá příliš pomalu.`,
        remedy: 'Zkuste to později.',
      };
    case 'http':
      return {
        sentence: `Data se nepodařilo načíst: ${where} hlásí chybu${status === null ? '' : ` ${status}`}.`,
        remedy: 'Zkontrolujte adresu v atributu src, nebo to zkuste později.',
      };
    case 'service':
      return {
        sentence: `Datová služba ${host ?? ''} odmítla dotaz.`.replace('  ', ' '),
        remedy: 'Zkontrolujte adresu v atributu src; odpověď služby je v podrobnostech.',
      };
    case 'unauthorized':
      return {
        sentence: 'Tato data nejsou veřejná.',
        remedy: 'Požádejte vlastníka dat, aby vrstvu zpřístupnil všem.',
      };
    case 'rate-limited':
      return { sentence: `${where} je teď přetížený.`, remedy: 'Zkuste to za chvíli.' };
    case 'parse':
      return {
        sentence: 'Odpověď není v očekávaném formátu.',
        remedy: 'Zkontrolujte, že adresa v atributu src vede na data, ne na webovou stránku.',
      };
    case 'no-column':
      return {
        sentence: 'V datech chybí sloupec, který graf potřebuje.',
        remedy: 'Zkontrolujte názvy sloupců v atributech; které v datech jsou, je v podrobnostech.',
      };
    case 'bad-attribute':
      return {
        sentence: 'Některý atribut má chybnou hodnotu.',
        remedy: 'Opravte ho; který to je a co v něm může být, je v podrobnostech.',
      };
    case 'no-geometry':
      return { sentence: 'Chybí hranice území.', remedy: 'Zkontrolujte atribut geometry.' };
    case 'too-large':
      return { sentence: 'Dat je příliš mnoho.', remedy: 'Omezte je atributy where, group-by nebo limit.' };
    case 'unsupported':
      return { sentence: 'Tento zdroj nebo zobrazení zatím neumíme.', remedy: 'Co přesně chybí, je v podrobnostech.' };
  }
}

const strings: Strings = {
  source: 'Zdroj',
  license: 'licence',
  dataFrom: (date, age) => `data z ${date}${age === null ? '' : `, ${age}`}`,
  stale: (date, age) => `poslední známá data z ${date}${age === null ? '' : `, ${age}`}`,
  refreshFailed: 'obnovení se nezdařilo',
  showTable: 'Zobrazit jako tabulku',
  showChart: 'Zobrazit jako graf',
  download: 'Stáhnout CSV',
  reportError: 'Nahlásit chybu v datech',
  retry: 'Zkusit znovu',
  details: 'Podrobnosti',
  loading: 'Načítají se data…',
  loaded: (rows) =>
    `${pluralForm('cs', rows, { one: 'Načten', few: 'Načteny', other: 'Načteno' })} ${count(rows, 'řádek', 'řádky', 'řádků')}.`,
  noSource: 'Prvek nemá zdroj dat: doplňte atribut src nebo dataset.',
  empty: 'Žádná data k zobrazení.',
  emptyRemedy: (filtered) =>
    filtered ? 'Podmínce ve where neodpovídá ani jeden řádek.' : 'Zdroj teď neobsahuje ani jeden řádek.',
  count: 'Počet hodnot',
  otherParts: (number) => `ostatní (${number})`,
  otherSeries: (number) =>
    `${pluralForm('cs', number, { one: 'další řada', few: 'další řady', other: 'dalších řad' })} (${number})`,
  repeatedHour: { first: 'SELČ', second: 'SEČ' },
  error,
  chartRole: 'graf',
  keyboardHint: 'Mezi hodnotami se přecházejte šipkami, na začátek a konec klávesami Home a End, popisek zavře Escape.',
  legend: 'Legenda',
  missing: 'údaj chybí',
  incomplete: 'neúplné',
  total: 'celkem',
  more: (rest) =>
    `${pluralForm('cs', rest, { one: 'další', few: 'další', other: 'dalších' })} ${formatNumber('cs', rest)}`,
  showMore: (next, shown, total) =>
    `Zobrazit ${count(next, 'další řádek', 'další řádky', 'dalších řádků')} (${formatNumber('cs', shown)} z ${formatNumber('cs', total)})`,
  showLess: 'Zobrazit méně',
  problems: (rows) => `${count(rows, 'hodnotu', 'hodnoty', 'hodnot')} se nepodařilo přečíst.`,
  tableOf: 'Tabulka',
  yes: 'ano',
  no: 'ne',
  summary: (facts) => summarise(facts, words),
  units: {
    obyvatel: { one: 'obyvatel', few: 'obyvatelé', many: 'obyvatele', other: 'obyvatel' },
    osob: { one: 'osoba', few: 'osoby', many: 'osoby', other: 'osob' },
    obcí: { one: 'obec', few: 'obce', many: 'obce', other: 'obcí' },
    muzeí: { one: 'muzeum', few: 'muzea', many: 'muzea', other: 'muzeí' },
    škol: { one: 'škola', few: 'školy', many: 'školy', other: 'škol' },
    žáků: { one: 'žák', few: 'žáci', many: 'žáka', other: 'žáků' },
    let: { one: 'rok', few: 'roky', many: 'roku', other: 'let' },
    hodin: { one: 'hodina', few: 'hodiny', many: 'hodiny', other: 'hodin' },
    korun: { one: 'koruna', few: 'koruny', many: 'koruny', other: 'korun' },
    řádků: { one: 'řádek', few: 'řádky', many: 'řádku', other: 'řádků' },
  },
};

export const cs: Locale = createLocale('cs', strings);
