/** Gives a plot a least height, px, and (`grows`) what the texts leave of the box that is reserved for it. */
export function plotRoom({ style }: HTMLElement, least: number, grows: boolean): void {
  // CSSOM, as a strict style-src blocks style attributes.
  style.setProperty('--least', `${least}px`);
  style.setProperty('--grow', grows ? '1' : '0');
}

/** Air below a drawing that it may do without, px. */
const AIR_PX = 24;

/**
 * Gives a plot the height that its drawing has, px: what a few bars leave over of its room stands below the buttons, not above them, and
 * what needs more does not run into them. `room` is null where the author gave the height, which is then kept unless it is too low.
 */
export function fitRoom(plot: HTMLElement, needed: number, least: number, room: number | null): void {
  const over = needed > (room ?? least) + AIR_PX;
  if (over || (room !== null && needed < room - 1)) plotRoom(plot, needed, false);
}
