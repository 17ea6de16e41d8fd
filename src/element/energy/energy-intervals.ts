import { css, html } from 'lit';
import type { CSSResultGroup, TemplateResult } from 'lit';
import type { Table } from '../../table/table.js';
import { define } from '../define.js';
import { LkDatasetTable } from '../lk-dataset-table.js';

/** The name of its tag: not that of lists of the page, which may be of another version. */
const ENERGY_INTERVALS = 'lk-energy-intervals';

const styles = css`
  .root [part='heading'],
  .root .footer {
    display: none;
  }
`;

/** The intervals of a building as a list, within the dashboard, which has their source and their files. */
export class EnergyIntervals extends LkDatasetTable {
  static override styles: CSSResultGroup = [LkDatasetTable.styles, styles];
}

const hush = (event: Event): void => event.stopPropagation();

/** A day of quarters of an hour to a page. */
export function intervalsTemplate(table: Table, heading: string, theme: string): TemplateResult {
  define(ENERGY_INTERVALS, EnergyIntervals);
  return html`<lk-energy-intervals
    part="table"
    loading="eager"
    page-size="96"
    heading=${heading}
    theme=${theme}
    .data=${table}
    @lk-load=${hush}
    @lk-error=${hush}
  ></lk-energy-intervals>`;
}
