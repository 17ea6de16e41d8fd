import { sankey, sankeyJustify } from 'd3-sankey';
import type { SankeyGraph } from 'd3-sankey';
import { roundParts } from '../../energy/round-parts.js';
import type { FlowSummary } from '../../energy/summarise.js';
import type { SpanWords } from '../../locale/span-words.js';
import type { Locale } from '../../locale/locale.js';
import { commonUnit } from '../../scale/common-unit.js';

/** A block of the drawing: a source, a use. */
export interface SankeyNode {
  readonly key: string;
  /** Role whose colour it has. */
  readonly role: string;
  readonly label: string;
  readonly value: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Its name stands on this side of it. */
  readonly side: 'left' | 'right';
}

export interface SankeyLink {
  readonly role: string;
  /** An SVG path along its middle. */
  readonly d: string;
  /** px */
  readonly width: number;
  readonly text: string;
}

export interface SankeyDrawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly SankeyNode[];
  readonly links: readonly SankeyLink[];
}

interface Way {
  readonly source: string;
  readonly target: string;
  readonly value: number;
}

interface Block {
  readonly key: string;
  readonly role: string;
  readonly label: string;
}

const NODE_PX = 12;
/** Narrower than this, em, what cars took is not told apart. */
const THREE_COLUMNS_EM = 30;

/**
 * Where the electricity of a span came from and where it went. What cars took is a part of what the building used. Null where nothing flowed,
 * and where one flow is unknown: blocks without it would be smaller than what they stand for.
 */
export function energySankey(
  flows: Flows,
  ev: number | null,
  size: { readonly width: number; readonly emPx: number },
  locale: Locale,
  words: SpanWords,
): SankeyDrawing | null {
  const ways = knowsFlows(flows) ? waysOf(flows) : [];
  if (ways.length === 0) return null;
  const through = (key: string): number =>
    ways.reduce((sum, { source, target, value }) => sum + (source === key || target === key ? value : 0), 0);
  // In the unit and with the decimals of tables of the same figures.
  const unit = commonUnit('Wh', Math.max(...['pv', 'grid', 'battery', 'load', 'export', 'charge'].map(through)));
  const shown: Way[] = [...ways];
  const load = through('load');
  // Between three columns of names there must be room for two of them.
  const cars = size.width < THREE_COLUMNS_EM * size.emPx ? 0 : Math.min(load, ev ?? 0);
  if (cars > 0) {
    shown.push({ source: 'load', target: 'ev', value: cars });
    if (load > cars) shown.push({ source: 'load', target: 'rest', value: load - cars });
  }
  // The two parts of what was used add up to it as they are written; all other blocks are wholes, written as in any other place.
  const parts = roundParts([cars / unit.factor, (load - cars) / unit.factor], unit.digits).map(Number);
  const blocks = blocksOf(words).filter(({ key }) =>
    shown.some(({ source, target }) => source === key || target === key),
  );
  const written = (value: number): string => locale.measure(value, unit.unit, { digits: unit.digits });
  const write = (value: number, key?: string): string =>
    written(key === 'ev' || key === 'rest' ? (parts[key === 'ev' ? 0 : 1] as number) : value / unit.factor);
  const height = Math.max(220, Math.min(360, size.width / 2));
  const graph = sankey<Block, object>()
    .nodeId(({ key }) => key)
    .nodeAlign(sankeyJustify)
    .nodeWidth(NODE_PX)
    // Two lines of a name must fit beside the thinnest block.
    .nodePadding(size.emPx * 2.4)
    .nodeSort((a, b) => blocks.findIndex(({ key }) => key === a.key) - blocks.findIndex(({ key }) => key === b.key))
    .extent([
      [0, size.emPx],
      [size.width, height - size.emPx],
    ])({ nodes: blocks.map((block) => ({ ...block })), links: shown.map((way) => ({ ...way })) });
  return drawn(graph, { width: size.width, height }, write, words);
}

type Flows = FlowSummary['flows'];
type KnownFlows = { readonly [name in keyof Flows]: number };

/** Whether each flow was measured, be it that none was there. */
export const knowsFlows = (flows: Flows): flows is KnownFlows => Object.values(flows).every((value) => value !== null);

const isSeen = ({ value }: Way): boolean => value > 0;

function waysOf(flows: KnownFlows): Way[] {
  const all: readonly (readonly [string, string, number])[] = [
    ['pv', 'load', flows.pvToLoad],
    ['pv', 'charge', flows.pvToBattery],
    ['pv', 'export', flows.pvToGrid],
    ['battery', 'load', flows.batteryToLoad],
    ['battery', 'export', flows.batteryToGrid],
    ['grid', 'load', flows.gridToLoad],
    ['grid', 'charge', flows.gridToBattery],
  ];
  return all.map(([source, target, value]) => ({ source, target, value })).filter(isSeen);
}

function blocksOf({ nodes, rows, others }: SpanWords): Block[] {
  return [
    { key: 'pv', role: 'pv', label: nodes.pv },
    { key: 'battery', role: 'battery', label: rows.discharge },
    { key: 'grid', role: 'grid', label: rows.import },
    { key: 'load', role: 'load', label: nodes.load },
    { key: 'charge', role: 'battery', label: rows.charge },
    { key: 'export', role: 'export', label: rows.export },
    { key: 'ev', role: 'ev', label: nodes.ev },
    { key: 'rest', role: 'load', label: others },
  ];
}

function drawn(
  { nodes, links }: SankeyGraph<Block, object>,
  { width, height }: { readonly width: number; readonly height: number },
  write: (value: number, key?: string) => string,
  words: SpanWords,
): SankeyDrawing {
  const tenth = (value: number): number => Math.round(value * 10) / 10;
  return {
    width,
    height,
    nodes: nodes.map(({ key, role, label, value, x0 = 0, x1 = 0, y0 = 0, y1 = 0 }) => ({
      key,
      role,
      label,
      value: write(value ?? 0, key),
      x: tenth(x0),
      y: tenth(y0),
      width: tenth(x1 - x0),
      height: tenth(Math.max(1, y1 - y0)),
      side: x0 > width / 2 ? 'left' : 'right',
    })),
    links: links.flatMap(({ source, target, value, y0 = 0, y1 = 0, width: thick = 1 }) => {
      if (typeof source !== 'object' || typeof target !== 'object') return [];
      const [from, to] = [source.x1 ?? 0, target.x0 ?? 0];
      const middle = tenth((from + to) / 2);
      return [
        {
          role: target.key === 'export' ? 'export' : source.role,
          d: `M${tenth(from)},${tenth(y0)}C${middle},${tenth(y0)} ${middle},${tenth(y1)} ${tenth(to)},${tenth(y1)}`,
          width: Math.max(1, tenth(thick)),
          text: words.flow(source.label, target.label, write(value)),
        },
      ];
    }),
  };
}
