import { define } from './element/define.js';
import { LkChart } from './element/lk-chart.js';

define('lk-chart', LkChart);

export { LkChart };
