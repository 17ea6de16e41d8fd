import type { EnergyWords, StatedDifference } from './energy-words.js';
import { sentence, strong } from './sentence.js';

const flags: Readonly<Record<string, string>> = {
  leak: 'leak',
  unusual: 'unusual use',
  fault: 'fault',
  outage: 'out of service',
  works: 'works',
  note: 'note',
};

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
  nothingFlowed: 'Nothing flowed in that time.',
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
  period({ span, load, own, pv, difference, coverage }) {
    const partly = coverage === null ? '' : ` Data are incomplete (${coverage}).`;
    if (load === null) {
      if (pv === null) return sentence`No data for ${span}.`;
      return sentence`The panels made ${strong(pv)} in ${span}.${partly}`;
    }
    const share = own === null ? '' : `, ${own} of it from own sources`;
    const sun = pv === null ? '' : ` The panels made ${pv}.`;
    const than = thanBefore(difference);
    return sentence`Electricity used in ${span}: ${strong(load)}${share}${than}.${sun}${partly}`;
  },
  quantityOver({ name, span, level, value, difference, coverage }) {
    if (value === null) return sentence`${name}, ${span}: no data.`;
    const than = thanBefore(difference);
    const partly = coverage === null ? '' : ` Data are incomplete (${coverage}).`;
    return sentence`${name}, ${span}: ${level ? 'on average ' : ''}${strong(value)}${than}.${partly}`;
  },
  ranking({ best, improved, count }) {
    if (!best) return sentence`There are no data to compare.`;
    const better = improved === null ? '' : ` ${improved.name} saved most against before (${improved.percent}).`;
    return sentence`Of ${String(count)} ${count === 1 ? 'building' : 'buildings'} the least is used by ${strong(`${best.name} (${best.value})`)}.${better}`;
  },
  readAt: (time, age) => `as of ${time}${age === null ? '' : `, ${age}`}`,
  clockSkew: 'the time of the reading is in the future: clocks differ',
  noNow: 'there are no values of the moment',
  pause: 'Pause',
  resume: 'Go on',
  paused: 'Updates and motion are paused.',
  resumed: 'Updates and motion go on.',
  more: 'Show all',
  less: 'Show less',
  choosePeriod: 'Period',
  periods: { day: 'Day', week: 'Week', month: 'Month', year: 'Year' },
  earlier: 'Earlier',
  later: 'Later',
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
    co2: 'CO₂ avoided',
    saved: 'Saved and earned',
  },
  selfUsed: (share) => `${share} used in the building`,
  ownShare: (share) => `${share} from own sources`,
  factor: (value, year, source) => [value, year === null ? null : String(year), source].filter(Boolean).join(', '),
  incomplete: (coverage) => `incomplete, ${coverage} of the data`,
  missing: 'no data',
  estimated: 'partly estimated',
  yesterday: 'of yesterday, told by days',
  unbalanced: (amount) => `The balance does not add up: ${amount} can't be explained. What the meters said is shown.`,
  whereFrom: 'Where the electricity came from',
  whereTo: 'Where the electricity of the sun went',
  fromParts: { pv: 'straight from the sun', battery: 'from the battery', grid: 'from the grid' },
  toParts: { load: 'into the building', battery: 'into the battery', grid: 'into the grid' },
  media: 'Water, heat, gas',
  climate: 'Indoor climate',
  comfort: (low, high) =>
    low === null
      ? `comfortable up to ${high ?? ''}`
      : high === null
        ? `comfortable from ${low}`
        : `comfortable ${low}–${high}`,
  comfortable: 'fine',
  tooLow: 'below the comfortable range',
  tooHigh: 'above the comfortable range',
  simulated: 'A demonstration: the figures are modelled.',
  privacy: (delay, step) =>
    `For privacy ${[delay === null ? '' : `not before ${delay} have passed`, step === null ? '' : `only in steps of ${step}`].filter((part) => part !== '').join(' and ')}.`,
  flag: (kind, since, until) => `${flags[kind] ?? kind} since ${since}${until === null ? '' : ` until ${until}`}`,
  refused: (name) => `The meter ${name} can't be read.`,
  problem(code, name, at) {
    const texts: Readonly<Record<string, string>> = {
      source: 'the source of data is out of reach',
      'no-access': 'the data are not public',
      unit: 'unknown unit',
      readings: 'the readings make no sense',
      empty: 'no readings in this time',
      stale: `silent${at === null ? '' : `, last reading ${at}`}`,
      'clock-skew': "readings of the future: the meter's clock is wrong",
      stuck: `the same value all the time${at === null ? '' : ` since ${at}`}`,
    };
    return texts[code] === undefined ? null : `${name}: ${texts[code]}.`;
  },
  staleMeter: (name, age) => `${name}: last reading ${age}.`,
  consumption: 'Used',
  production: 'Made by the sun',
  previous: {
    day: 'same day a week before',
    week: 'the week before',
    month: '5 weeks before',
    year: '52 weeks before',
  },
  current: 'this period',
  time: 'time',
  quality: 'quality',
  interval: 'start',
  losses: 'losses',
  sankey: (span) => `Flows of electricity, ${span}`,
  perM2: 'per m²',
  perPupil: 'per pupil',
  building: 'building',
  pupil: 'pupil',
  savers: 'Who saved most against the time before',
  others: 'Everything else',
  change: 'against before',
  notComparable: 'no data to compare',
  leastFirst: 'least first',
  difference: ({ percent, direction }) =>
    direction === 0 ? 'the same' : `${percent} ${direction > 0 ? 'more' : 'less'}`,
  quantity: 'Quantity',
  showTable: 'Show as table',
  showPicture: 'Show as picture',
  compareTitle: 'Our buildings',
};

/** The comparison at the end of a sentence. */
function thanBefore(difference: StatedDifference | null): string {
  if (difference === null) return '';
  return difference.direction === 0 ? '; the same as before' : `; ${enEnergyWords.difference(difference)} than before`;
}
