import type { CSSResult } from 'lit';
import { joinTerritories, keyColumnOf } from '../../geo/join.js';
import type { TerritoryJoin } from '../../geo/join.js';
import type { Territories } from '../../geo/territories.js';
import { mapGeometry } from '../../layout/map/map-geometry.js';
import type { MapGeometry } from '../../layout/map/map-geometry.js';
import { mapModel, valueColumn } from '../../layout/map/map-model.js';
import type { MapModel, MapMore, MapSpec } from '../../layout/map/map-model.js';
import { mapPeriods, timeText } from '../../layout/map/map-periods.js';
import type { MapPeriods } from '../../layout/map/map-periods.js';
import type { Remarkable } from '../../layout/map/map-remarks.js';
import { hasMarks, mapLines, unitSlots } from '../../layout/map/map-scene.js';
import type { MapDrawing, MapLines } from '../../layout/map/map-scene.js';
import { LEAST_FOUND, toolsSize } from '../../layout/map/map-size.js';
import type { MapSize } from '../../layout/map/map-size.js';
import { mapText } from '../../layout/map/map-text.js';
import type { MapText } from '../../layout/map/map-text.js';
import type { MapValues } from '../../layout/map/map-values.js';
import type { Locale } from '../../locale/locale.js';
import { mapWords } from '../../locale/map-words.js';
import type { LegendView } from '../../render/map-legend.js';
import { SourceError, asSourceError } from '../../source/source-error.js';
import type { Column } from '../../table/column.js';
import type { Table } from '../../table/table.js';
import { Kept } from './kept.js';
import type * as Points from './map-points.js';
import type { MapVariant, VariantShapes } from './map-variant.js';
import type { Comparison } from './cartogram-spec.js';

/** What a map is made for. */
export interface MapWish {
  readonly spec: MapSpec;
  readonly key: string | null;
  readonly highlight: string | null;
  readonly size: MapSize;
  /** Buttons lie over its corner. */
  readonly canZoom: boolean;
  readonly locale: Locale;
  /** Writes names on a map; undefined while that is not here. */
  readonly labels: WriteLabels | undefined;
  readonly time: string | null;
  /** Index of the time shown; without one the last. */
  readonly at: number | null | undefined;
  /** Only a part of the map is shown; null for all of it. */
  readonly closer: Closer | null;
  /** What is drawn in place of the shapes, if that is not these. */
  readonly variant: MapVariant | null | undefined;
  /** Rows are places, that are counted by territory, or drawn as well; null where they speak of territories. */
  readonly points: string | null;
  /** Two times whose difference is shown. */
  readonly compare: Comparison | null | undefined;
}

/** The same shapes, closer; another function for each part of a map. */
export type Closer = (geometry: MapGeometry, size: MapSize) => MapGeometry;

/** Names of territories, where they have room. */
export type WriteLabels = (geometry: MapGeometry, territories: Territories, size: MapSize) => MapDrawing['labels'];

/** What the event of a map that is loaded tells besides. */
export interface JoinReport {
  readonly joined: number;
  readonly territories: number;
  readonly unmatched: readonly string[];
}

/** A finished map and what it says. */
export interface MapView {
  readonly size: MapSize;
  /** The rows that `values` speak of. */
  readonly table: Table;
  readonly territories: Territories;
  readonly model: MapModel;
  readonly values: MapValues;
  readonly drawing: MapDrawing;
  readonly text: MapText;
  readonly names: readonly string[];
  /** Times there are, and the index of the one shown; none without a column of times. */
  readonly times: readonly string[];
  readonly at: number;
  /** The column of times, and what in it stands for each. */
  readonly time: Column | null;
  readonly marks: readonly number[];
  /** How what is missing looks in the legend; undefined where nothing is that has a mark. */
  readonly samples: LegendView['samples'];
  readonly remarkable: Remarkable;
  readonly report: JoinReport;
}

/** What of a drawing stays when its values change. */
interface Frame {
  readonly labels: MapDrawing['labels'];
  readonly outline: string;
}

/** Makes a map of rows and territories step by step; each step is taken again only when what it depends on is another one. */
export class MapBuild {
  readonly #changed: (styles?: CSSResult) => void;
  /** Code that was fetched, by its name; null for what is on its way. */
  readonly #codes = new Map<string, object | null>();
  /** Of code that could not be fetched. */
  #failure: unknown = null;
  readonly #keys = new Kept<Column | null>();
  readonly #joins = new Kept<TerritoryJoin>();
  readonly #models = new Kept<MapModel | null | undefined>();
  readonly #geometries = new Kept<MapGeometry>();
  readonly #periods = new Kept<MapPeriods>();
  readonly #names = new Kept<readonly string[]>();
  readonly #texts = new Kept<MapText>();
  readonly #frames = new Kept<Frame>();
  readonly #lines = new Kept<MapLines>();
  readonly #variants = new Kept<VariantShapes>();
  readonly #views = new Kept<MapView | null>();
  readonly #counts = new Kept<Points.Counted>();
  #last: readonly [table: Table, territories: Territories, wish: MapWish] | null = null;

  readonly #fetchMore: () => Promise<MapMore>;

  /** `changed` gets what code that was fetched brings of styles. */
  constructor(changed: (styles?: CSSResult) => void, fetchMore = (): Promise<MapMore> => import('./more-classes.js')) {
    this.#changed = changed;
    this.#fetchMore = fetchMore;
  }

  /** Asks once more for code that could not be fetched; what is on the map stays until it is here. */
  retry(): void {
    this.#failure = null;
    if (this.#codes.get('more') === withoutMore) void this.#fetchMore().then((code) => this.#got('more', code), ignore);
  }

  /** Null while something is on its way, or no territory has a value. */
  view(rows: Table, territories: Territories, wish: MapWish): MapView | null {
    this.#last = [rows, territories, wish];
    const { spec, size, locale, highlight } = wish;
    if (this.#failure) throw this.#failure as Error;
    const variants = wish.variant && this.#fetched('variant', () => import('./map-variant.js'));
    const points = wish.points && this.#fetched('points', () => import('./map-points.js'));
    // Null is on its way; anything else that is none was not asked for.
    if (size.width === 0 || (wish.variant && !variants) || (wish.points && !points)) return null;
    if (points && wish.points) points.checkPoints(wish.points, spec.value);
    const counted = points
      ? this.#counts.get([rows, territories, wish.time, locale], () =>
          points.countedPoints(rows, territories, wish.time, locale),
        )
      : null;
    const table = counted?.table ?? rows;
    const asked = counted && points ? points.COUNT_KEY : wish.key;
    const key = this.#keys.get([table, territories, asked], () =>
      asked === null ? keyColumnOf(table, territories.units) : named(table, asked),
    );
    if (!key) throw noColumn(table, 'no column of codes or names of territories');
    const join = this.#joins.get([table, territories, key], () => joinTerritories(territories.units, key));
    const time = wish.time === null ? null : named(table, wish.time);
    const periods = this.#periods.get([join, time], () => mapPeriods(join.unitOfRow, territories.units.length, time));
    const times = time ? periods.times.map((one) => timeText(time, one, locale)) : [];
    const change = wish.compare?.(times);
    const model = this.#models.get([periods, JSON.stringify(spec), this.#codes.get('more'), change?.join()], () => {
      try {
        const column = valueColumn(table, counted && points ? points.COUNT_VALUE : spec.value, key);
        return mapModel(table, column, periods, territories.units, { ...spec, change }, () =>
          this.#fetched('more', () => this.#fetchMore().catch(() => withoutMore)),
        );
      } catch (error) {
        if (error instanceof RangeError) throw noColumn(table, error.message);
        throw error;
      }
    });
    if (model === undefined) return null;
    if (!model) {
      const code = this.#fetched('none', () => import('./no-value.js'));
      if (!code) return null;
      throw code.noValue(spec, territories, join, key);
    }
    const marked = model.periods.some((period) => hasMarks(period.missing));
    const marks = marked ? this.#fetched('marks', () => import('./map-missing-marks.js')) : null;
    if (marked && !marks) return null;
    const outlines = highlight && this.#fetched('standing', () => import('./map-standing.js'));
    if (highlight && !outlines) return null;
    const { width, height } = size;
    const own = this.#geometries.get([territories, width, height, wish.canZoom], () =>
      mapGeometry(territories, width, height, toolsSize(wish.canZoom, territories.units.length >= LEAST_FOUND)),
    );
    const at = Math.max(0, Math.min(model.periods.length - 1, wish.at ?? Infinity));
    const { variant } = wish;
    const timed = variant === 'symbols' ? at : -1;
    const shapes = this.#variants.get([own, model, variant, timed, wish.closer], () => {
      const drawn = variant && variants && variants.variantShapes(variant, own, territories, model, at, size);
      const { geometry: whole, base, order } = drawn ?? { geometry: own, base: '', order: null };
      const closer = wish.closer ?? ((geometry: MapGeometry) => geometry);
      // Under symbols the borders move along.
      const ground = base === '' ? '' : (variants && variants.basePath(closer(own, size))) || '';
      return { geometry: closer(whole, size), base: ground, order };
    });
    const { geometry, base, order } = shapes;
    const names = this.#names.get([territories], () => territories.units.map(({ name }) => name));
    const values = model.periods[at] as MapValues;
    const text = this.#texts.get([model, values, locale, names], () =>
      mapText(model, values, names, locale, mapWords(locale)),
    );
    return this.#views.get([model, geometry, locale, highlight, at, wish.labels], () => {
      const { labels, outline } = this.#frames.get([geometry, locale, highlight, wish.labels], () => ({
        labels: wish.labels?.(geometry, territories, size) ?? [],
        outline: outlines ? outlines.standing(geometry, territories, highlight) : '',
      }));
      return {
        size,
        table,
        territories,
        model,
        values,
        text,
        names,
        at,
        time: change ? null : time,
        marks: change ? [] : periods.times,
        samples: marks?.missingSamples,
        times: change ? [change.map((index) => times[index]).join('–')] : times,
        drawing: {
          width,
          height,
          geometry,
          slots: unitSlots(model, values),
          lines: this.#lines.get([geometry, values.missing.join('')], () => mapLines(geometry, values.missing, marks)),
          labels,
          standing: outline,
          base,
          order,
          points: wish.points === 'dots' && counted && points ? points.pointsOn(geometry.frame, height, counted) : '',
        },
        remarkable: { join, territories, model, repeated: periods.repeated, variant, lost: counted?.lost },
        report: {
          joined: join.matchedUnits,
          territories: territories.units.length,
          unmatched: join.strays.map((stray) => stray.key),
        },
      };
    });
  }

  /** The last one at another time. */
  at(at: number): MapView | null {
    if (!this.#last) return null;
    const [table, territories, wish] = this.#last;
    return this.view(table, territories, { ...wish, at });
  }

  /** Code that only some maps need; null while it is on its way. */
  #fetched<T extends object>(name: string, fetch: () => Promise<T>): T | null {
    const known = this.#codes.get(name);
    if (known) return known as T;
    // Asked for once, whoever asks meanwhile.
    if (known === undefined) {
      this.#codes.set(name, null);
      void fetch().then(
        (code) => this.#got(name, code),
        (error: unknown) => {
          this.#codes.delete(name);
          this.#failure = asSourceError(error);
          this.#changed();
        },
      );
    }
    return null;
  }

  #got(name: string, code: object): void {
    this.#codes.set(name, code);
    this.#changed((code as { styles?: CSSResult }).styles);
  }
}

/** Out of reach the map is there without. */
const withoutMore: MapMore = { moreBreaks: null, commonMean: () => NaN };
const ignore = (): void => undefined;

function named(table: Table, name: string): Column {
  const column = table.column(name);
  if (!column) throw noColumn(table, `missing column: ${name}`);
  return column;
}

function noColumn(table: Table, message: string): SourceError {
  return new SourceError('no-column', `${message}; there are: ${table.columns.map(({ name }) => name).join(', ')}`);
}
