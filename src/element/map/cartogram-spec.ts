import type { MapSpec } from '../../layout/map/map-model.js';
import { MOST_CLASSES, classMethods } from '../../scale/class-breaks.js';
import { SourceError } from '../../source/source-error.js';
import type { MapVariant } from './map-variant.js';
import { isAddress } from './plain-spec.js';
import { numberAttribute } from '../number-attribute.js';

/** Attributes of a map that say what its colours mean. */
export interface MapAttributes {
  readonly value: string | null;
  readonly per: string | null;
  readonly unit: string | null;
  readonly classification: string | null;
  readonly classes: string | null;
  readonly breaks: string | null;
  readonly palette: string | null;
  readonly midpoint: string | null;
  readonly variant: string | null;
  readonly facet: string | null;
  readonly compare: string | null;
}

/** Finds two of the times that there are. */
export type Comparison = (times: readonly string[]) => readonly [earlier: number, later: number];

const PALETTES = ['sequential', 'diverging'];
const MEAN = /^(?:mean|average|průměr|prumer)$/i;

const refuse = (name: string, text: string, known: string): SourceError =>
  new SourceError('bad-attribute', `${name}="${text}": ${known}`);

const VARIANTS = ['choropleth', 'tiles', 'dorling', 'symbols'] as const;

/** What is drawn in place of the shapes; null for these. Throws `bad-attribute` for what is unknown. */
export function variantOf({ variant: text, facet }: Pick<MapAttributes, 'variant' | 'facet'>): MapVariant | null {
  const variant = VARIANTS.find((one) => one === (text || 'choropleth'));
  if (!variant) throw refuse('variant', String(text), `none of ${VARIANTS.join(' ')}`);
  if (facet && variant !== 'choropleth') throw refuse('facet', facet, 'choropleth only');
  return variant === 'choropleth' ? null : variant;
}

/** The two times of `compare`, of those that there are. Throws `bad-attribute` for others. */
function comparedTimes(text: string, times: readonly string[]): readonly [number, number] {
  const asked = text.split(',').map((one) => times.indexOf(one.trim()));
  const [earlier = -1, later = -1] = asked;
  if (asked.length !== 2 || earlier < 0 || later < 0) throw refuse('compare', text, `not two of ${times.join(', ')}`);
  return [earlier, later];
}

/** How the two times of `compare` are found; null for none. */
export const comparison = ({ compare }: Pick<MapAttributes, 'compare'>): Comparison | null =>
  compare ? (times) => comparedTimes(compare, times) : null;

/** The attributes as they are meant. Throws `bad-attribute` for what means nothing. */
export function mapSpecOf(host: MapAttributes): MapSpec {
  const { classification, palette, breaks, midpoint } = host;
  const method = classMethods.find((one) => one === classification?.trim()) ?? null;
  if (classification && !method) throw refuse('classification', classification, `none of ${classMethods.join(' ')}`);
  if (palette && !PALETTES.includes(palette)) throw refuse('palette', palette, `none of ${PALETTES.join(' ')}`);
  const classes = numberAttribute('classes', host.classes) ?? 5;
  if (!(classes >= 2 && classes <= MOST_CLASSES))
    throw refuse('classes', String(host.classes), `not 2 to ${MOST_CLASSES}`);
  const numbers = (breaks ?? '').split(/[\s,;]+/).filter(Boolean);
  const manual = numbers.map((text) => numberAttribute('breaks', text) ?? NaN);
  if (manual.length >= MOST_CLASSES) throw refuse('breaks', String(breaks), `more than ${MOST_CLASSES - 1}`);
  if (method === 'manual' && manual.length === 0) throw refuse('classification', 'manual', 'there are no breaks');
  const mean = midpoint !== null && MEAN.test(midpoint.trim());
  return {
    value: host.value,
    per: isAddress(host.per) ? 'obyvatel' : host.per,
    unit: host.unit,
    method,
    classes: Math.round(classes),
    breaks: manual,
    midpoint: mean ? 'mean' : (numberAttribute('midpoint', midpoint) ?? null),
    diverging: palette === 'diverging',
  };
}
