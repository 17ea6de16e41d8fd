import type { Bend, Point } from './energy-picture.js';

/** A way between two places: a straight line, or a part of a circle. */
export interface WayLine {
  readonly start: Point;
  readonly end: Point;
  /** Of the circle; null where the line is straight. */
  readonly centre: Point | null;
  /** What it turns about the centre from start to end, radians, clockwise as it is seen; 0 where the line is straight. */
  readonly turn: number;
  /** px */
  readonly length: number;
}

export function lineOf({ start, end, bulge }: Bend): WayLine {
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const chord = Math.hypot(dx, dy);
  if (bulge === 0) return { start, end, centre: null, turn: 0, length: chord };
  const turn = 4 * Math.atan(bulge);
  const radius = chord / (2 * Math.sin(turn / 2));
  const away = (radius * Math.cos(turn / 2)) / chord;
  return {
    start,
    end,
    centre: [(start[0] + end[0]) / 2 - dy * away, (start[1] + end[1]) / 2 + dx * away],
    turn,
    length: radius * turn,
  };
}

/** The place that is a share of the way from its start, 0 to 1. */
export function placeOn({ start, end, centre, turn }: WayLine, share: number): Point {
  if (!centre) return [start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share];
  const [x, y] = [start[0] - centre[0], start[1] - centre[1]];
  const [cos, sin] = [Math.cos(turn * share), Math.sin(turn * share)];
  return [centre[0] + x * cos - y * sin, centre[1] + x * sin + y * cos];
}

/** Dots on a way, and how all of them move to the place of the next one. */
export interface WayLane {
  /** From its start, px. */
  readonly dots: readonly Point[];
  /** About what they turn, px; null where they move straight on. */
  readonly centre: Point | null;
  /** px, or radians clockwise where they turn. */
  readonly step: Point | number;
  /** Of the step, em. */
  readonly stepEm: number;
}

/** Between two dots, em. */
const BETWEEN_EM = 5;

/** Dots equally far apart on a way, `emPx` px to the em. */
export function wayLane(bend: Bend, emPx: number): WayLane {
  const line = lineOf(bend);
  const { start, centre, turn, length } = line;
  const count = Math.max(1, Math.round(length / (BETWEEN_EM * emPx)));
  const [x, y] = placeOn(line, 1 / count);
  return {
    dots: [...new Array<undefined>(count)].map((_, index) => placeOn(line, index / count)),
    centre,
    step: centre ? turn / count : [x - start[0], y - start[1]],
    stepEm: length / emPx / count,
  };
}
