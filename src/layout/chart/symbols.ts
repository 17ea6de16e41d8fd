import { PALETTE_SLOTS } from '../series-slots.js';

/**
 * Outlines of the points of each palette slot around 0,0, so that series are told apart where colour is gone: circle, square, triangle,
 * diamond, plus, triangle down, cross, bar; the common grey has the circle. About as much ink as a circle of radius 3.5 px.
 */
export const SYMBOLS: readonly string[] = [
  'M-3.5,0A3.5,3.5 0 1 1 3.5,0A3.5,3.5 0 1 1 -3.5,0Z',
  'M-3.2,-3.2H3.2V3.2H-3.2Z',
  'M0,-4.6L4.4,3.2H-4.4Z',
  'M0,-4.8L4.8,0L0,4.8L-4.8,0Z',
  'M-1.5,-4.5H1.5V-1.5H4.5V1.5H1.5V4.5H-1.5V1.5H-4.5V-1.5H-1.5Z',
  'M0,4.6L4.4,-3.2H-4.4Z',
  'M-4.2,-2.1L-2.1,-4.2L0,-2.1L2.1,-4.2L4.2,-2.1L2.1,0L4.2,2.1L2.1,4.2L0,2.1L-2.1,4.2L-4.2,2.1L-2.1,0Z',
  'M-2,-5H2V5H-2Z',
];

/** The outline of a slot. */
export const symbolOf = (slot: number): string => SYMBOLS[slot < PALETTE_SLOTS ? slot : 0] ?? (SYMBOLS[0] as string);
