import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Doplňky/canvas' };

export const Light = story('canvas', 'Light');
export const Dark = story('canvas', 'Dark');
export const ForcedColours = story('canvas', 'ForcedColours');
export const Print = story('canvas', 'Print');
export const Narrow = story('canvas', 'Narrow');
export const English = story('canvas', 'English');
export const Greyscale = story('canvas', 'Greyscale');
