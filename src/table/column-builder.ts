import { missing } from './missing.js';
import type { MissingKind } from './missing.js';
import type { CodedValue, Column, ColumnType } from './column.js';
import type { Problem } from './table.js';

export interface ColumnSpec {
  readonly name: string;
  readonly type: ColumnType;
  readonly label?: string | undefined;
  readonly unit?: string | undefined;
  readonly domain?: readonly CodedValue[] | undefined;
  readonly dateOnly?: boolean | undefined;
}

/** Fills one typed column value by value; grows as it goes, so that the number of rows need not be known. */
export class ColumnBuilder {
  readonly spec: ColumnSpec;
  #length = 0;
  #numbers: Float64Array | null = null;
  #codes: Uint32Array | null = null;
  #missing: Uint8Array | null = null;
  readonly #dictionary: string[] = [];
  readonly #dictionaryCodes: (string | number)[] = [];
  readonly #index = new Map<string | number, number>();
  readonly #domain: ReadonlyMap<string, CodedValue> | null;

  constructor(spec: ColumnSpec, capacity = 64) {
    this.spec = spec;
    if (spec.type === 'text' || spec.domain) this.#codes = new Uint32Array(capacity);
    else this.#numbers = new Float64Array(capacity);
    // Strict code type first, then by text: services mix 1 and "1".
    this.#domain = spec.domain ? new Map(spec.domain.map((value) => [String(value.code), value])) : null;
  }

  get length(): number {
    return this.#length;
  }

  /** Appends a number, or epoch milliseconds for a date, or 0/1 for a boolean. NaN and infinities count as unreadable. */
  pushNumber(value: number): void {
    if (!Number.isFinite(value)) return this.pushMissing(missing.unreadable);
    this.#reserve();
    if (this.#numbers) this.#numbers[this.#length] = value;
    else return this.pushText(value);
    this.#mark(missing.present);
  }

  /** Appends a text, or the code of a coded value. */
  pushText(value: string | number): void {
    this.#reserve();
    if (!this.#codes) throw new Error(`text pushed into a ${this.spec.type} column: ${this.spec.name}`);
    let code = this.#index.get(value);
    if (code === undefined) {
      const coded = this.#domain?.get(String(value));
      code = this.#dictionary.length;
      this.#index.set(value, code);
      this.#dictionary.push(coded ? coded.label : String(value));
      this.#dictionaryCodes.push(coded ? coded.code : value);
    }
    this.#codes[this.#length] = code;
    this.#mark(missing.present);
  }

  pushMissing(kind: MissingKind): void {
    this.#reserve();
    if (this.#numbers) this.#numbers[this.#length] = NaN;
    this.#mark(kind === missing.present ? missing.null : kind);
  }

  build(): Column {
    const { name, type, unit, domain } = this.spec;
    const label = this.spec.label ?? name;
    const base = { name, label, unit, domain, missing: this.#missing?.slice(0, this.#length) ?? null };
    if (this.#codes) {
      const codes = domain ? this.#dictionaryCodes : undefined;
      const values = this.#codes.slice(0, this.#length);
      return { ...base, type: 'text', values, dictionary: this.#dictionary, codes };
    }
    const numbers = (this.#numbers ?? new Float64Array(0)).slice(0, this.#length);
    if (type === 'boolean') {
      const values = new Uint8Array(numbers.length);
      numbers.forEach((value, row) => (values[row] = value === 1 ? 1 : 0));
      return { ...base, type, values };
    }
    if (type === 'date') return { ...base, type, values: numbers, dateOnly: this.spec.dateOnly ?? false };
    return { ...base, type: 'number', values: numbers };
  }

  #mark(kind: MissingKind): void {
    if (kind !== missing.present && this.#missing === null) {
      this.#missing = new Uint8Array(this.#numbers?.length ?? this.#codes?.length ?? 0);
    }
    if (this.#missing) this.#missing[this.#length] = kind;
    this.#length++;
  }

  #reserve(): void {
    const capacity = this.#numbers?.length ?? this.#codes?.length ?? 0;
    if (this.#length < capacity) return;
    const next = Math.max(64, capacity * 2);
    if (this.#numbers) this.#numbers = grow(new Float64Array(next), this.#numbers);
    if (this.#codes) this.#codes = grow(new Uint32Array(next), this.#codes);
    if (this.#missing) this.#missing = grow(new Uint8Array(next), this.#missing);
  }
}

function grow<T extends Float64Array | Uint32Array | Uint8Array>(larger: T, smaller: T): T {
  larger.set(smaller);
  return larger;
}

/** What stood in a cell that could not be read, short enough for a list of problems. */
export function problemOf(row: number, column: string, value: unknown, reason: string): Problem {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return { row, column, value: text.slice(0, 200), reason };
}
