/** Which part of a map is shown: `scale` times as large, its corner moved by `x`, `y` px. */
export interface MapZoom {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export const wholeMap: MapZoom = { scale: 1, x: 0, y: 0 };
