export { LkChart } from './element/lk-chart.js';
export { LkErrorEvent, LkHoverEvent, LkLoadEvent, LkSelectEvent } from './element/events.js';
export * from './data.js';
