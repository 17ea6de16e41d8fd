import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Druhy/bar' };

export const Light = story('bar', 'Light');
export const Dark = story('bar', 'Dark');
export const ForcedColours = story('bar', 'ForcedColours');
export const Print = story('bar', 'Print');
export const Narrow = story('bar', 'Narrow');
export const English = story('bar', 'English');
export const Greyscale = story('bar', 'Greyscale');
