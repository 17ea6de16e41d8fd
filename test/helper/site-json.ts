/** A site document that is good, as a starting point; every call makes a new one. */
export function siteJson(): Record<string, unknown> {
  return {
    version: 1,
    name: 'Liberecký kraj',
    simulated: true,
    clock: { real: '2026-11-26T08:00:00Z', shown: '2026-03-29T00:00:00+01:00', speed: 60 },
    license: 'CC BY 4.0',
    updated: '2026-03-29T02:30:00+02:00',
    privacy: { delay: 900, step: 0 },
    factors: {
      co2: [
        { kgPerKwh: 0.34, year: 2024, from: '2025-01-01', source: 'MPO' },
        { medium: 'gas', kgPerKwh: 0.2, year: 2020 },
      ],
      prices: [{ buy: 5.1, sell: 1.2, currency: 'CZK', from: '2026-01-01' }],
      gas: [{ coefficient: 0.975, kwhPerM3: 10.81 }],
    },
    buildings: [
      {
        id: 'skola',
        name: 'Gymnázium',
        kind: 'school',
        areaM2: 6200,
        pupils: 480,
        pvKwp: 49.5,
        batteryKwh: null,
        calendar: { closed: [{ from: '2026-07-01', to: '2026-08-31', name: 'letní prázdniny' }], open: '07:00' },
        live: { src: 'live', source: 'events', refresh: 30 },
        flags: [{ kind: 'leak', role: 'water', from: '2026-03-01T22:00Z', source: 'SČVK' }],
        meters: [
          meterJson({ id: 'pv', role: 'pv', privacy: { delay: 0 }, limitW: 50_000 }),
          meterJson({ id: 'voda', role: 'water', unit: 'l', kind: 'register', modulus: 1e6, sentinels: [-1] }),
          meterJson({ id: 'plyn', role: 'gas', unit: 'm3', quantity: 'volume', kind: 'register', 'x-note': 'ours' }),
          meterJson({ id: 'teplota', role: 'temperature', unit: '°C', kind: 'power', comfort: { low: 20, high: 26 } }),
        ],
      },
      { id: 'muzeum', name: 'Muzeum', privacy: { step: 86_400, delay: 86_400 }, meters: [] },
    ],
  };
}

/** One meter of a site document; by default the energy of quarter hours. */
export function meterJson(own: Record<string, unknown> = {}): Record<string, unknown> {
  const interval = own['kind'] === undefined || own['kind'] === 'interval' ? { step: 900, stamp: 'start' } : {};
  return {
    id: 'odber',
    role: 'grid-import',
    unit: 'kWh',
    kind: 'interval',
    ...interval,
    source: { src: 'odber.json' },
    ...own,
  };
}
