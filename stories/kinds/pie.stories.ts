import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Druhy/pie' };

export const Light = story('pie', 'Light');
export const Dark = story('pie', 'Dark');
export const ForcedColours = story('pie', 'ForcedColours');
export const Print = story('pie', 'Print');
export const Narrow = story('pie', 'Narrow');
export const English = story('pie', 'English');
export const Greyscale = story('pie', 'Greyscale');
