import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Doplňky/facet' };

export const Light = story('facet', 'Light');
export const Dark = story('facet', 'Dark');
export const ForcedColours = story('facet', 'ForcedColours');
export const Print = story('facet', 'Print');
export const Narrow = story('facet', 'Narrow');
export const English = story('facet', 'English');
export const Greyscale = story('facet', 'Greyscale');
