import { expect } from '@open-wc/testing';
import { parseSite } from '../../src/energy/site-document.js';
import { loadBuilding } from '../../src/load-site.js';
import { czechDays, QUARTER_MS, wallClock, windows1250 } from '../helper/czech-meter-files.js';
import { fakeFetch } from '../helper/fake-fetch.js';
import { meterJson } from '../helper/site-json.js';

/** One day of one meter, by its quarter hours. */
interface Day {
  readonly day: string;
  readonly startMs: number;
  readonly quarters: number;
}

/** A source as a site document names it, and what it answers. */
interface Told {
  readonly meter: Record<string, unknown>;
  readonly answer: (url: URL) => unknown;
  /** It has a word for how good a value is. */
  readonly knowsQuality: boolean;
}

/** In autumn within the hour that comes twice, and in spring right behind the one that is skipped. */
const ESTIMATED = 9;
/** The first is told as empty, the second not at all where a source has rows. */
const GAP = [20, 21];
const SRC = 'https://skola.example/energie';

/** What was used in a quarter hour, Wh; of all another amount, to the ten watt-hours that EDC tells. */
const amountOf = (index: number): number | null => (GAP.includes(index) ? null : 200 + index * 10);
const decimal = (value: number, digits: number): string => value.toFixed(digits).replace('.', ',');
const isTold = (index: number): boolean => index !== GAP[1];

const indexesOf = ({ quarters }: Day): readonly number[] => [...new Array<undefined>(quarters).keys()];
const startOf = ({ startMs }: Day, index: number): string => new Date(startMs + index * QUARTER_MS).toISOString();

/** kWh, as services tell them. */
function rowsOf(day: Day): readonly { at: number; kwh: number | null; word: string | null }[] {
  return indexesOf(day)
    .filter(isTold)
    .map((index) => {
      const amount = amountOf(index);
      const kwh = amount === null ? null : amount / 1000;
      return { at: day.startMs + index * QUARTER_MS, kwh, word: index === ESTIMATED ? 'platný odhad' : null };
    });
}

const sources: Readonly<Record<string, (day: Day) => Told>> = {
  'a file of lk-energy/1': (day) => ({
    meter: { source: { src: `${SRC}/den.json`, source: 'lk-energy' } },
    answer: () => ({
      v: 1,
      series: [
        {
          id: 'odber',
          unit: 'Wh',
          step: 900,
          stamp: 'start',
          from: startOf(day, 0),
          values: indexesOf(day).map(amountOf),
          q: indexesOf(day)
            .map((index) => (index === ESTIMATED ? 'E' : GAP.includes(index) ? 'M' : 'A'))
            .join(''),
        },
      ],
    }),
    knowsQuality: true,
  }),
  events: (day) => ({
    meter: {
      source: {
        src: `${SRC}/events?${day.day}`,
        source: 'events',
        columns: { at: 'cas', value: 'kwh', quality: 'stav' },
      },
    },
    answer: () => ({
      key: 'cas',
      columns: [
        { name: 'cas', type: 'date' },
        { name: 'kwh', type: 'number', unit: 'kWh' },
        { name: 'stav', type: 'text' },
      ],
      rows: rowsOf(day).map(({ at, kwh, word }) => ({ cas: new Date(at).toISOString(), kwh, stav: word })),
    }),
    knowsQuality: true,
  }),
  SensorThings: (day) => ({
    meter: { source: { src: 'https://sta.example/v1.1/Datastreams(5)/Observations', source: 'sensorthings' } },
    answer: ({ pathname }) =>
      pathname.endsWith('/Observations')
        ? {
            value: [
              {
                components: ['phenomenonTime', 'result', 'resultQuality'],
                dataArray: rowsOf(day).map(({ at, kwh, word }) => [
                  `${new Date(at).toISOString()}/${new Date(at + QUARTER_MS).toISOString()}`,
                  kwh,
                  word,
                ]),
              },
            ],
          }
        : {
            '@iot.id': 5,
            name: 'Odběr',
            observationType: 'http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement',
            unitOfMeasurement: { name: 'kilowatthodina', symbol: 'kWh' },
          },
    knowsQuality: true,
  }),
  'a table of ArcGIS': (day) => ({
    meter: {
      source: {
        src: 'https://gis.example/rest/services/Mereni/FeatureServer/0',
        source: 'arcgis',
        columns: { at: 'cas', value: 'kwh', quality: 'stav' },
      },
    },
    answer: ({ pathname }) =>
      pathname.endsWith('/query')
        ? {
            features: rowsOf(day).map(({ at, kwh, word }, index) => ({
              attributes: { OBJECTID: index + 1, cas: at, kwh, stav: word },
            })),
          }
        : {
            id: 0,
            name: 'Měření',
            type: 'Table',
            objectIdField: 'OBJECTID',
            maxRecordCount: 2000,
            capabilities: 'Query',
            advancedQueryCapabilities: { supportsPagination: true },
            fields: [
              { name: 'OBJECTID', type: 'esriFieldTypeOID' },
              { name: 'cas', type: 'esriFieldTypeDate' },
              { name: 'kwh', type: 'esriFieldTypeDouble' },
              { name: 'stav', type: 'esriFieldTypeString', length: 20 },
            ],
          },
    knowsQuality: true,
  }),
  'a feed of emoncms': (day) => ({
    meter: { source: { src: 'https://emon.example/feed/data.json?id=1', source: 'emoncms' } },
    answer: () => rowsOf(day).map(({ at, kwh }) => [at, kwh]),
    knowsQuality: false,
  }),
  'a CSV of ČEZ Distribuce': (day) => ({
    meter: { source: { src: `${SRC}/pnd.csv`, source: 'pnd', series: '+A' } },
    answer: () => {
      const rows = indexesOf(day)
        .filter(isTold)
        .map((index) => {
          const amount = amountOf(index);
          const status =
            index === ESTIMATED ? 'platný odhad' : amount === null ? 'nedostupná data' : 'naměřená data OK';
          // Its mean power, stamped at the end.
          return `${day.day} ${wallClock(day.quarters, index + 1)};${amount === null ? '' : decimal(amount / 250, 3)};${status};`;
        });
      return csv(windows1250(`"Datum";"+A/859182400000000001 [kW]";"Status";\r\n${rows.join('\r\n')}\r\n`));
    },
    knowsQuality: true,
  }),
  'a CSV of sharing by EDC': (day) => ({
    meter: { source: { src: `${SRC}/edc.csv`, source: 'edc', series: 'IN-O' } },
    answer: () => {
      const rows = indexesOf(day)
        .filter(isTold)
        .map((index) => {
          const amount = amountOf(index);
          const [from, to] = [wallClock(day.quarters, index), wallClock(day.quarters, index + 1)];
          // What is taken is told below zero, and the midnight at the end as 00:00.
          const taken = amount === null ? '' : decimal(-amount / 1000, 2);
          return `${day.day};${from};${to.replace('24:00', '00:00')};${taken};${taken};`;
        });
      const head = 'Datum;Cas od;Cas do;IN-859182400000000002-O;OUT-859182400000000002-O';
      return csv(new TextEncoder().encode(`${head}\r\n${rows.join('\r\n')}\r\n`));
    },
    knowsQuality: false,
  }),
};

const csv = (bytes: Uint8Array): Response =>
  new Response(bytes as Uint8Array<ArrayBuffer>, { headers: { 'Content-Type': 'text/csv' } });

/** A stream whose first event has all. */
function streamOf(snapshot: unknown): typeof EventSource {
  return class extends EventTarget {
    readonly readyState = 1;
    constructor() {
      super();
      const data = JSON.stringify(snapshot);
      queueMicrotask(() => this.dispatchEvent(new MessageEvent('snapshot', { data })));
    }
    close(): void {
      // Nothing more comes.
    }
  } as unknown as typeof EventSource;
}

/** What the source makes of a meter: its series, value by value. */
async function normalised(day: Day, { meter, answer }: Told): Promise<unknown> {
  const { fetch } = fakeFetch(({ url }) => answer(url));
  const site = parseSite(
    { version: 1, buildings: [{ id: 'a', name: 'A', meters: [meterJson({ id: 'odber', ...meter })] }] },
    `${SRC}/site.json`,
  );
  const [building] = site.buildings;
  if (!building) throw new Error('no building');
  expect(building.refused).to.deep.equal([]);
  const to = new Date(day.startMs + day.quarters * QUARTER_MS);
  const now = new Date(to.getTime() + 86_400_000);
  const { channels } = await loadBuilding(site, building, { from: new Date(day.startMs), to, now, fetch });
  const [channel] = channels;
  if (!channel) throw new Error('no channel');
  const { startMs, step, unit, values, codes } = channel.series;
  return {
    problems: channel.problems,
    startMs,
    step,
    unit,
    values: [...values].map((value) => (Number.isNaN(value) ? null : value)),
    codes: [...codes],
  };
}

describe('the same day, whoever tells it', () => {
  const { EventSource: browsers } = globalThis;
  afterEach(() => {
    globalThis.EventSource = browsers;
  });

  for (const day of czechDays) {
    for (const [name, source] of Object.entries(sources)) {
      it(`is the same series from ${name} on ${day.day}, of ${day.quarters / 4} hours: what is missing stays missing`, async () => {
        const told = source(day);
        globalThis.EventSource = streamOf(told.answer(new URL(SRC)));
        expect(await normalised(day, told)).to.deep.equal({
          problems: [],
          startMs: day.startMs,
          step: 900,
          unit: 'Wh',
          values: indexesOf(day).map(amountOf),
          codes: indexesOf(day).map((index) =>
            GAP.includes(index) ? 5 : index === ESTIMATED && told.knowsQuality ? 3 : 0,
          ),
        });
      });
    }
  }
});
