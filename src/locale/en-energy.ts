import type { EnergyWords } from './energy-words.js';
import { sentence, strong } from './sentence.js';

export const enEnergyWords: EnergyWords = {
  roles: {
    'grid-import': 'Taken from the grid',
    'grid-export': 'Given to the grid',
    pv: 'Made by the sun',
    'battery-charge': 'Battery charging',
    'battery-discharge': 'Battery discharging',
    ev: 'Car charging',
    consumption: 'Electricity used',
    gas: 'Gas',
    water: 'Water',
    rainwater: 'Rainwater',
    greywater: 'Grey water',
    heat: 'Heat',
    temperature: 'Temperature',
    humidity: 'Humidity',
    co2: 'CO₂ in the air',
  },
  nodes: { pv: 'Sun', grid: 'Grid', battery: 'Battery', load: 'Building', ev: 'Cars' },
  takes: 'taking',
  gives: 'giving',
  charges: 'charging',
  discharges: 'discharging',
  idle: 'idle',
  unknown: '?',
  picture: 'Where electricity flows',
  flow: (from, to, value) => `${from} → ${to}: ${value}`,
  now({ time, load, pv, own, given }) {
    const sun = pv === null ? '' : `the panels made ${pv}`;
    if (load === null)
      return sentence`At ${time} ${sun === '' ? 'there are no readings' : strong(sun)}${sun === '' ? '' : '; what the building used is not known'}.`;
    const use = strong(`the building used ${load}`);
    const share = own === null ? '' : `, ${own} of it from its own sources`;
    const rest = given === null ? '' : `; ${given} went to the grid`;
    return sentence`At ${time} ${use}${share}${sun === '' ? '' : `; ${sun}`}${rest}.`;
  },
  readAt: (time, age) => `as of ${time}${age === null ? '' : `, ${age}`}`,
  noNow: 'there are no values of the moment',
  pause: 'Pause',
  resume: 'Go on',
  paused: 'Updates and motion are paused.',
  resumed: 'Updates and motion go on.',
  more: 'Show all',
  less: 'Show less',
  spanOf(period, from, to, running) {
    if (period === 'day') return running ? `today (${from})` : from;
    return period === 'week' ? `the week ${from}\u00a0–\u00a0${to}` : from;
  },
  totals: 'Electricity',
  amount: 'amount',
  remark: 'remark',
  rows: {
    pv: 'Made by the sun',
    load: 'Used by the building',
    import: 'Taken from the grid',
    export: 'Given to the grid',
    charge: 'Into the battery',
    discharge: 'Out of the battery',
    ev: 'Car charging',
  },
  selfUsed: (share) => `${share} used in the building`,
  ownShare: (share) => `${share} from own sources`,
  incomplete: (coverage) => `incomplete, ${coverage} of the data`,
  missing: 'no data',
  estimated: 'partly estimated',
  yesterday: 'of yesterday, told by days',
  whereFrom: 'Where the electricity came from',
  whereTo: 'Where the electricity of the sun went',
  fromParts: { pv: 'straight from the sun', battery: 'from the battery', grid: 'from the grid' },
  toParts: { load: 'into the building', battery: 'into the battery', grid: 'into the grid' },
  quality: 'quality',
  interval: 'start',
  quantity: 'Quantity',
  showTable: 'Show readings as table',
  download: 'Download readings',
  showPicture: 'Show as picture',
  compareTitle: 'Our buildings',
};
