import { lazy } from '../lazy.js';

/** The code that few files need. */
export const rarities = lazy(() => import('./csv-rare.js'));
