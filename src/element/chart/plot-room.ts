/** Gives a plot a least height, px, and (`grows`) what the texts leave of the box that is reserved for it. */
export function plotRoom({ style }: HTMLElement, least: number, grows: boolean): void {
  // CSSOM, as a strict style-src blocks style attributes.
  style.setProperty('--least', `${least}px`);
  style.setProperty('--grow', grows ? '1' : '0');
}
