import { define } from './element/define.js';
import { LkDatasetTable } from './element/lk-dataset-table.js';

define('lk-dataset-table', LkDatasetTable);

export { LkDatasetTable };
