export { LkCartogram } from './element/lk-cartogram.js';
export { LkChart } from './element/lk-chart.js';
export { LkDatasetTable } from './element/lk-dataset-table.js';
export { LkEnergyDashboard } from './element/lk-energy-dashboard.js';
export { LkErrorEvent, LkLoadEvent } from './element/events.js';
export { LkFilterEvent } from './element/filter-event.js';
export { LkHoverEvent, LkSelectEvent } from './element/pointing-events.js';
export * from './data.js';
