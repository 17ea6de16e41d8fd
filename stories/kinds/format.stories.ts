import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Doplňky/format' };

export const Light = story('format', 'Light');
export const Dark = story('format', 'Dark');
export const ForcedColours = story('format', 'ForcedColours');
export const Print = story('format', 'Print');
export const Narrow = story('format', 'Narrow');
export const English = story('format', 'English');
export const Greyscale = story('format', 'Greyscale');
