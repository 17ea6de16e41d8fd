import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Druhy/column' };

export const Light = story('column', 'Light');
export const Dark = story('column', 'Dark');
export const ForcedColours = story('column', 'ForcedColours');
export const Print = story('column', 'Print');
export const Narrow = story('column', 'Narrow');
export const English = story('column', 'English');
export const Greyscale = story('column', 'Greyscale');
