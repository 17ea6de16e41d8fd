import { ColumnBuilder, problemOf } from '../../table/column-builder.js';
import type { Column, ColumnType } from '../../table/column.js';
import { missing } from '../../table/missing.js';
import { Table } from '../../table/table.js';
import type { Problem, TableMeta } from '../../table/table.js';
import { parseIsoDate } from '../../time/parse-date.js';
import { isObject, maybeNumber, maybeText, objectsIn } from '../json/json-value.js';
import type { Json } from '../json/json-value.js';
import { plainText } from '../plain-text.js';

/** A series of observations of one quantity. */
export interface Datastream {
  readonly id: string | number;
  readonly name: string;
  readonly unit: string | null;
  /** What its results are; null when it does not say. */
  readonly type: 'number' | 'boolean' | 'text' | null;
}

const TYPES: readonly (readonly [RegExp, Datastream['type']])[] = [
  [/OM_(?:Measurement|CountObservation)$/, 'number'],
  [/OM_TruthObservation$/, 'boolean'],
  [/OM_CategoryObservation$/, 'text'],
];

/** Reads a Datastream (18-088, 8.2.4). */
export function parseDatastream(json: Json): Datastream {
  const id = json['@iot.id'] ?? json['id'];
  const unit = isObject(json['unitOfMeasurement']) ? json['unitOfMeasurement'] : {};
  const kind = maybeText(json['observationType']) ?? '';
  const known = typeof id === 'number' || typeof id === 'string' ? id : '';
  return {
    id: known,
    name: plainText(json['name']) ?? String(known),
    unit: plainText(unit['symbol']) ?? plainText(unit['name']),
    type: TYPES.find(([pattern]) => pattern.test(kind))?.[1] ?? null,
  };
}

/** Observations of one or more datastreams, gathered into columns page by page. */
export class ObservationDecoder {
  readonly #long: boolean;
  readonly #stream: ColumnBuilder;
  readonly #unit = new ColumnBuilder({ name: 'unit', type: 'text' });
  readonly #start = timeBuilder('phenomenonTime');
  readonly #end = timeBuilder('phenomenonTimeEnd');
  readonly #resultTime = timeBuilder('resultTime');
  readonly #quality = new ColumnBuilder({ name: 'resultQuality', type: 'text' });
  readonly #results: unknown[] = [];
  /** Whether the row's datastream says that it is one of numbers. */
  readonly #numeric: boolean[] = [];
  readonly #streams: readonly Datastream[];
  readonly #problems: Problem[] = [];
  readonly #filled = new Set<ColumnBuilder>();

  /** @param long there may be several datastreams: a column says which */
  constructor(streams: readonly Datastream[], long: boolean) {
    this.#streams = streams;
    this.#long = long;
    const domain = streams.map(({ id, name }) => ({ code: id, label: name }));
    this.#stream = new ColumnBuilder({ name: 'datastream', type: 'text', domain });
  }

  get length(): number {
    return this.#results.length;
  }

  /** Adds at most `most` observations of a page, in either format: entities, or `dataArray` (18-088, 14). */
  push(page: Json, stream: Datastream, most = Infinity): void {
    const end = this.length + most;
    for (const part of objectsIn(page['value'])) {
      if (!Array.isArray(part['dataArray'])) {
        if (this.length < end) this.#add(stream, (name) => part[name]);
        continue;
      }
      const names: readonly unknown[] = Array.isArray(part['components']) ? part['components'] : [];
      for (const row of part['dataArray'] as unknown[]) {
        if (this.length < end && Array.isArray(row)) this.#add(stream, (name) => row[names.indexOf(name)] as unknown);
      }
    }
  }

  table(meta: Partial<TableMeta>): Table {
    const units = new Set(this.#streams.map(({ unit }) => unit));
    const columns = [
      ...(this.#long ? [this.#stream.build()] : []),
      this.#start.build(),
      ...[this.#end].filter((column) => this.#filled.has(column)).map((column) => column.build()),
      ...this.#resultColumns(units.size === 1 ? ([...units][0] ?? undefined) : undefined),
      ...(units.size > 1 ? [this.#unit.build()] : []),
      ...[this.#resultTime, this.#quality].filter((column) => this.#filled.has(column)).map((column) => column.build()),
    ];
    this.#problems.sort((a, b) => a.row - b.row);
    return new Table(this.length, columns, meta, this.#problems);
  }

  #add(stream: Datastream, valueOf: (name: string) => unknown): void {
    this.#stream.pushText(stream.id);
    if (stream.unit === null) this.#unit.pushMissing(missing.null);
    else this.#unit.pushText(stream.unit);
    const time = valueOf('phenomenonTime');
    const [start, end] = typeof time === 'string' ? time.split('/', 2) : [time];
    this.#pushTime(this.#start, start);
    this.#pushTime(this.#end, end);
    this.#pushTime(this.#resultTime, valueOf('resultTime'));
    const quality = valueOf('resultQuality');
    if (quality === null || quality === undefined) this.#quality.pushMissing(missing.null);
    else {
      this.#filled.add(this.#quality);
      this.#quality.pushText(typeof quality === 'string' ? quality : JSON.stringify(quality));
    }
    const result = valueOf('result');
    this.#numeric.push(stream.type === 'number');
    this.#results.push(stream.type === 'number' ? (maybeNumber(result) ?? result) : result);
  }

  #pushTime(builder: ColumnBuilder, value: unknown): void {
    if (value === null || value === undefined) return builder.pushMissing(missing.null);
    this.#filled.add(builder);
    const epochMs = typeof value === 'string' ? parseIsoDate(value)?.epochMs : undefined;
    if (epochMs !== undefined) return builder.pushNumber(epochMs);
    this.#problems.push(problemOf(builder.length, builder.spec.name, value, 'not a date'));
    builder.pushMissing(missing.unreadable);
  }

  /** `result`, of the one type there is; where there are numbers and others, these stand in `resultText`. */
  #resultColumns(unit: string | undefined): Column[] {
    const types = new Set(this.#results.flatMap((value) => typeOf(value) ?? []));
    for (const { type } of this.#streams) if (type) types.add(type);
    const type: ColumnType = types.has('number')
      ? 'number'
      : types.size === 1 && types.has('boolean')
        ? 'boolean'
        : 'text';
    const [only] = this.#streams;
    const label = this.#long ? undefined : only?.name || undefined;
    const result = new ColumnBuilder({ name: 'result', type, label, unit }, this.length);
    const texts = new ColumnBuilder({ name: 'resultText', type: 'text' }, this.length);
    let hasTexts = false;
    this.#results.forEach((value, row) => {
      const own = typeOf(value);
      const fits = own === type || type === 'text';
      // A datastream of numbers with a word in it has a cell that cannot be read; one that says nothing has a word.
      const strict = this.#numeric[row] === true;
      if (own === null) result.pushMissing(missing.null);
      else if (type === 'text') result.pushText(textOf(value));
      else if (fits) result.pushNumber(Number(value));
      else {
        result.pushMissing(strict ? missing.unreadable : missing.notApplicable);
        if (strict) this.#problems.push(problemOf(row, 'result', value, 'not a number'));
      }
      const word = own !== null && !fits && !strict;
      hasTexts ||= word;
      if (word) texts.pushText(textOf(value));
      else texts.pushMissing(missing.null);
    });
    return hasTexts ? [result.build(), texts.build()] : [result.build()];
  }
}

function timeBuilder(name: string): ColumnBuilder {
  return new ColumnBuilder({ name, type: 'date', dateOnly: false });
}

function typeOf(value: unknown): 'number' | 'boolean' | 'text' | null {
  if (value === null || value === undefined) return null;
  return typeof value === 'number' || typeof value === 'boolean' ? (typeof value as 'number' | 'boolean') : 'text';
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
