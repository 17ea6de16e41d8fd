import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Doplňky/předběžné hodnoty' };

export const Light = story('provisional', 'Light');
export const Dark = story('provisional', 'Dark');
export const ForcedColours = story('provisional', 'ForcedColours');
export const Print = story('provisional', 'Print');
export const Narrow = story('provisional', 'Narrow');
export const English = story('provisional', 'English');
export const Greyscale = story('provisional', 'Greyscale');
