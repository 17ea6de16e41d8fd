// What large tables are sorted and grouped by: fetched when there is one.
export { calendarCodes } from './calendar-codes.js';
export { czechOrder } from './czech-order.js';
export { czechWeights } from './czech-weights.js';
export { nearVisits } from './near-visits.js';
export { readTexts } from './read-texts.js';
export { radixSort } from './radix-sort.js';
export { sortNumbers } from './sort-numbers.js';
