import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Druhy/area' };

export const Light = story('area', 'Light');
export const Dark = story('area', 'Dark');
export const ForcedColours = story('area', 'ForcedColours');
export const Print = story('area', 'Print');
export const Narrow = story('area', 'Narrow');
export const English = story('area', 'English');
export const Greyscale = story('area', 'Greyscale');
