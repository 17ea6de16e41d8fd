import { QueryError } from './query-error.js';

export interface Token {
  readonly kind: 'text' | 'quoted' | 'number' | 'word' | 'mark' | 'end';
  /** Without quotes; doubled quotes undone. */
  readonly value: string;
  /** Where it begins in the text, for messages. */
  readonly at: number;
}

// Every alternative is linear, and sticky: nothing is scanned twice.
const TOKEN =
  /\s*(?:'([^']*(?:''[^']*)*)'|"([^"]*(?:""[^"]*)*)"|((?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)|([\p{L}_][\p{L}\p{M}\p{N}_.$]*)|(<>|!=|<=|>=|[=<>(),*+-]))/uy;

/** Reads a query attribute token by token; words are kept as written and compared without regard to case. */
export class Tokens {
  readonly #text: string;
  readonly #tokens: readonly Token[];
  #index = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = tokenize(text);
  }

  get next(): Token {
    return this.#tokens[this.#index] as Token;
  }

  /** The token after the next one. */
  get following(): Token {
    return this.#tokens[this.#index + 1] ?? this.next;
  }

  take(): Token {
    const token = this.next;
    if (token.kind !== 'end') this.#index++;
    return token;
  }

  /** Takes the next token if it is this word or mark. */
  accept(value: string): boolean {
    if (!this.is(value)) return false;
    this.#index++;
    return true;
  }

  is(value: string, token: Token = this.next): boolean {
    return (token.kind === 'word' || token.kind === 'mark') && token.value.toUpperCase() === value;
  }

  expect(value: string): void {
    if (!this.accept(value)) this.fail(`expected ${value}`);
  }

  /** Throws what was expected and what stands there instead. */
  fail(problem: string): never {
    const rest = this.#text.slice(this.next.at).trim();
    throw new QueryError(`${problem}: ${rest === '' ? `at the end of ${this.#text}` : rest.slice(0, 60)}`);
  }

  /** A column's name: a word, or any text in double quotes. */
  name(): string {
    if (this.next.kind !== 'word' && this.next.kind !== 'quoted') this.fail('expected a column');
    return this.take().value;
  }

  end(): void {
    if (this.next.kind !== 'end') this.fail('unexpected text');
  }
}

function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  const end = text.trimEnd().length;
  while (at < end) {
    TOKEN.lastIndex = at;
    const match = TOKEN.exec(text);
    if (!match) throw new QueryError(`${problemAt(text.slice(at).trim())}: ${text.slice(at).trim().slice(0, 60)}`);
    at = TOKEN.lastIndex;
    const [, string, quoted, number, word, mark] = match;
    const begin = at - match[0].trimStart().length;
    if (string !== undefined) tokens.push({ kind: 'text', value: string.replaceAll("''", "'"), at: begin });
    else if (quoted !== undefined) tokens.push({ kind: 'quoted', value: quoted.replaceAll('""', '"'), at: begin });
    else if (number !== undefined) tokens.push({ kind: 'number', value: number, at: begin });
    else if (word !== undefined) tokens.push({ kind: 'word', value: word, at: begin });
    else tokens.push({ kind: 'mark', value: mark as string, at: begin });
  }
  tokens.push({ kind: 'end', value: '', at: end });
  return tokens;
}

function problemAt(rest: string): string {
  if (rest.startsWith("'") || rest.startsWith('"')) return 'quote is not closed';
  return /^[\u2018-\u201f]/.test(rest) ? "typographic quote instead of '" : 'unexpected character';
}
