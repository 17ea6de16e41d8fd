export type Direction = 'up' | 'down' | 'left' | 'right';

/** Where arrow keys lead. */
export const arrows: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Letters typed within this time are of one name, ms. */
const TYPING_MS = 800;

/** The beginning of a name as it is typed, and when its last letter was (ms). */
export interface Typed {
  readonly text: string;
  readonly at: number;
}

/** What is typed after one key more; null for a key that writes nothing, and for a blank, which begins no name. */
export function typeOn(before: Typed, key: string, at: number): Typed | null {
  const text = at - before.at > TYPING_MS ? '' : before.text;
  if ([...key].length !== 1 || (key === ' ' && text === '')) return null;
  return { text: text + key, at };
}

const TOWARDS: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
};

/** Beyond this angle from the way asked for something lies aside, not that way. */
const ASIDE = Math.cos((70 * Math.PI) / 180);

/**
 * The territory that an arrow key leads to: of those that share a border the one whose middle lies most that way; where none does, the
 * nearest one of all that does. −1 for none. `places` are x, y of each, px.
 */
export function nextUnit(
  from: number,
  direction: Direction,
  places: Float64Array,
  neighbours: readonly number[],
): number {
  const beside = best(from, direction, places, neighbours, (along) => along);
  return beside >= 0 ? beside : best(from, direction, places, null, (along, away) => along / away);
}

function best(
  from: number,
  direction: Direction,
  places: Float64Array,
  among: readonly number[] | null,
  worth: (cosine: number, away: number) => number,
): number {
  const [towardsX, towardsY] = TOWARDS[direction];
  const [x, y] = [places[2 * from] as number, places[2 * from + 1] as number];
  let [found, most] = [-1, -Infinity];
  for (let index = 0; index < (among ? among.length : places.length / 2); index++) {
    const unit = among ? (among[index] as number) : index;
    const [aside, down] = [(places[2 * unit] as number) - x, (places[2 * unit + 1] as number) - y];
    const away = Math.hypot(aside, down);
    const cosine = (aside * towardsX + down * towardsY) / away;
    if (unit === from || !(cosine >= ASIDE)) continue;
    const value = worth(cosine, away);
    if (value > most) [found, most] = [unit, value];
  }
  return found;
}
