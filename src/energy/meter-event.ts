/** What a meter met with, for people to see: none of it is repaired in silence. */
export interface MeterEvent {
  readonly at: Date;
  readonly kind: 'conflict' | 'correction' | 'dip' | 'glitch' | 'jump' | 'meter-change' | 'reset' | 'rollover';
  readonly meter: string;
  /** Of a reset: what the register showed after it, in the base unit, which may or may not have been consumed. */
  readonly unknown?: number;
}
