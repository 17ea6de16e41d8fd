import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Doplňky/deep-link' };

export const Light = story('deepLink', 'Light');
export const Dark = story('deepLink', 'Dark');
export const ForcedColours = story('deepLink', 'ForcedColours');
export const Print = story('deepLink', 'Print');
export const Narrow = story('deepLink', 'Narrow');
export const English = story('deepLink', 'English');
export const Greyscale = story('deepLink', 'Greyscale');
