import { withPopulation } from './geo/per.js';
import type { Territories } from './geo/territories.js';
import { load } from './load.js';
import { ofAddress } from './source/of-address.js';
import { SourceError } from './source/source-error.js';

/**
 * The same territories with inhabitants from the table at an address (from `base`), as any source of data; a fragment names its column: `obce.csv#2020`. Rejects
 * with a `SourceError` whose reason is `per`, or with the signal's reason when aborted.
 */
export async function loadPopulation(
  territories: Territories,
  address: string,
  base: string,
  signal: AbortSignal,
): Promise<Territories> {
  let url = address;
  try {
    url = new URL(address, base).href;
    const [src, column = ''] = url.split('#');
    const table = await load({ src, signal });
    const units = withPopulation(territories.units, table, { value: decodeURIComponent(column) });
    return { ...territories, units };
  } catch (error) {
    if (signal.aborted || error instanceof SourceError) throw ofAddress(error, 'per');
    const message = error instanceof Error ? error.message : String(error);
    throw new SourceError('bad-attribute', `per="${url}": ${message}`, { url, cause: error });
  }
}
