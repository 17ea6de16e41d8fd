/** Meters of a site, as many of each role. */
const SCHOOL = {
  pv: 1,
  'grid-import': 1,
  'grid-export': 1,
  'battery-charge': 1,
  'battery-discharge': 1,
  ev: 1,
  water: 1,
};
const CLIMATE = (rooms) => ({ temperature: rooms, humidity: rooms, co2: rooms });
const SITES = {
  ten: { ...SCHOOL, ...CLIMATE(1) },
  fifty: {
    ...SCHOOL,
    pv: 4,
    'grid-import': 2,
    'grid-export': 2,
    ev: 6,
    gas: 4,
    water: 4,
    heat: 2,
    ...CLIMATE(8),
  },
};
const UNITS = { gas: 'm3', water: 'm3', heat: 'kWh', temperature: '°C', humidity: '%', co2: 'ppm' };
const LIVE_UNITS = { gas: 'm3/h', water: 'l/h', heat: 'kW', temperature: '°C', humidity: '%', co2: 'ppm' };
const LEVELS = { temperature: 21, humidity: 45, co2: 800 };
const STEP_MS = 900_000;

const metersOf = (name) =>
  Object.entries(SITES[name]).flatMap(([role, count]) =>
    Array.from({ length: count }, (_, index) => ({ id: `${role}-${index + 1}`, role })),
  );

function siteDocument(name) {
  return {
    version: 1,
    name: 'Bench',
    buildings: [
      {
        id: 'budova',
        name: 'Budova',
        kind: 'school',
        live: { src: 'events', source: 'events' },
        meters: metersOf(name).map(({ id, role }) => ({
          id,
          role,
          name: id,
          unit: UNITS[role] ?? 'kWh',
          kind: role in LEVELS ? 'power' : 'interval',
          step: 900,
          stamp: 'start',
          ...(role === 'temperature' && { comfort: { low: 20, high: 24 } }),
          privacy: { delay: 0, step: 0 },
          source: { src: 'series.json?from={from}&to={to}', source: 'lk-energy' },
        })),
      },
    ],
  };
}

/** A reading that is another each time, and never far from the last. */
const levelOf = (role, count) =>
  Math.round(((LEVELS[role] ?? 4000) + Math.sin(count / 9) * (LEVELS[role] ?? 3000) * 0.2) * 10) / 10;

function seriesDocument(name, { from, to }) {
  const first = Math.ceil(Date.parse(from) / STEP_MS) * STEP_MS;
  const count = Math.max(0, Math.floor((Math.min(Date.parse(to), Date.now()) - first) / STEP_MS));
  return {
    v: 1,
    series: metersOf(name).map(({ id, role }, place) => ({
      id,
      unit: UNITS[role] ?? 'kWh',
      step: 900,
      from: new Date(first).toISOString(),
      values: Array.from({ length: count }, (_, index) => levelOf(role, index + place) / (role in LEVELS ? 1 : 1000)),
    })),
  };
}

const json = (body) => (request, response) => {
  const { searchParams } = new URL(request.url, 'http://localhost');
  response.writeHead(200, { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' });
  response.end(JSON.stringify(body(Object.fromEntries(searchParams))));
};

/** Events of all meters: together each `pauseMs`, or one by one within it. */
const events = (name, { pauseMs, together }) => {
  const meters = metersOf(name);
  return (request, response) => {
    response.writeHead(200, { 'Content-Type': 'text/event-stream', 'Cache-Control': 'no-store' });
    let sent = 0;
    const rowOf = ({ id, role }) => ({
      at: new Date().toISOString(),
      meter: id,
      value: levelOf(role, sent),
      unit: LIVE_UNITS[role] ?? 'W',
    });
    const send = (type, data) => response.write(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`);
    const columns = [
      { name: 'at', type: 'date' },
      { name: 'meter', type: 'text' },
      { name: 'value', type: 'number' },
      { name: 'unit', type: 'text' },
    ];
    send('snapshot', { key: 'meter', columns, rows: meters.map(rowOf) });
    const tick = () => {
      send('rows', together ? meters.map(rowOf) : [rowOf(meters[sent % meters.length])]);
      sent++;
    };
    const timer = setInterval(tick, together ? pauseMs : pauseMs / meters.length);
    request.on('close', () => clearInterval(timer));
  };
};

/** A relay with a site document, intervals and events, as paths below `/<path>/`. */
export function relay(path, name, pace) {
  return [
    [`/${path}/site.json`, json(() => siteDocument(name))],
    [`/${path}/series.json`, json((span) => seriesDocument(name, span))],
    [`/${path}/events`, events(name, pace)],
  ];
}
