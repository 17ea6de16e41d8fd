import type { Column } from './column.js';

/** What stands above a column: its label, with the unit behind it unless the label names it already. */
export function columnHead({ label, unit }: Column): string {
  if (!unit) return label;
  const named = label.toLowerCase().split(/[\s,;()[\]]+/);
  return named.includes(unit.toLowerCase()) ? label : `${label} (${unit})`;
}
