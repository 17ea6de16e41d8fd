import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Doplňky/log' };

export const Light = story('log', 'Light');
export const Dark = story('log', 'Dark');
export const ForcedColours = story('log', 'ForcedColours');
export const Print = story('log', 'Print');
export const Narrow = story('log', 'Narrow');
export const English = story('log', 'English');
export const Greyscale = story('log', 'Greyscale');
