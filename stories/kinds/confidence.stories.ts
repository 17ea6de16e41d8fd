import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Doplňky/confidence' };

export const Light = story('confidence', 'Light');
export const Dark = story('confidence', 'Dark');
export const ForcedColours = story('confidence', 'ForcedColours');
export const Print = story('confidence', 'Print');
export const Narrow = story('confidence', 'Narrow');
export const English = story('confidence', 'English');
export const Greyscale = story('confidence', 'Greyscale');
