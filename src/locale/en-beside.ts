import type { BesideWords } from './beside-words.js';

const flags: Readonly<Record<string, string>> = {
  leak: 'Leak',
  unusual: 'Unusual use',
  fault: 'Fault',
  outage: 'Out of service',
  works: 'Works',
  note: 'Note',
};

export const enBesideWords: BesideWords = {
  clockSkew: 'the time of the reading is in the future: clocks differ',
  unbalanced: (amount) => `The balance does not add up: ${amount} can't be explained. What the meters said is shown.`,
  currencies: (all) => `Money saved is not known: prices are in different currencies (${all}).`,
  avoided: 'CO₂ avoided',
  saved: 'Saved and earned',
  factor: (value, year, source) => [value, year === null ? null : String(year), source].filter(Boolean).join(', '),
  unsold: 'without electricity sold at an unknown price',
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
  privacy: (held) =>
    `For privacy${held[0]?.names === null ? '' : ':'} ${held
      .map(({ names, delay, step }) => {
        const parts = [delay && `not before ${delay} have passed`, step && `only in steps of ${step}`].filter(Boolean);
        return `${names === null ? '' : `${names} `}${parts.join(' and ')}`;
      })
      .join('; ')}.`,
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
};
