import type { OrderKey } from '../../query/query.js';
import type { RowRange } from '../../query/row-list.js';
import type { Column } from '../../table/column.js';
import type { Table, TableMeta } from '../../table/table.js';
import { featureDecoder } from './arcgis-decode.js';
import { openLayer } from './arcgis-layer.js';
import type { Field } from './arcgis-metadata.js';
import { askLayer, countRows, featuresOf, isExceeded } from './arcgis-query.js';
import type { Endpoint } from './arcgis-query.js';
import { parseArcgisUrl } from './arcgis-url.js';
import { lazy } from '../lazy.js';
import type { Asking, Ending, RowService, ServiceRequest } from '../row-service.js';

const asking = lazy(() => import('./arcgis-asking.js'));

/** A layer as a list of rows; null for one that cannot give them page by page in an order, or not those that the author filters by. `about` knows more of them than the layer
 * does. */
export async function openArcgisRows(
  request: ServiceRequest,
  about?: (layer: Partial<TableMeta>) => Partial<TableMeta>,
): Promise<RowService | null> {
  const { query, columns, clientFor, signal } = request;
  const address = parseArcgisUrl(request.url);
  // Fetched while the service answers, and only where something is asked.
  const code = query || columns || address?.where ? asking() : null;
  if (!address) return null;
  const { endpoint, meta } = await openLayer({ ...request, client: clientFor(signal) }, address);
  const { layer } = endpoint;
  if (!layer.can.page || !layer.can.order || !layer.objectId) return null;
  const plain = { fields: layer.fields, every: '1=1', orderBy: [] };
  const wanted = code ? (await code).wantedOf(layer, request, address.where) : plain;
  if (!wanted) return null;
  const decoder = await decoderOf(wanted.fields);
  return new ArcgisRows(
    endpoint,
    { ...meta, shaped: layer.hasGeometry, ...about?.(meta) },
    wanted,
    decoder.table({}).columns,
    clientFor,
  );
}

/** What the page's author wants of a layer. */
export interface WantedRows {
  readonly fields: readonly Field[];
  readonly every: string;
  readonly orderBy: readonly OrderKey[];
}

export class ArcgisRows implements RowService {
  readonly columns: readonly Column[];
  readonly meta: Partial<TableMeta>;
  readonly every: string;
  readonly orderBy: readonly OrderKey[];
  readonly fields: readonly Field[];
  readonly #endpoint: Endpoint;
  readonly #clientFor: ServiceRequest['clientFor'];
  /** Columns of dates in which some page has shown a time of day. */
  readonly #timed = new Set<string>();

  constructor(
    endpoint: Endpoint,
    meta: Partial<TableMeta>,
    { fields, every, orderBy }: WantedRows,
    columns: readonly Column[],
    clientFor: ServiceRequest['clientFor'],
  ) {
    this.#endpoint = endpoint;
    this.#clientFor = clientFor;
    this.columns = columns;
    this.meta = meta;
    this.every = every;
    this.orderBy = orderBy;
    this.fields = fields;
  }

  endpoint(signal?: Ending): Endpoint {
    return { ...this.#endpoint, client: this.#clientFor(signal) };
  }

  count(where: string, signal?: Ending): Promise<number> {
    return countRows(this.endpoint(signal), where);
  }

  async rows(where: string, order: string | null, { offset, count }: RowRange, signal?: Ending): Promise<Table> {
    const endpoint = this.endpoint(signal);
    const decoder = await decoderOf(this.fields);
    const outFields = this.fields === endpoint.layer.fields ? '*' : this.fields.map(({ name }) => name).join(',');
    for (let got = 0; got < count;) {
      const answer = await askLayer(endpoint, {
        where,
        outFields,
        returnGeometry: 'false',
        orderByFields: order ?? `${endpoint.layer.objectId} ASC`,
        resultOffset: offset + got,
        resultRecordCount: Math.min(count - got, endpoint.layer.pageSize),
      });
      const features = featuresOf(endpoint, answer).slice(0, count - got);
      decoder.push(features);
      got += features.length;
      if (features.length === 0 || !isExceeded(answer)) break;
    }
    return decoder.timely(decoder.table(this.meta), this.#timed);
  }

  async asking(): Promise<Asking> {
    return (await asking()).askingOf(this);
  }
}

/** A decoder of the columns of a list. */
export function decoderOf(fields: readonly Field[]): ReturnType<typeof featureDecoder> {
  return featureDecoder(fields.map((field) => ({ ...field, attribute: field.name })));
}
