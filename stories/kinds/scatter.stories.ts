import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Druhy/scatter' };

export const Light = story('scatter', 'Light');
export const Dark = story('scatter', 'Dark');
export const ForcedColours = story('scatter', 'ForcedColours');
export const Print = story('scatter', 'Print');
export const Narrow = story('scatter', 'Narrow');
export const English = story('scatter', 'English');
export const Greyscale = story('scatter', 'Greyscale');
