import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Druhy/combo' };

export const Light = story('combo', 'Light');
export const Dark = story('combo', 'Dark');
export const ForcedColours = story('combo', 'ForcedColours');
export const Print = story('combo', 'Print');
export const Narrow = story('combo', 'Narrow');
export const English = story('combo', 'English');
export const Greyscale = story('combo', 'Greyscale');
