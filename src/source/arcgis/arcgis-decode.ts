import { ColumnBuilder, problemOf } from '../../table/column-builder.js';
import type { ColumnSpec } from '../../table/column-builder.js';
import { missing } from '../../table/missing.js';
import { Table } from '../../table/table.js';
import type { Problem, TableMeta } from '../../table/table.js';
import type * as Dates from './arcgis-dates.js';
import { isObject } from './arcgis-metadata.js';
import type { Json } from './arcgis-metadata.js';
import { lazy } from '../lazy.js';

/** One column of the answer: what it becomes, under which name it comes, and as which Esri type. */
export interface Target {
  readonly spec: ColumnSpec;
  readonly attribute: string;
  readonly esriType: string;
}

// Both files at once, as the first would only then ask for the second.
const dateReader = lazy(async () => {
  void import('../../time/zone-offset.js').catch(() => null);
  return import('./arcgis-dates.js');
});

/** A decoder, with the code that reads dates where there are some. */
export async function featureDecoder(targets: readonly Target[]): Promise<FeatureDecoder> {
  const dated = targets.some(({ spec }) => spec.type === 'date');
  return new FeatureDecoder(targets, dated ? await dateReader() : null);
}

/**
 * Gathers pages of features, in either answer style (`attributes` or GeoJSON's `properties`), into typed columns. Numbers in text
 * fields stay text; dates are UTC instants, days without a time midnight in Prague; `null` and an attribute that is not there
 * are two kinds of missing.
 */
export class FeatureDecoder {
  readonly #targets: readonly Target[];
  readonly #dates: typeof Dates | null;
  readonly #builders: readonly ColumnBuilder[];
  readonly #problems: Problem[] = [];
  #length = 0;
  /** Databases change the case of names they give out. */
  #names: readonly string[] | null = null;

  /** `dates` reads dates; a decoder without it must have none. */
  constructor(targets: readonly Target[], dates: typeof Dates | null) {
    this.#targets = targets;
    this.#dates = dates;
    this.#builders = targets.map(({ spec }) => new ColumnBuilder(spec));
  }

  push(features: readonly Json[]): void {
    for (const feature of features) {
      const values = feature['attributes'] ?? feature['properties'];
      const attributes = isObject(values) ? values : {};
      this.#names ??= this.#targets.map(({ attribute }) => actualName(attributes, attribute));
      for (let index = 0; index < this.#targets.length; index++) {
        const name = this.#names[index] as string;
        this.#pushCell(index, Object.hasOwn(attributes, name) ? attributes[name] : undefined);
      }
      this.#length++;
    }
  }

  table(meta: Partial<TableMeta>, problems: readonly Problem[] = []): Table {
    const columns = this.#builders.map((builder, index) =>
      this.#targets[index]?.esriType === 'Date'
        ? (this.#dates?.maybeDays(builder.build()) ?? builder.build())
        : builder.build(),
    );
    return new Table(this.#length, columns, meta, [...problems, ...this.#problems]);
  }

  /** A page of rows: dates are days where neither it nor those before it, which `timed` knows of, have shown a time of day. */
  timely(page: Table, timed: Set<string>): Table {
    return this.#dates?.timely(page, timed) ?? page;
  }

  #pushCell(index: number, value: unknown): void {
    const builder = this.#builders[index] as ColumnBuilder;
    const { spec, esriType } = this.#targets[index] as Target;
    if (value === null) return builder.pushMissing(missing.null);
    if (value === undefined) return builder.pushMissing(missing.absent);
    if (spec.type === 'text') {
      if (spec.domain && typeof value === 'number') return builder.pushText(value);
      return builder.pushText(typeof value === 'string' ? value : JSON.stringify(value));
    }
    const number = spec.type === 'date' ? (this.#dates?.instantOf(value, esriType) ?? NaN) : numberOf(value);
    if (Number.isNaN(number)) this.#problems.push(problemOf(this.#length, spec.name, value, `not a ${spec.type}`));
    builder.pushNumber(number);
  }
}

function actualName(attributes: Json, wanted: string): string {
  if (Object.hasOwn(attributes, wanted)) return wanted;
  return Object.keys(attributes).find((name) => name.toLowerCase() === wanted.toLowerCase()) ?? wanted;
}

function numberOf(value: unknown): number {
  if (typeof value === 'number') return value;
  // Integers over 2^53 come as texts.
  return typeof value === 'string' && /^\s*-?\d/.test(value) ? Number(value) : NaN;
}
