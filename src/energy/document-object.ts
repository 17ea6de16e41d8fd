/** What is wrong in a document, and where: a JSON Pointer (RFC 6901) from its root. */
export interface DocumentProblem {
  readonly path: string;
  /** Lower case: problem, colon, value. */
  readonly reason: string;
  /** True for what nothing depends on, such as a property that nobody knows. */
  readonly harmless: boolean;
}

interface NumberRule {
  readonly min?: number;
  /** The least that is too little. */
  readonly above?: number;
  readonly max?: number;
  readonly integer?: boolean;
}

const DAY = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;
const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/;
const INSTANT =
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)$/;

/**
 * One object of a document: gives its properties by the type wanted of them and notes what is wrong. What is left out and `null` are the
 * same; whoever needs it asks by `needed`.
 */
export class DocumentObject {
  readonly path: string;
  readonly #json: Readonly<Record<string, unknown>>;
  readonly #problems: DocumentProblem[];
  readonly #known = new Set<string>();

  private constructor(json: Readonly<Record<string, unknown>>, path: string, problems: DocumentProblem[]) {
    this.#json = json;
    this.path = path;
    this.#problems = problems;
  }

  /** Null, with a problem noted, for what is no object. */
  static from(value: unknown, path: string, problems: DocumentProblem[]): DocumentObject | null {
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return new DocumentObject(value as Readonly<Record<string, unknown>>, path, problems);
    problems.push({ path, reason: `not an object: ${shown(value)}`, harmless: false });
    return null;
  }

  has(name: string): boolean {
    return this.#value(name) !== undefined;
  }

  text(name: string): string | null {
    return this.#take(name, 'not a text', (value) => (typeof value === 'string' && value !== '' ? value : null));
  }

  flag(name: string): boolean {
    return this.#take(name, 'not true or false', (value) => (typeof value === 'boolean' ? value : null)) ?? false;
  }

  number(
    name: string,
    { min = -Infinity, above = -Infinity, max = Infinity, integer = false }: NumberRule = {},
  ): number | null {
    const value = this.#take(name, 'not a number', (given) =>
      typeof given === 'number' && Number.isFinite(given) ? given : null,
    );
    if (value === null) return null;
    if (integer && !Number.isInteger(value)) return this.note(name, `not a whole number: ${value}`);
    if (value < min || value <= above || value > max) return this.note(name, `out of range: ${value}`);
    return value;
  }

  oneOf<T extends string | number>(name: string, known: readonly T[]): T | null {
    return this.#take(name, `unknown ${name}`, (value) => known.find((one) => one === value) ?? null);
  }

  /** `2026-03-29`. */
  day(name: string): string | null {
    return this.#take(name, 'not a day', (value) => (typeof value === 'string' && isDay(value) ? value : null));
  }

  /** `07:30`. */
  clock(name: string): string | null {
    return this.#take(name, 'not a time', (value) => (typeof value === 'string' && CLOCK.test(value) ? value : null));
  }

  /** An instant with its offset. */
  instant(name: string): Date | null {
    return this.#take(name, 'not an instant with an offset', (value) => {
      const epochMs = typeof value === 'string' && INSTANT.test(value) ? Date.parse(value) : NaN;
      return Number.isNaN(epochMs) ? null : new Date(epochMs);
    });
  }

  numbers(name: string, isGood: (value: number) => boolean = Number.isFinite): readonly number[] | null {
    const items = this.#items(name);
    return (
      items &&
      items.flatMap(([item, path]) =>
        typeof item === 'number' && isGood(item) ? item : (this.note(name, `not a number: ${shown(item)}`, path) ?? []),
      )
    );
  }

  object(name: string): DocumentObject | null {
    const value = this.#value(name);
    return value === undefined ? null : DocumentObject.from(value, this.#pathOf(name), this.#problems);
  }

  /** The objects of a list; those that are none are noted and left out. */
  objects(name: string): readonly DocumentObject[] {
    const items = this.#items(name) ?? [];
    return items.flatMap(([item, path]) => DocumentObject.from(item, path, this.#problems) ?? []);
  }

  /** Notes that a property is not there, if it is not, and gives on what it holds. */
  needed<T>(name: string, value: T | null): T | null {
    return this.has(name) ? value : this.note(name, `missing: ${name}`, this.path);
  }

  note(name: string, reason: string, path = this.#pathOf(name)): null {
    this.#problems.push({ path, reason, harmless: false });
    return null;
  }

  /** Notes properties that nobody asked for; those called `x-…` and `$…` are the author's own. */
  end(): void {
    for (const name of Object.keys(this.#json)) {
      if (this.#known.has(name) || /^(?:x-|\$)/.test(name)) continue;
      this.#problems.push({
        path: this.#pathOf(name),
        reason: `unknown property: ${name.slice(0, 80)}`,
        harmless: true,
      });
    }
  }

  /** What is in a list, each with its path. */
  #items(name: string): readonly (readonly [unknown, string])[] | null {
    const items = this.#take(name, 'not a list', (value) => (Array.isArray(value) ? (value as unknown[]) : null));
    return items && items.map((item, index) => [item, `${this.#pathOf(name)}/${index}`]);
  }

  #pathOf(name: string): string {
    return `${this.path}/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  }

  #take<T>(name: string, wrong: string, read: (value: unknown) => T | null): T | null {
    const value = this.#value(name);
    if (value === undefined) return null;
    return read(value) ?? this.note(name, `${wrong}: ${shown(value)}`);
  }

  #value(name: string): unknown {
    this.#known.add(name);
    return (Object.hasOwn(this.#json, name) ? this.#json[name] : null) ?? undefined;
  }
}

/** A value as it stands in a message. */
export function shown(value: unknown): string {
  const text = typeof value === 'string' ? value : (JSON.stringify(value) ?? String(value));
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** A day that the calendar has. */
function isDay(text: string): boolean {
  return DAY.test(text) && new Date(`${text}T00:00Z`).toISOString().startsWith(text);
}
