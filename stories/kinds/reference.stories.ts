import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Doplňky/reference' };

export const Light = story('reference', 'Light');
export const Dark = story('reference', 'Dark');
export const ForcedColours = story('reference', 'ForcedColours');
export const Print = story('reference', 'Print');
export const Narrow = story('reference', 'Narrow');
export const English = story('reference', 'English');
export const Greyscale = story('reference', 'Greyscale');
