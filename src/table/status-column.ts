import type { Column } from './column.js';

const STATUS = /(?:^|_)(?:status|flags?)$|^(?:stav|kvalita|quality|p[rř][ií]znak)|p[rř]edb[eě]|provis/i;

/** Whether a column tells, by its name, how good the values of its rows are; `provisionalRows` reads what it tells. */
export const isStatusColumn = ({ name }: Column): boolean => STATUS.test(name);
