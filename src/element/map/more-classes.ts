export * from '../../layout/map/map-more.js';
export { twoSidedStyles as styles } from '../two-sided-styles.js';
