export { paintPointed } from '../render/pointed.js';
export { placeTooltip, tooltipTemplate } from '../render/tooltip.js';
export { pointingStyles } from './pointing-styles.js';
export { StopWalk } from './stop-walk.js';
