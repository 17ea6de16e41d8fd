import type { EnergyWords } from './energy-words.js';
import { sentence, strong } from './sentence.js';

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
  readAt: (time, age) => `stav v\u00a0${time}${age === null ? '' : `, ${age}`}`,
  noNow: 'okamžité hodnoty nejsou k\u00a0dispozici',
  pause: 'Pozastavit',
  resume: 'Pokračovat',
  paused: 'Obnovování a\u00a0pohyb stojí.',
  resumed: 'Obnovování a\u00a0pohyb běží.',
  more: 'Zobrazit vše',
  less: 'Zobrazit méně',
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
  },
  selfUsed: (share) => `${share} využito v\u00a0budově`,
  ownShare: (share) => `${share} z\u00a0vlastních zdrojů`,
  incomplete: (coverage) => `neúplné, ${coverage} údajů`,
  missing: 'údaj chybí',
  estimated: 'zčásti odhad',
  yesterday: 'za včerejšek, údaje jsou po dnech',
  whereFrom: 'Odkud se elektřina vzala',
  whereTo: 'Kam šla elektřina ze slunce',
  fromParts: { pv: 'přímo ze slunce', battery: 'z\u00a0baterie', grid: 'ze sítě' },
  toParts: { load: 'do budovy', battery: 'do baterie', grid: 'do sítě' },
  quality: 'kvalita',
  interval: 'začátek',
  quantity: 'Veličina',
  showTable: 'Zobrazit měření jako tabulku',
  download: 'Stáhnout měření',
  showPicture: 'Zobrazit jako obrázek',
  compareTitle: 'Naše budovy',
};
