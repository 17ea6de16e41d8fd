export { openLayer } from './arcgis.js';
export { eachPage } from './arcgis-query.js';
