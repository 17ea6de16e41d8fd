import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Druhy/sparkline' };

export const Light = story('sparkline', 'Light');
export const Dark = story('sparkline', 'Dark');
export const ForcedColours = story('sparkline', 'ForcedColours');
export const Print = story('sparkline', 'Print');
export const Narrow = story('sparkline', 'Narrow');
export const English = story('sparkline', 'English');
export const Greyscale = story('sparkline', 'Greyscale');
