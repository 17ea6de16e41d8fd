import { abilitiesOf } from './arcgis-abilities.js';
import type { Json } from './arcgis-metadata.js';
import { askLayer, featuresOf, isExceeded } from './arcgis-query.js';
import type { Endpoint, Parameters } from './arcgis-query.js';
import { lazy } from '../lazy.js';
import { SourceError } from '../source-error.js';

const pages = lazy(() => import('./arcgis-pages.js'));

export interface PageOptions {
  readonly where: string;
  readonly outFields: string;
  /** SQL of the order; the object id follows as the last key. */
  readonly orderBy?: string | undefined;
  /** Stop after so many rows. */
  readonly limit?: number | undefined;
  /** What else goes along: geometry and how. Without it none is asked for. */
  readonly shape?: Parameters | null | undefined;
}

/** What one page gives: its rows, and the answer around them. */
export type UsePage = (features: readonly Json[], answer: Json) => void;

/**
 * Hands over every row of a query in order, page by page, and gives their number. Most layers are one page; what leafs through the
 * others, asks for less where a page is too much, and knows servers that cannot page, is fetched when it is needed.
 */
export async function eachPage(endpoint: Endpoint, options: PageOptions, use: UsePage): Promise<number> {
  const { layer } = endpoint;
  const { where, outFields, orderBy, limit = Infinity, shape } = options;
  const order = [orderBy, layer.objectId && `${layer.objectId} ASC`].filter((part) => part).join(',');
  const { standardSize } = abilitiesOf(layer);
  const standard = shape || standardSize <= layer.pageSize ? null : { resultType: 'standard' };
  const parameters = {
    where,
    outFields,
    ...(shape ?? { returnGeometry: 'false' }),
    ...standard,
    ...(order && layer.can.order && { orderByFields: order }),
  };
  const size = Math.min(standard ? standardSize : layer.pageSize, limit);
  let first: Json | SourceError | null = null;
  if (layer.can.page && size > 0) {
    try {
      first = await askLayer(endpoint, { ...parameters, resultOffset: 0, resultRecordCount: size });
      const features = featuresOf(endpoint, first).slice(0, limit);
      use(features, first);
      if (!isExceeded(first) || features.length >= limit) return features.length;
    } catch (error) {
      if (!isTooMuch(error)) throw error;
      first = error;
    }
  }
  return size > 0 ? (await pages()).otherPages({ endpoint, parameters, size, limit, use }, first) : 0;
}

/** A page can be too much for a server that is fine otherwise: it fails, takes too long, or is more bytes than we take. */
export function isTooMuch(error: unknown): error is SourceError {
  if (!(error instanceof SourceError)) return false;
  return (error.status ?? 0) >= 500 || error.code === 'timeout' || error.code === 'too-large';
}
