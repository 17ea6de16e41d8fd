import { abilitiesOf } from './arcgis-abilities.js';
import { featureDecoder } from './arcgis-decode.js';
import { isTextField } from './arcgis-metadata.js';
import type { Field } from './arcgis-metadata.js';
import { askLayer, featuresOf, isExceeded } from './arcgis-query.js';
import type { Endpoint } from './arcgis-query.js';
import { isPlainName } from './arcgis-where.js';
import type { CountedValues } from '../row-service.js';

const COUNT = 'lk_rows';

/**
 * The different values of a field under a filter with their numbers of rows, about `most` at the most; null where the service does not count
 * them, or takes accents for nothing.
 */
export async function readValues(
  endpoint: Endpoint,
  where: string,
  field: Field,
  most: number,
): Promise<CountedValues | null> {
  const { layer } = endpoint;
  const { accentSensitive, pageGroups, statistics } = abilitiesOf(layer);
  if (!statistics || !layer.objectId || !isPlainName(field.name)) return null;
  if (isTextField(field) && !accentSensitive) return null;
  const count = { name: COUNT, type: 'number' } as const;
  const decoder = await featureDecoder([
    { ...field, attribute: field.name },
    { spec: count, attribute: COUNT, esriType: 'Double' },
  ]);
  const counted = { statisticType: 'count', onStatisticField: layer.objectId, outStatisticFieldName: COUNT };
  let more = true;
  for (let got = 0; more && got < most;) {
    const size = Math.min(most - got, layer.pageSize);
    const answer = await askLayer(endpoint, {
      where,
      outStatistics: JSON.stringify([counted]),
      groupByFieldsForStatistics: field.name,
      returnGeometry: 'false',
      ...(layer.can.order && { orderByFields: field.name }),
      ...(pageGroups && { resultOffset: got, resultRecordCount: size }),
    });
    const features = featuresOf(endpoint, answer);
    decoder.push(features);
    got += features.length;
    more = isExceeded(answer);
    if (!pageGroups || !layer.can.order || features.length === 0) break;
  }
  const [column, counts] = decoder.table({}).columns;
  return column && counts?.type === 'number' ? { column, counts: counts.values, more } : null;
}
