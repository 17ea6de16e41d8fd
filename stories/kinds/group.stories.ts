import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Doplňky/group' };

export const Light = story('group', 'Light');
export const Dark = story('group', 'Dark');
export const ForcedColours = story('group', 'ForcedColours');
export const Print = story('group', 'Print');
export const Narrow = story('group', 'Narrow');
export const English = story('group', 'English');
export const Greyscale = story('group', 'Greyscale');
