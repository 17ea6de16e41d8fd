import { load } from '../load.js';
import type { Meter, MeterSource } from '../energy/site-document.js';
import { lazy } from '../source/lazy.js';
import type { MeterReading, MeterReadings } from '../source/meters/meter-reading.js';
import { sharedJson } from '../source/shared-json.js';
import type { Access } from '../source/shared-json.js';
import type { TimeSpan } from './source-address.js';

const emoncms = lazy(() => import('../source/meters/emoncms.js'));
const tables = lazy(() => import('../source/meters/table-readings.js'));
const pnd = lazy(() => import('../source/meters/pnd-readings.js'));
const edc = lazy(() => import('../source/meters/edc-readings.js'));

/** What a feed of emoncms tells of a meter. Rejects with a `SourceError`, as all here does. */
export async function readEmoncms(meter: Meter, url: string, span: TimeSpan, access: Access): Promise<MeterReadings> {
  const { emoncmsReadings, emoncmsUrls } = await emoncms();
  const { kind, step, quantity } = meter;
  const mode = kind === 'interval' ? 'delta' : kind === 'power' && quantity !== 'energy' ? 'state' : 'average';
  const urls = emoncmsUrls(url, { ...span, step, mode: kind === 'register' ? 'state' : mode });
  const parts: (readonly MeterReading[])[] = [];
  for (const one of urls) parts.push(emoncmsReadings(await sharedJson(one, access), one));
  // It stamps at the start, whatever the document says.
  return { readings: parts.flat(), unit: null, kind: null, step: null, stamp: 'start' };
}

/** What a table, of whatever source, tells of a meter. */
export async function readTable(
  source: MeterSource,
  url: string,
  span: TimeSpan,
  access: Access,
): Promise<MeterReadings> {
  const { source: name, series, layer, where, path, encoding, columns } = source;
  const format = name === 'pnd' || name === 'edc' ? name : null;
  const at = columns.at ?? (name === 'sensorthings' ? 'phenomenonTime' : null);
  const conditions = [where && `(${where})`, !format && at && between(at, span)].filter((part) => part);
  const table = await load({
    src: url,
    source: format ? 'csv' : name,
    layer,
    path,
    encoding,
    where: conditions.join(' AND '),
    ...access,
  });
  if (format === 'pnd') return (await pnd()).pndReadings(table, series);
  if (format === 'edc') return (await edc()).edcReadings(table, series);
  return (await tables()).readingsOfTable(table, columns, series);
}

function between(column: string, { from, to }: TimeSpan): string {
  const name = `"${column.replaceAll('"', '""')}"`;
  const instant = (ms: number): string => `TIMESTAMP '${new Date(ms).toISOString().slice(0, 19).replace('T', ' ')}'`;
  return `${name} >= ${instant(from)} AND ${name} <= ${instant(to)}`;
}
