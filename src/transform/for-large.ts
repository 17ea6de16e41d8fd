// What large tables are sorted and grouped by: fetched when there is one.
export { calendarCodes } from './calendar-codes.js';
export { czechWeights } from './czech-weights.js';
export { nearVisits } from './near-visits.js';
export { rankedNow } from './rank-steps.js';
export { rankTexts } from './rank-texts.js';
export { readTexts } from './read-texts.js';
export { sortNumbers } from './sort-numbers.js';
export { sortRanks } from './sort-ranks.js';
