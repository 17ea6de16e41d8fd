/** Palette slot of the lightest shade of the sequential palette; six more follow. Behind `PALETTE_SLOTS`, the common grey. */
export const FIRST_SHADE = 9;
/** Slot of the lowest shade of the diverging palette; its middle one is neutral. */
export const FIRST_DIVERGING = 16;
