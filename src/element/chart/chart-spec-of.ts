import { SourceError } from '../../source/source-error.js';
import { isStatusColumn } from '../../table/status-column.js';
import type { Table } from '../../table/table.js';
import { chartKinds, curves, extraNames, stackModes } from '../../layout/chart/chart-spec.js';
import type { ChartSpec, Extras } from '../../layout/chart/chart-spec.js';
import { numberAttribute } from '../number-attribute.js';

/** The attributes of a chart as the page's author wrote them. */
export interface ChartAttributes {
  readonly kind: string;
  readonly x: string | null;
  readonly y: string | null;
  readonly series: string | null;
  readonly stack: string;
  readonly curve: string;
  readonly unit: string | null;
  readonly xLabel: string | null;
  readonly yLabel: string | null;
  readonly yMin: string | null;
  readonly yMax: string | null;
  readonly highlight: string | null;
  readonly orderBy: string | null;
  readonly annotations: string | null;
  readonly reference: string | null;
  readonly confidence: string | null;
  readonly scale: string | null;
  readonly format: string | null;
  readonly facet: string | null;
  /** The rows, where they are in. */
  readonly table?: Table | null;
}

/** Reads the attributes; throws a SourceError `bad-attribute` that names the wrong one and what it may be. */
export function chartSpecOf(attributes: ChartAttributes): ChartSpec {
  // What an editor of a page left empty is not given.
  const [x, only] = axesOf(attributes);
  const y = attributes.y || only;
  return {
    kind: oneOf('kind', attributes.kind || 'auto', ['auto', ...chartKinds] as const),
    x: attributes.x || x,
    y: y === undefined ? undefined : listOf(y),
    series: attributes.series || undefined,
    stack: oneOf('stack', attributes.stack || 'none', stackModes),
    curve: oneOf('curve', attributes.curve || 'linear', curves),
    unit: attributes.unit ?? undefined,
    xLabel: attributes.xLabel ?? undefined,
    yLabel: attributes.yLabel ?? undefined,
    yMin: numberAttribute('y-min', attributes.yMin),
    yMax: numberAttribute('y-max', attributes.yMax),
    highlight: attributes.highlight === null ? [] : listOf(attributes.highlight),
    ordered: !!attributes.orderBy,
    extras: extrasOf(attributes),
  };
}

/** Of rows with nothing but an `x` and a `y` these are the axes; among other columns they are coordinates. */
function axesOf({ x, y, series, table }: ChartAttributes): readonly string[] {
  if (x || y) return [];
  const names = (table?.columns ?? []).map(({ name }) => name).filter((name) => name !== series);
  return /^x,y$/i.test(names.sort().join()) ? names : [];
}

/** Attributes that few charts have, and a column of status; undefined when there is none of them. */
export function extrasOf(
  attributes: Pick<ChartAttributes, (typeof extraNames)[number] | 'yMin' | 'yMax' | 'table'>,
): Extras | undefined {
  const extras: Record<string, string | true> = {};
  for (const name of extraNames) if (attributes[name]) extras[name] = attributes[name];
  if (attributes.table?.columns.some(isStatusColumn)) extras['provisional'] = true;
  if (attributes.yMin || attributes.yMax) extras['ends'] = true;
  return Object.keys(extras).length > 0 ? extras : undefined;
}

/** Parts of a list separated by commas, without blanks around them; empty ones are left out. */
function listOf(text: string): string[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function oneOf<T extends string>(name: string, value: string, allowed: readonly T[]): T {
  const found = allowed.find((one) => one === value);
  if (found === undefined) throw new SourceError('bad-attribute', `${name}="${value}": one of ${allowed.join(', ')}`);
  return found;
}
