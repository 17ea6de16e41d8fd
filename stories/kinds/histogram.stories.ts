import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Druhy/histogram' };

export const Light = story('histogram', 'Light');
export const Dark = story('histogram', 'Dark');
export const ForcedColours = story('histogram', 'ForcedColours');
export const Print = story('histogram', 'Print');
export const Narrow = story('histogram', 'Narrow');
export const English = story('histogram', 'English');
export const Greyscale = story('histogram', 'Greyscale');
