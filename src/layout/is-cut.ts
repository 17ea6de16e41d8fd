import type { Shape } from './scene.js';

/** Shapes that run with lines, and are cut off with them. */
export const isCut = ({ role }: Shape): boolean => /^(?:area|bound|casing|tentative)$/.test(role);
