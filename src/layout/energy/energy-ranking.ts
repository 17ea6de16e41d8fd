import type { Ranking, RankedBuilding } from '../../energy/ranking.js';
import type { SpanWords, RankingFacts } from '../../locale/span-words.js';
import type { Locale } from '../../locale/locale.js';
import { commonUnit } from '../../scale/common-unit.js';
import type { CommonUnit } from '../../scale/common-unit.js';
import type { TextColumn } from '../../table/column.js';
import { missing } from '../../table/missing.js';
import { Table } from '../../table/table.js';
import { statedDifference } from './energy-period.js';

/** A building in the table of who saved, ready to be read. */
export interface RankRow {
  readonly name: string;
  readonly value: string;
  readonly change: string;
  /** The building that the page is about. */
  readonly own: boolean;
}

const valuesOf = ({ buildings }: Ranking): number[] => buildings.flatMap(({ value }) => value ?? []);

function unitOf(ranked: Ranking, per: string): CommonUnit {
  const { unit, factor, digits } = commonUnit('Wh', Math.max(0, ...valuesOf(ranked)));
  return { unit: `${unit}/${per}`, factor, digits };
}

/** Buildings with what they used, from the least up; those without a value are said to have none. */
export function rankTable(ranked: Ranking, per: string, words: SpanWords): Table {
  const { factor, unit } = unitOf(ranked, per);
  const { buildings } = ranked;
  const name: TextColumn = {
    name: 'building',
    label: words.building,
    type: 'text',
    values: new Uint32Array([...buildings.keys()]),
    dictionary: buildings.map(({ data }) => data.building.name),
    missing: null,
  };
  const values = new Float64Array(
    buildings.map(({ value }) => (value === null ? NaN : Math.round((value / factor) * 1000) / 1000)),
  );
  const gaps = new Uint8Array([...values].map((value) => (Number.isNaN(value) ? missing.null : missing.present)));
  return new Table(buildings.length, [
    name,
    { name: 'value', label: words.roles['consumption'] ?? '', unit, type: 'number', values, missing: gaps },
  ]);
}

/** Who saved most against itself comes first: in that everybody may win. */
export function rankRows(
  ranked: Ranking,
  ownId: string,
  per: string,
  locale: Locale,
  words: SpanWords,
): readonly RankRow[] {
  const unit = unitOf(ranked, per);
  const order = ({ change }: RankedBuilding): number => change ?? Infinity;
  return [...ranked.buildings]
    .sort((a, b) => order(a) - order(b) || 0)
    .map(({ data, value, change }) => {
      const stated = statedDifference(change, locale);
      return {
        name: data.building.name,
        value:
          value === null
            ? words.notComparable
            : locale.measure(value / unit.factor, unit.unit, { digits: unit.digits }),
        change: stated === null ? '–' : words.difference(stated),
        own: data.building.id === ownId,
      };
    });
}

export function rankFacts(ranked: Ranking, per: string, locale: Locale): RankingFacts {
  const unit = unitOf(ranked, per);
  const [best] = ranked.buildings;
  const saved = [...ranked.buildings]
    .filter(({ change }) => change !== null && change <= -0.005)
    .sort((a, b) => (a.change ?? 0) - (b.change ?? 0));
  const compared = valuesOf(ranked).length;
  const [most] = saved;
  return {
    count: compared,
    best:
      typeof best?.value !== 'number' || compared < 2
        ? null
        : {
            name: best.data.building.name,
            value: locale.measure(best.value / unit.factor, unit.unit, { digits: unit.digits }),
          },
    improved:
      typeof most?.change !== 'number'
        ? null
        : { name: most.data.building.name, percent: statedDifference(most.change, locale)?.percent ?? '' },
  };
}
