import type { Question } from '../controller/question-key.js';

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

/** What an element asks by its properties. */
export const questionOf = (element: Readonly<Record<(typeof questionProperties)[number], unknown>>): Question =>
  Object.fromEntries(questionProperties.map((name) => [name, element[name]]));
