/** Properties that say which rows to load: a change of one of them loads anew. */
export const questionProperties = [
  'src',
  'source',
  'portal',
  'datasetId',
  'layer',
  'where',
  'groupBy',
  'measure',
  'orderBy',
  'limit',
  'encoding',
  'path',
  'data',
] as const;
