import type { Column } from './column.js';

const STATUS = /status|flag|^stav$|p.[íi]zna|p.edb|provis/i;

/** Whether a column tells, by its name, how good the values of its rows are; `provisionalRows` reads what it tells. */
export const isStatusColumn = ({ name }: Column): boolean => STATUS.test(name);
