import type { Column } from '../../table/column.js';

/** What the numbers of an x axis are, with their unit unless the name has it already. */
export const alongName = ({ label, unit }: Column): string =>
  unit && !label.includes(unit) ? `${label} (${unit})` : label;
