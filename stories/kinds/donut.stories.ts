import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Druhy/donut' };

export const Light = story('donut', 'Light');
export const Dark = story('donut', 'Dark');
export const ForcedColours = story('donut', 'ForcedColours');
export const Print = story('donut', 'Print');
export const Narrow = story('donut', 'Narrow');
export const English = story('donut', 'English');
export const Greyscale = story('donut', 'Greyscale');
