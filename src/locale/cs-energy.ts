import type { EnergyWords, StatedDifference } from './energy-words.js';
import { pluralForm } from './plural.js';
import { sentence, strong } from './sentence.js';

const noun = (number: number, one: string, few: string, other: string, many = few): string =>
  pluralForm('cs', number, { one, few, many, other });

const flags: Readonly<Record<string, string>> = {
  leak: 'únik',
  unusual: 'neobvyklá spotřeba',
  fault: 'porucha',
  outage: 'mimo provoz',
  works: 'práce',
  note: 'poznámka',
};

export const csEnergyWords: EnergyWords = {
  roles: {
    'grid-import': 'Odběr ze sítě',
    'grid-export': 'Dodávka do sítě',
    pv: 'Výroba ze slunce',
    'battery-charge': 'Nabíjení baterie',
    'battery-discharge': 'Vybíjení baterie',
    ev: 'Nabíjení aut',
    consumption: 'Spotřeba elektřiny',
    gas: 'Plyn',
    water: 'Voda',
    rainwater: 'Dešťová voda',
    greywater: 'Šedá voda',
    heat: 'Teplo',
    temperature: 'Teplota',
    humidity: 'Vlhkost',
    co2: 'CO₂ ve vzduchu',
  },
  nodes: { pv: 'Slunce', grid: 'Síť', battery: 'Baterie', load: 'Budova', ev: 'Auta' },
  takes: 'odběr',
  gives: 'dodávka',
  charges: 'nabíjí se',
  discharges: 'vybíjí se',
  idle: 'klid',
  unknown: '?',
  picture: 'Kudy teče elektřina',
  nothingFlowed: 'V\u00a0té době nic neteklo.',
  flow: (from, to, value) => `${from} → ${to}: ${value}`,
  now({ time, load, pv, own, given }) {
    const sun = pv === null ? '' : `panely vyráběly ${pv}`;
    if (load === null)
      return sentence`V\u00a0${time} ${sun === '' ? 'údaje chybějí' : strong(sun)}${sun === '' ? '' : ', spotřeba budovy známa není'}.`;
    const use = strong(`budova odebírala ${load}`);
    const share = own === null ? '' : `, ${own} z\u00a0toho pokryly vlastní zdroje`;
    const rest = given === null ? '' : `; do sítě odcházelo ${given}`;
    return sentence`V\u00a0${time} ${use}${share}${sun === '' ? '' : `; ${sun}`}${rest}.`;
  },
  period({ span, load, own, pv, difference, coverage }) {
    const partly = coverage === null ? '' : ` Údaje jsou neúplné (${coverage}).`;
    if (load === null) {
      if (pv === null) return sentence`Za ${span} údaje chybějí.`;
      return sentence`Za ${span} vyrobily panely ${strong(pv)}.${partly}`;
    }
    const share = own === null ? '' : `, ${own} z\u00a0toho z\u00a0vlastních zdrojů`;
    const sun = pv === null ? '' : ` Panely vyrobily ${pv}.`;
    const than = thanBefore(difference);
    return sentence`Spotřeba za ${span}: ${strong(load)}${share}${than}.${sun}${partly}`;
  },
  quantityOver({ name, span, level, value, difference, coverage }) {
    if (value === null) return sentence`${name}, ${span}: údaje chybějí.`;
    const than = thanBefore(difference);
    const partly = coverage === null ? '' : ` Údaje jsou neúplné (${coverage}).`;
    return sentence`${name}, ${span}: ${level ? 'průměrně ' : ''}${strong(value)}${than}.${partly}`;
  },
  ranking({ best, improved, count }) {
    if (!best) return sentence`K\u00a0porovnání chybějí údaje.`;
    const better =
      improved === null ? '' : ` Nejvíc ušetřila proti dřívějšku budova ${improved.name} (o\u00a0${improved.percent}).`;
    const of = noun(count, 'budovy', 'budov', 'budov');
    return sentence`Z\u00a0${String(count)} ${of} vychází s\u00a0nejmenší spotřebou ${strong(`${best.name} (${best.value})`)}.${better}`;
  },
  readAt: (time, age) => `stav v\u00a0${time}${age === null ? '' : `, ${age}`}`,
  clockSkew: 'čas měření je v\u00a0budoucnosti, hodiny se rozcházejí',
  noNow: 'okamžité hodnoty nejsou k\u00a0dispozici',
  pause: 'Pozastavit',
  resume: 'Pokračovat',
  paused: 'Obnovování a\u00a0pohyb stojí.',
  resumed: 'Obnovování a\u00a0pohyb běží.',
  more: 'Zobrazit vše',
  less: 'Zobrazit méně',
  choosePeriod: 'Období',
  periods: { day: 'Den', week: 'Týden', month: 'Měsíc', year: 'Rok' },
  earlier: 'Předchozí',
  later: 'Další',
  spanOf(period, from, to, running) {
    if (period === 'day') return running ? `dnešek (${from})` : from;
    if (period === 'week') return `týden ${from}\u00a0–\u00a0${to}`;
    return period === 'year' ? `rok ${from}` : from;
  },
  totals: 'Elektřina',
  amount: 'množství',
  remark: 'poznámka',
  rows: {
    pv: 'Vyrobeno ze slunce',
    load: 'Spotřeba budovy',
    import: 'Odběr ze sítě',
    export: 'Dodávka do sítě',
    charge: 'Nabito do baterie',
    discharge: 'Vybito z\u00a0baterie',
    ev: 'Nabíjení aut',
    co2: 'Ušetřené emise CO₂',
    saved: 'Ušetřeno a\u00a0utrženo',
  },
  selfUsed: (share) => `${share} využito v\u00a0budově`,
  ownShare: (share) => `${share} z\u00a0vlastních zdrojů`,
  factor: (value, year, source) => [value, year === null ? null : `rok ${year}`, source].filter(Boolean).join(', '),
  incomplete: (coverage) => `neúplné, ${coverage} údajů`,
  missing: 'údaj chybí',
  estimated: 'zčásti odhad',
  yesterday: 'za včerejšek, údaje jsou po dnech',
  unbalanced: (amount) => `Bilance nesedí: ${amount} nelze vysvětlit. Ukazujeme, co naměřily měřiče.`,
  whereFrom: 'Odkud se elektřina vzala',
  whereTo: 'Kam šla elektřina ze slunce',
  fromParts: { pv: 'přímo ze slunce', battery: 'z\u00a0baterie', grid: 'ze sítě' },
  toParts: { load: 'do budovy', battery: 'do baterie', grid: 'do sítě' },
  media: 'Voda, teplo, plyn',
  climate: 'Vnitřní prostředí',
  comfort: (low, high) =>
    low === null ? `příjemné do ${high ?? ''}` : high === null ? `příjemné od ${low}` : `příjemné ${low}–${high}`,
  comfortable: 'v\u00a0pořádku',
  tooLow: 'pod příjemným rozmezím',
  tooHigh: 'nad příjemným rozmezím',
  simulated: 'Ukázka: hodnoty jsou vymodelované.',
  privacy: (delay, step) =>
    `Kvůli soukromí ${[delay === null ? '' : `nejdřív ${delay} po měření`, step === null ? '' : `jen souhrny po ${step}`].filter((part) => part !== '').join(' a\u00a0')}.`,
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
  consumption: 'Spotřeba',
  production: 'Výroba ze slunce',
  previous: {
    day: 'týž den o\u00a0týden dřív',
    week: 'týden předtím',
    month: 'o\u00a05 týdnů dřív',
    year: 'o\u00a052 týdnů dřív',
  },
  current: 'zvolené období',
  time: 'čas',
  quality: 'kvalita',
  interval: 'začátek',
  losses: 'ztráty',
  sankey: (span) => `Toky elektřiny za ${span}`,
  perM2: 'na m²',
  perPupil: 'na žáka',
  building: 'budova',
  pupil: 'žáka',
  savers: 'Kdo nejvíc ušetřil proti době předtím',
  others: 'Ostatní',
  change: 'proti době předtím',
  notComparable: 'k\u00a0porovnání chybějí údaje',
  leastFirst: 'od nejmenší spotřeby',
  difference: ({ percent, direction }) =>
    direction === 0 ? 'stejně' : `o\u00a0${percent} ${direction > 0 ? 'více' : 'méně'}`,
  quantity: 'Veličina',
  showTable: 'Zobrazit jako tabulku',
  showPicture: 'Zobrazit jako obrázek',
  compareTitle: 'Naše budovy',
};

/** The comparison at the end of a sentence. */
function thanBefore(difference: StatedDifference | null): string {
  if (difference === null) return '';
  return difference.direction === 0 ? '; stejně jako předtím' : `; ${csEnergyWords.difference(difference)} než předtím`;
}
