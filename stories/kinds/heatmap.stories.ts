import { shared, story } from '../kind-story.js';

export default { ...shared, title: 'lk-chart/Druhy/heatmap' };

export const Light = story('heatmap', 'Light');
export const Dark = story('heatmap', 'Dark');
export const ForcedColours = story('heatmap', 'ForcedColours');
export const Print = story('heatmap', 'Print');
export const Narrow = story('heatmap', 'Narrow');
export const English = story('heatmap', 'English');
export const Greyscale = story('heatmap', 'Greyscale');
