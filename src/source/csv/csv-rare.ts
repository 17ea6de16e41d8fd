// What few files need: fetched together where one does.
export { problemsOf } from './csv-problems.js';
export { distinctNames, isVoid } from './csv-names.js';
export { namedEncoding } from './csv-named-encoding.js';
export { atAddress, refuse } from './csv-refusal.js';
