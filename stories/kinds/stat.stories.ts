import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Druhy/stat' };

export const Light = story('stat', 'Light');
export const Dark = story('stat', 'Dark');
export const ForcedColours = story('stat', 'ForcedColours');
export const Print = story('stat', 'Print');
export const Narrow = story('stat', 'Narrow');
export const English = story('stat', 'English');
export const Greyscale = story('stat', 'Greyscale');
