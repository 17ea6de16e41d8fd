import { define } from './element/define.js';
import { LkCartogram } from './element/lk-cartogram.js';

define('lk-cartogram', LkCartogram);

export { LkCartogram };
