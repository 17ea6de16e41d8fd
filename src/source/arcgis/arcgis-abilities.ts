import { objectOf, supports } from './arcgis-metadata.js';
import type { Layer } from './arcgis-metadata.js';

/** What a layer can be asked besides pages of its rows, and how it compares. */
export interface Abilities {
  readonly statistics: boolean;
  readonly pageGroups: boolean;
  readonly distinct: boolean;
  readonly bins: boolean;
  /** Rows of a page without geometry where `resultType=standard` is asked for; 0 where it cannot be. */
  readonly standardSize: number;
  /** How the service compares text, where it says so. */
  readonly caseSensitive: boolean;
  readonly accentSensitive: boolean;
  /** Timestamps in a filter are UTC. */
  readonly utc: boolean;
}

/** Reads what a layer says of its abilities; what it says nothing of it has not. */
export function abilitiesOf({ json }: Pick<Layer, 'json'>): Abilities {
  const collation = objectOf(json['collation']);
  const zone = objectOf(json['dateFieldsTimeReference'] ?? objectOf(json['timeInfo'])['timeReference'])['timeZone'];
  return {
    statistics: supports(json, 'Statistics'),
    pageGroups: supports(json, 'PaginationOnAggregatedQueries'),
    distinct: supports(json, 'Distinct'),
    bins: objectOf(json['queryBinsCapabilities'])['supportsFixedBoundariesBin'] === true,
    // A table says how much it gives without geometry by the other name.
    standardSize:
      (supports(json, 'QueryWithResultType') &&
        Number(
          json['standardMaxRecordCountNoGeometry'] ?? (json['type'] === 'Table' && json['standardMaxRecordCount']),
        )) ||
      0,
    caseSensitive: collation['caseSensitive'] !== false,
    accentSensitive: collation['accentSensitive'] !== false,
    utc: typeof zone !== 'string' || /^(Etc\/)?(UTC|GMT)$/i.test(zone),
  };
}
