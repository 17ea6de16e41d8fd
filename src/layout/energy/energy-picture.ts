/** What electricity comes from and goes to, in the order it is read aloud. */
export const pictureNodes = ['pv', 'grid', 'battery', 'load', 'ev'] as const;
export type PictureNode = (typeof pictureNodes)[number];

/** A place of the picture and what is written in it. */
export interface NodeFacts {
  readonly node: PictureNode;
  readonly label: string;
  /** Power with its unit, or the words for a missing one. */
  readonly value: string;
  readonly missing: boolean;
  /** What it does: it takes, gives, charges; empty where that is plain. */
  readonly note: string;
}

/** A way that power takes, if any does now. */
export interface LinkFacts {
  readonly from: PictureNode;
  readonly to: PictureNode;
  /** Power against the strongest that the picture may show, 0 to 1; null when it is not known. */
  readonly share: number | null;
}

export interface PictureInput {
  /** Only what the building has. */
  readonly nodes: readonly NodeFacts[];
  readonly links: readonly LinkFacts[];
  /** px */
  readonly width: number;
  /** Of the values, px; all else is in proportion to it. */
  readonly typePx: number;
  /** px that there are for it; left out: as many as it takes. */
  readonly height?: number | undefined;
}

/** px */
export type Point = readonly [number, number];

/** A line between two places, or a part of a circle: then what is highest over its chord is a share of half of that, to the left of who walks it above 0. */
export interface Bend {
  readonly start: Point;
  readonly end: Point;
  readonly bulge: number;
}

export interface PlacedNode extends NodeFacts {
  readonly x: number;
  readonly y: number;
}

export interface PlacedLink extends LinkFacts, Bend {
  /** An SVG path. */
  readonly d: string;
  /** An arrow in the middle of it, as an SVG path: motion is not there for everybody. */
  readonly head: string;
}

export interface EnergyPicture {
  readonly width: number;
  readonly height: number;
  readonly radius: number;
  readonly typePx: number;
  readonly nodes: readonly PlacedNode[];
  readonly links: readonly PlacedLink[];
}

/** Columns (−1, 0, 1) and rows: the sun above, what is stored and driven away below. */
const COLUMN: Readonly<Record<PictureNode, number>> = { pv: 0, grid: -1, battery: 0, load: 1, ev: 1 };
const ROW: Readonly<Record<PictureNode, number>> = { pv: 0, grid: 1, battery: 2, load: 1, ev: 2 };

/** In em of the values. */
const RADIUS = 3.2;
const ROW_GAP = 9.4;
const SPREAD = 21;
/** Between rows in a height that is given, of a radius: an arrow has room there. */
const LEAST_GAP = 0.8;
/** Of the letters wanted, what they are reduced to for that. */
const LEAST_LETTERS = 0.75;
/** A wider place leaves it as wide as this. */
export const PICTURE_EM = 2 * (SPREAD + RADIUS) + 0.25;
/** Between two ways that end at the same side of a node. */
const LANE = 1;

/**
 * Places the ways of electricity through a building: nodes in a cross, ways as lines between them that do not lie over each other. Rows
 * that the building has nothing in are left out.
 */
export function energyPicture(input: PictureInput): EnergyPicture {
  const { nodes, links, width } = input;
  const rows = [0, 1, 2].filter((row) => nodes.some(({ node }) => ROW[node] === row));
  const margin = 2;
  // What there is room for: three circles beside each other, their rows over each other.
  const wanted = RADIUS * input.typePx;
  const high = (input.height ?? Infinity) / (2 * rows.length + LEAST_GAP * (rows.length - 1));
  const radius = Math.min(wanted, width / (2 * RADIUS), Math.max(high, wanted * LEAST_LETTERS));
  const typePx = radius / RADIUS;
  const natural = radius * 2 + margin * 2 + Math.max(0, rows.length - 1) * ROW_GAP * typePx;
  const height = input.height === undefined ? natural : Math.max(input.height, rows.length * (radius * 2 + margin * 2));
  const gap = rows.length > 1 ? (height - 2 * (radius + margin)) / (rows.length - 1) : 0;
  const spread = Math.min(width / 2 - radius - margin, SPREAD * typePx);
  const top = rows.length > 1 ? radius + margin : height / 2;
  const placed = nodes.map((facts): PlacedNode => ({
    ...facts,
    x: width / 2 + COLUMN[facts.node] * spread,
    y: top + rows.indexOf(ROW[facts.node]) * gap,
  }));
  const at = (node: PictureNode): PlacedNode | undefined => placed.find((one) => one.node === node);
  const lane = LANE * typePx;
  return {
    width,
    height,
    radius,
    typePx,
    nodes: placed,
    links: links.flatMap((link) => {
      const [from, to] = [at(link.from), at(link.to)];
      return from && to ? [{ ...link, ...wayBetween(from, to, radius, lane) }] : [];
    }),
  };
}

/**
 * A straight line within a row or column, else a part of a circle that leaves and arrives in the lane of its side, at one of these square to
 * it: what moves along evenly bent ways can be turned as one.
 */
function wayBetween(
  from: PlacedNode,
  to: PlacedNode,
  radius: number,
  lane: number,
): Bend & Pick<PlacedLink, 'd' | 'head'> {
  const side = (node: PlacedNode, other: PlacedNode): Point => {
    const dx = Math.sign(other.x - node.x);
    const dy = Math.sign(other.y - node.y);
    if (dx === 0) return onRim(node, 0, dy, radius);
    if (dy === 0) return onRim(node, dx, 0, radius);
    return COLUMN[node.node] === 0
      ? onRim(node, (dx * lane) / radius, dy, radius)
      : onRim(node, dx, (dy * lane) / radius, radius);
  };
  const [start, end] = [side(from, to), side(to, from)];
  const [dx, dy] = [end[0] - start[0], end[1] - start[1]];
  const slope = Math.atan2(Math.abs(dy), Math.abs(dx));
  const half = Math.min(slope, Math.PI / 2 - slope);
  // Ways lean towards the middle row.
  const left = Math.sign(dx * dy) * (COLUMN[from.node] === 0 ? -1 : 1);
  const bulge = Math.tan(half / 2) * left;
  const size = Math.hypot(dx, dy);
  const arc = bulge
    ? `A${tenth(size / 2 / Math.sin(half))} ${tenth(size / 2 / Math.sin(half))} 0 0 ${left > 0 ? 1 : 0} `
    : 'L';
  const d = `M${tenth(start[0])},${tenth(start[1])}${arc}${tenth(end[0])},${tenth(end[1])}`;
  return {
    start,
    end,
    bulge,
    d,
    head: arrowHead([start[0] + (dx + dy * bulge) / 2, start[1] + (dy - dx * bulge) / 2], dx, dy, radius / RADIUS),
  };
}

/** In the middle of a way, where it runs as its ends do. */
function arrowHead([x, y]: Point, dx: number, dy: number, typePx: number): string {
  // Between two places that nearly touch there is no room for a common one.
  const size = Math.min(typePx * 0.42, Math.hypot(dx, dy) * 0.3);
  const angle = Math.atan2(dy, dx);
  const tip = (turn: number): string =>
    `${tenth(x + Math.cos(angle + turn) * size)},${tenth(y + Math.sin(angle + turn) * size)}`;
  return `M${tip(2.4)}L${tip(0)}L${tip(-2.4)}Z`;
}

/** A place on the rim of a node: `across` and `down` of its radius, the longer one as far as the rim is. */
function onRim({ x, y }: PlacedNode, across: number, down: number, radius: number): Point {
  if (Math.abs(across) === 1) return [x + across * Math.sqrt(1 - down * down) * radius, y + down * radius];
  return [x + across * radius, y + down * Math.sqrt(1 - across * across) * radius];
}

const tenth = (value: number): number => Math.round(value * 10) / 10;
