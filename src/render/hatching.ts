/** Tells filled marks of several series apart where colour is gone; added by `patterns`, as most charts have one series. */
export const hatching: {
  /** Definitions of the patterns of these palette slots; `id` keeps several drawings of one document apart. */
  patterns?: (slots: readonly number[], id: string) => SVGElement;
  /** What a slot's pattern is filled by; null where it has none. */
  fill?: (slot: number, id: string) => string | null;
} = {};
