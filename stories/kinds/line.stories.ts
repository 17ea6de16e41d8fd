import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Druhy/line' };

export const Light = story('line', 'Light');
export const Dark = story('line', 'Dark');
export const ForcedColours = story('line', 'ForcedColours');
export const Print = story('line', 'Print');
export const Narrow = story('line', 'Narrow');
export const English = story('line', 'English');
export const Greyscale = story('line', 'Greyscale');
