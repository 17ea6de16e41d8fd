import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Doplňky/annotations' };

export const Light = story('annotations', 'Light');
export const Dark = story('annotations', 'Dark');
export const ForcedColours = story('annotations', 'ForcedColours');
export const Print = story('annotations', 'Print');
export const Narrow = story('annotations', 'Narrow');
export const English = story('annotations', 'English');
export const Greyscale = story('annotations', 'Greyscale');
