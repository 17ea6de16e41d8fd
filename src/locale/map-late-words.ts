import { csMapLateWords } from './cs-map-late.js';
import { enMapLateWords } from './en-map-late.js';
import type { MissingKind } from '../table/missing.js';
import type { JoinFacts, LevelName, MethodName } from './map-words.js';

/** Both ready to be read. */
export interface NamedValue {
  readonly name: string;
  readonly value: string;
}

/** Texts of a map's tools; they come with the code of these. */
export interface MapLateWords {
  readonly closer: string;
  readonly farther: string;
  readonly whole: string;
  /** Says that the wheel needs a key. */
  readonly time: string;
  readonly play: string;
  readonly pause: string;
  readonly find: string;
  /** Nothing of that name. */
  readonly notFound: string;
  readonly method: string;
  readonly methods: Readonly<Record<MethodName, string>>;
  /** Opens what changes classes and territories. */
  readonly choose: string;
  readonly choice: string;
  readonly level: string;
  readonly levels: Readonly<Record<NonNullable<LevelName>, string>>;
  /** Leads back to what is around. */
  back(name: string): string;
  /** So many territories of a place are shown now. */
  inside(name: string, units: string): string;
  readonly noLevel: string;
  /** Classes that were chosen can't be made; others are on the map. */
  noMethod(used: string): string;
  /** So many territories are in no sum. */
  left(units: string): string;
  readonly added: string;
  /** So many territories have a name that fits. */
  found(total: number): string;
  readonly territory: string;
  /** What a territory lies in. */
  readonly within: string;
  readonly rank: string;
  readonly class: string;
  readonly role: string;
  readonly hint: string;
  /** How rows met territories; `all`: how many territories there are, in words. */
  joined(facts: JoinFacts, all: string): string;
  /** So many codes of rows are some of the level that the borders don't have; `vintage`: of when these are, as their source writes it. */
  otherBorders(codes: number, vintage: string | null): string;
  /** Territories without a shape that can be drawn, some by name, and how many there are. */
  undrawn(names: readonly string[], all: number): string;
  /** How what has no value is drawn in a picture, by kind: of these there are some. */
  gaps(kinds: readonly MissingKind[]): string;
  /** Rows beyond the first of each territory. */
  repeated(rows: number): string;
  /** Of all neighbours these two differ the most, the higher one first. */
  neighbours(higher: NamedValue, lower: NamedValue): string;
  /** Stands before the lowest and the highest value that a territory's neighbours have. */
  readonly beside: string;
  /** Says that a raw count shows where people live. */
  readonly rawCounts: string;
  /** What the area of a circle is as. */
  sized(by: 'value' | 'obyvatel' | 'km2'): string;
  /** The shapes are no real borders. */
  readonly approximate: string;
  /** Where the borders are from. */
  borders(attribution: string): string;
  /** What a small map shows: which part of the map is seen, or where in the country the map lies. */
  readonly locator: Readonly<Record<'part' | 'country', string>>;
  readonly showMap: string;
  /** A method was chosen: so many classes. */
  classed(method: string, classes: number): string;
}

const words: Readonly<Record<string, MapLateWords>> = { cs: csMapLateWords, en: enMapLateWords };

/** The texts in a language; a language without them has the Czech ones. */
export const mapLateWords = ({ lang }: { readonly lang: string }): MapLateWords => words[lang] ?? csMapLateWords;
