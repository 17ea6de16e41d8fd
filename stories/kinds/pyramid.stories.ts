import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Druhy/pyramid' };

export const Light = story('pyramid', 'Light');
export const Dark = story('pyramid', 'Dark');
export const ForcedColours = story('pyramid', 'ForcedColours');
export const Print = story('pyramid', 'Print');
export const Narrow = story('pyramid', 'Narrow');
export const English = story('pyramid', 'English');
export const Greyscale = story('pyramid', 'Greyscale');
