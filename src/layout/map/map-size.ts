/** Of a box of this width, px, the legend has a place beside the map. */
const WIDE = 640;
/** As the style sheet has it. */
const LEGEND_PX = 232;
const GAP_PX = 24;
/** Height of a map by its width, before anything is known of its shape: that of the Liberec Region. */
const ASPECT = 0.7;
/** A map is no higher than wide for it. */
const LEAST = 220;
const MOST = 560;
/** A legend of five classes, a kind of missing and a button below a map, px. */
const LEGEND_BELOW = 216;

/** What shows how large circles are, and where the map lies, below it, px. */
const BELOW_PX = 80;
/** The slider of times, px. */
const SLIDER_PX = 44;

/** What stands around a map besides its classes. */
export interface AroundMap {
  /** A slider of times. */
  readonly timed: boolean;
  /** How many samples of sizes and small maps are below the classes. */
  readonly extras: number;
}

/** px of a map and of what is around it; known before any data. */
export interface MapSize {
  readonly width: number;
  readonly height: number;
  /** Width of the legend at the side; 0 where it stands below. */
  readonly beside: number;
  /** Height of the map and all that is around it. */
  readonly reserved: number;
}

export function mapSize(width: number, height: number | null, { timed, extras }: AroundMap): MapSize {
  const beside = width >= WIDE ? LEGEND_PX : 0;
  const across = Math.max(0, width - (beside > 0 ? beside + GAP_PX : 0));
  const down = height ?? Math.round(Math.min(MOST, Math.max(across * ASPECT, Math.min(LEAST, across))));
  const below = beside > 0 ? 0 : LEGEND_BELOW + extras * BELOW_PX;
  return { width: across, height: down, beside, reserved: down + 12 + below + (timed ? SLIDER_PX : 0) };
}

/** px of a button over the map, and of the frame around some of them. */
const [BUTTON_PX, FRAME_PX] = [32, 2];

/** Fewer territories are found by looking. */
export const LEAST_FOUND = 10;

/** px that buttons take of the corner of a map. */
export const toolsSize = (zoom: boolean, find: boolean): readonly [width: number, height: number] => [
  (zoom ? 3 * BUTTON_PX + FRAME_PX : 0) + (find ? BUTTON_PX + 2 * FRAME_PX : 0),
  zoom || find ? BUTTON_PX + FRAME_PX : 0,
];
