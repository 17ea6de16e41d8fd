import { expect } from '@open-wc/testing';
import { Validator } from '@cfworker/json-schema';
import fc from 'fast-check';
import { parseSite } from '../../src/energy/site-document.js';
import type { Site } from '../../src/energy/site-document.js';
import { lkEnergyMoments } from '../../src/source/meters/lk-energy-moments.js';
import { lkEnergyDocument, lkEnergyReadings } from '../../src/source/meters/lk-energy.js';
import { meterJson, siteJson } from '../helper/site-json.js';

const answer = await fetch(new URL('../../src/energy/energy-site.schema.json', import.meta.url));
const schema = (await answer.json()) as ConstructorParameters<typeof Validator>[0];
const validator = new Validator(schema, '2020-12', false);
const fitsSchema = (json: unknown): boolean => validator.validate(json).valid;

/** What the parser has to say of a document, one line each; a document refused as a whole is one. */
function problemsOf(json: unknown): readonly string[] {
  try {
    return parseSite(json).problems.map(({ path, reason }) => `${path}: ${reason}`);
  } catch (error) {
    return [(error as Error).message];
  }
}

function siteOf(meters: readonly unknown[], more: Record<string, unknown> = {}): Site {
  return parseSite({ version: 1, buildings: [{ id: 'a', name: 'A', meters, ...more }] });
}

/** What is wrong with a meter changed so. */
function refusal(own: Record<string, unknown>): string {
  const [building] = siteOf([meterJson(), meterJson({ id: 'x', ...own })]).buildings;
  expect(building?.meters, JSON.stringify(own)).to.have.length(1);
  const [refused] = building?.refused ?? [];
  return `${refused?.path}: ${refused?.reason}`;
}

describe('a site document', () => {
  it('is read whole: buildings, meters, what all share, what each says for itself', () => {
    const site = parseSite(siteJson(), 'https://example.org/site.json');
    expect(site.problems).to.deep.equal([]);
    expect(site).to.include({
      version: 1,
      simulated: true,
      license: 'CC BY 4.0',
      url: 'https://example.org/site.json',
    });
    expect(site.clock).to.deep.equal({
      realMs: Date.UTC(2026, 10, 26, 8),
      shownMs: Date.UTC(2026, 2, 28, 23),
      speed: 60,
    });
    expect(site.updated?.toISOString()).to.equal('2026-03-29T00:30:00.000Z');
    const [school, museum] = site.buildings;
    expect(school).to.include({ kind: 'school', pupils: 480, batteryKwh: null });
    expect(school?.meters.map(({ id, quantity, privacy }) => [id, quantity, privacy.delay])).to.deep.equal([
      ['pv', 'energy', 0],
      ['voda', 'volume', 900],
      ['plyn', 'volume', 900],
      ['teplota', 'temperature', 900],
    ]);
    expect(school?.meters[0]).to.deep.include({ step: 900, stamp: 'start', staleAfter: 2700, limitW: 50_000 });
    expect(school?.flags[0]?.from.toISOString()).to.equal('2026-03-01T22:00:00.000Z');
    expect(school?.calendar).to.deep.include({ open: '07:00', close: '17:00', weekdays: [1, 2, 3, 4, 5] });
    expect(school?.factors.co2.map(({ medium, year }) => [medium, year])).to.deep.equal([
      ['gas', 2020],
      ['electricity', 2024],
    ]);
    expect(museum).to.deep.include({ kind: 'other', privacy: { step: 86_400, delay: 86_400 }, calendar: null });
  });

  it('is refused whole only when it is none', () => {
    for (const [json, message] of [
      [null, 'not a site document: null'],
      [[], 'not a site document: []'],
      ['ahoj', 'not a site document: ahoj'],
      [{ buildings: [] }, 'unknown version of a site document: undefined'],
      [{ version: 2, buildings: [] }, 'unknown version of a site document: 2'],
      [{ version: 1 }, 'missing list in a site document: buildings'],
    ] as const) {
      expect(() => parseSite(json)).to.throw(message);
    }
  });

  it('keeps a bad meter with what is wrong, and the good ones beside it', () => {
    for (const [own, reason] of [
      [{ unit: 'kilowatt' }, 'unit: unknown unit of energy as interval: kilowatt'],
      [{ kind: 'power' }, 'unit: unknown unit of energy as power: kWh'],
      [{ role: 'slunce' }, 'role: unknown role: slunce'],
      [{ role: null }, ': missing: role'],
      [{ step: null }, ': missing: step'],
      [{ step: 1000 }, 'step: unknown step: 1000'],
      [{ stamp: undefined }, ': missing: stamp'],
      [{ stamp: 'konec' }, 'stamp: unknown stamp: konec'],
      [{ modulus: '100000' }, 'modulus: not a number: 100000'],
      [{ limitW: 0 }, 'limitW: out of range: 0'],
      [{ sentinels: [0, 'x'] }, 'sentinels/1: not a number: x'],
      [{ source: 'odber.json' }, 'source: not an object: odber.json'],
      [{ source: {} }, 'source: missing: src'],
      [{ source: { src: 'a', source: 'modbus' } }, 'source/source: unknown source: modbus'],
      [{ role: 'water' }, 'unit: unknown unit of volume as interval: kWh'],
      [{ role: 'co2', quantity: 'energy' }, 'quantity: not a quantity of co2: energy'],
      [{ live: { src: 'a', refresh: 0 } }, 'live/refresh: out of range: 0'],
    ] as const) {
      const [where, what] = reason.split(/: (.*)/s);
      expect(refusal(own)).to.equal(`/buildings/0/meters/1${where ? `/${where}` : ''}: ${what}`);
    }
  });

  it('keeps name and role of a bad meter, so that its place in the picture can say what is missing', () => {
    const [building] = siteOf([
      meterJson({ id: 'v', role: 'water', name: 'Kuchyň', unit: 'gal', kind: 'register' }),
    ]).buildings;
    expect(building?.refused[0]).to.include({ id: 'v', role: 'water', name: 'Kuchyň' });
  });

  it('shows nothing of a meter whose privacy can not be read', () => {
    expect(refusal({ privacy: { delay: '15m' } })).to.equal('/buildings/0/meters/1/privacy/delay: not a number: 15m');
    expect(refusal({ privacy: { step: 77 } })).to.equal('/buildings/0/meters/1/privacy/step: unknown step: 77');
    const [building] = siteOf([meterJson()], { privacy: { delay: -1 } }).buildings;
    expect(building?.meters).to.deep.equal([]);
    expect(building?.privacy.delay).to.equal(Infinity);
  });

  it('says what a schema can not: the same id twice, days that are none, an end before its beginning', () => {
    const twice = siteOf([meterJson(), meterJson({ name: 'druhý' })]);
    expect(twice.buildings[0]?.meters).to.have.length(1);
    expect(twice.buildings[0]?.refused[0]).to.include({ name: 'druhý', reason: 'not the only one: odber' });
    const building = { id: 'a', name: 'A', meters: [] };
    expect(problemsOf({ version: 1, buildings: [building, building] })).to.deep.equal([
      '/buildings/1/id: not the only one: a',
    ]);
    const closed = [{ from: '2026-02-30' }, { from: '2026-03-02', to: '2026-03-01' }, { from: '2026-02-28' }];
    const calendar = siteOf([], { calendar: { closed } });
    expect(calendar.problems.map(({ path, reason }) => `${path}: ${reason}`)).to.deep.equal([
      '/buildings/0/calendar/closed/0/from: not a day: 2026-02-30',
      '/buildings/0/calendar/closed/1/to: ends before it begins: 2026-03-01',
    ]);
    expect(calendar.buildings[0]?.calendar?.closed).to.deep.equal([
      { from: '2026-02-28', to: '2026-02-28', name: null },
    ]);
  });

  it('notes a property that nobody knows, and reads the meter all the same', () => {
    const site = siteOf([meterJson({ delai: 5, 'x-own': 1, 'a/b~c': 1 })]);
    expect(site.buildings[0]?.meters).to.have.length(1);
    expect(site.problems.map(({ path, reason }) => `${path}: ${reason}`)).to.deep.equal([
      '/buildings/0/meters/0/delai: unknown property: delai',
      '/buildings/0/meters/0/a~1b~0c: unknown property: a/b~c',
    ]);
  });

  it('has a clock of its own only where it is a simulation', () => {
    const real = { ...siteJson(), simulated: false };
    expect(parseSite(real).clock).to.equal(null);
    expect(problemsOf(real)).to.deep.equal(['/clock: clock of what is no simulation']);
    expect(fitsSchema(real)).to.equal(false);
  });

  it('is not fooled by names that objects have by nature', () => {
    const json = JSON.parse(
      '{"version":1,"buildings":[{"id":"__proto__","name":"constructor","meters":[]}],"__proto__":1}',
    ) as unknown;
    const site = parseSite(json);
    expect(site.buildings[0]?.id).to.equal('__proto__');
    expect(problemsOf(json)).to.deep.equal(['/__proto__: unknown property: __proto__']);
  });
});

describe('the documents that the README shows', () => {
  it('are good ones', async () => {
    const text = await (await fetch(new URL('../../README.md', import.meta.url))).text();
    const shown = [...text.matchAll(/^```json\n(.*?)^```$/gms)].map(([, json]) => JSON.parse(json ?? '') as object);
    const site = shown.find((json) => 'buildings' in json);
    expect(problemsOf(site)).to.deep.equal([]);
    expect(validator.validate(site).errors).to.deep.equal([]);
    const series = shown.find((json) => 'v' in json) ?? {};
    const url = 'https://skola.example/energie.json';
    const ids = site && parseSite(site).buildings[0]?.meters.map(({ id }) => id);
    const document = await lkEnergyDocument(series, url);
    expect(lkEnergyReadings(document, 'pv', url).readings).to.have.length(3);
    expect(lkEnergyReadings(document, 'voda', url).readings).to.have.length(1);
    expect(ids).to.include.members([...lkEnergyMoments(document).keys()]);
  });
});

describe('the schema of site documents', () => {
  it('takes what the parser takes', () => {
    expect(validator.validate(siteJson()).errors).to.deep.equal([]);
    expect(fitsSchema({ version: 1, buildings: [] })).to.equal(true);
  });

  it('refuses what the parser has something to say of', () => {
    for (const own of [
      { unit: 'kilowatt' },
      { kind: 'power' },
      { kind: 'stav' },
      { step: null },
      { stamp: undefined },
      { delai: 1 },
      { role: 'water' },
      { role: 'gas', quantity: 'energy', unit: 'm3' },
      { role: 'gas', quantity: 'volume' },
      { role: 'temperature', unit: '°C' },
      { live: { src: '' } },
      { privacy: [] },
      { sentinels: 5 },
      { comfort: { low: '20' } },
    ]) {
      const json = JSON.parse(
        JSON.stringify({ version: 1, buildings: [{ id: 'a', name: 'A', meters: [meterJson(own)] }] }),
      ) as unknown;
      expect(problemsOf(json), JSON.stringify(own)).not.to.deep.equal([]);
      expect(fitsSchema(json), JSON.stringify(own)).to.equal(false);
    }
  });

  it('agrees with the parser on every document with one place changed', () => {
    for (const place of placesOf(siteJson())) for (const value of oddValues) agree([{ place, value }]);
  }).timeout(30_000);

  it('agrees with the parser on documents with several places changed at random', () => {
    const change = fc.record({ place: fc.constantFrom(...placesOf(siteJson())), value: fc.constantFrom(...oddValues) });
    fc.assert(fc.property(fc.array(change, { minLength: 2, maxLength: 3 }), agree), { numRuns: 400 });
  });
});

function agree(changes: readonly Change[]): void {
  const whole = changes.reduce<unknown>((document, { place, value }) => changed(document, place, value), siteJson());
  // As a document can come: without holes in lists.
  const json = JSON.parse(JSON.stringify(whole)) as unknown;
  const problems = problemsOf(json).filter((line) => !BEYOND.test(line));
  if (fitsSchema(json) !== (problems.length === 0)) {
    throw new Error(`${JSON.stringify(changes)}: ${problems.join('; ') || 'refused by the schema alone'}`);
  }
}

/** What a schema can't say. */
const BEYOND = /not the only one|ends before it begins/;

const oddValues: readonly unknown[] = [
  ...[undefined, null, '', true, [], {}, [{}], [null], 0, -1, 1, 3.5, 900, 3600, 86_400, 99_999],
  ...[
    'kWh',
    'GWh',
    'W',
    'm3',
    'm³',
    'm³/h',
    'l',
    'l/s',
    '°C',
    'power',
    'register',
    'interval',
    'start',
    'pv',
    'gas',
    'heat',
    'energy',
    'volume',
  ],
  ...['2026-01-31', '2026-13-01', '24:00', '23:59', '2026-03-29T02:30Z', '2026-03-29 02:30', 'csv', 'water', 'co2'],
];

interface Change {
  readonly place: Place;
  readonly value: unknown;
}

type Place = readonly (string | number)[];

/** Every place in a document, and beside each object a name that it does not have. */
function placesOf(value: unknown, path: Place = []): Place[] {
  if (typeof value !== 'object' || value === null) return [path];
  const names = Array.isArray(value) ? [...value.keys()] : [...Object.keys(value), 'extra'];
  const inner = names.flatMap((name) => placesOf((value as Record<string | number, unknown>)[name], [...path, name]));
  return path.length > 0 ? [path, ...inner] : inner;
}

function changed(document: unknown, [first, ...rest]: Place, value: unknown): unknown {
  if (first === undefined) return value;
  if (typeof document !== 'object' || document === null) return document;
  const copy = (Array.isArray(document) ? [...(document as unknown[])] : { ...document }) as Record<
    string | number,
    unknown
  >;
  const inner = changed(copy[first], rest, value);
  if (inner !== undefined) copy[first] = inner;
  else if (!Array.isArray(copy)) delete copy[first];
  return copy;
}
