import type { BesideWords } from './beside-words.js';

const flags: Readonly<Record<string, string>> = {
  leak: 'Únik',
  unusual: 'Neobvyklá spotřeba',
  fault: 'Porucha',
  outage: 'Mimo provoz',
  works: 'Práce',
  note: 'Poznámka',
};

export const csBesideWords: BesideWords = {
  clockSkew: 'čas měření je v\u00a0budoucnosti, hodiny se rozcházejí',
  unbalanced: (amount) => `Bilance nesedí: ${amount} nelze vysvětlit. Ukazujeme, co naměřily měřiče.`,
  currencies: (all) => `Úspora v\u00a0penězích není známa: ceny jsou v\u00a0různých měnách (${all}).`,
  avoided: 'Ušetřené emise CO₂',
  saved: 'Ušetřeno a\u00a0utrženo',
  factor: (value, year, source) => [value, year === null ? null : `rok ${year}`, source].filter(Boolean).join(', '),
  unsold: 'bez prodané elektřiny, jejíž cena není známa',
  media: 'Voda, teplo, plyn',
  climate: 'Vnitřní prostředí',
  comfort: (low, high) =>
    low === null ? `příjemné do ${high ?? ''}` : high === null ? `příjemné od ${low}` : `příjemné ${low}–${high}`,
  comfortable: 'v\u00a0pořádku',
  tooLow: 'pod příjemným rozmezím',
  tooHigh: 'nad příjemným rozmezím',
  simulated: 'Ukázka: hodnoty jsou vymodelované.',
  privacy: (held) =>
    `Kvůli soukromí${held[0]?.names === null ? '' : ':'} ${held
      .map(({ names, delay, step }) => {
        const parts = [delay && `nejdřív ${delay} po měření`, step && `jen souhrny za ${step}`].filter(Boolean);
        return `${names === null ? '' : `${names} `}${parts.join(' a\u00a0')}`;
      })
      .join('; ')}.`,
  flag: (kind, since, until) => `${flags[kind] ?? kind} od ${since}${until === null ? '' : ` do ${until}`}`,
  refused: (name) => `Měřič ${name} nelze číst.`,
  problem(code, name, at) {
    const texts: Readonly<Record<string, string>> = {
      source: 'zdroj dat je nedostupný',
      'no-access': 'údaje nejsou veřejné',
      unit: 'neznámá jednotka',
      readings: 'údaje nedávají smysl',
      empty: 'žádné údaje za tuto dobu',
      stale: `mlčí${at === null ? '' : `, poslední údaj ${at}`}`,
      'clock-skew': 'údaje z\u00a0budoucnosti, hodiny měřiče jdou špatně',
      stuck: `stále stejná hodnota${at === null ? '' : ` od ${at}`}`,
    };
    return texts[code] === undefined ? null : `${name}: ${texts[code]}.`;
  },
  staleMeter: (name, age) => `${name}: poslední údaj ${age}.`,
};
