import { nothing } from 'lit';
import type { TemplateResult } from 'lit';
import { joinTerritories, keyColumnOf } from '../../geo/join.js';
import type { Level, Territories } from '../../geo/territories.js';
import { canAdd, levelBelow, levelsFor, partOf, sumByLevel, SUM_KEY } from '../../layout/map/map-levels.js';
import type { Sums } from '../../layout/map/map-levels.js';
import { divisorOf, valueColumn } from '../../layout/map/map-model.js';
import { wholeMap } from '../../layout/map/map-zoom.js';
import type { Locale } from '../../locale/locale.js';
import { mapLateWords } from '../../locale/map-late-words.js';
import { mapWords } from '../../locale/map-words.js';
import { choiceTemplate, pathTemplate } from '../../render/map-choice.js';
import { classMethods } from '../../scale/class-breaks.js';
import type { ClassMethod } from '../../scale/class-breaks.js';
import { SourceError } from '../../source/source-error.js';
import type { Table } from '../../table/table.js';
import { takeRows } from '../../transform/take.js';
import { Kept } from './kept.js';
import type { MapBuild, MapView, MapWish } from './map-build.js';
import { mapChoiceStyles } from './map-choice-styles.js';
import { MapGround } from './map-ground.js';
import type { MapHands } from './map-hands.js';
import type { MapZooming } from './map-zooming.js';

/** What a map is made of. */
export type MapParts = readonly [table: Table, territories: Territories, wish: MapWish];

/** A territory that a reader went into. */
interface Inside {
  readonly level: Level;
  readonly code: string;
}

/** What a reader chose; null where the author's choice stands. */
export interface ChosenMap {
  readonly method: ClassMethod | null;
  readonly level: Level | null;
  readonly inside: Inside | null;
}

const nothingChosen: ChosenMap = { method: null, level: null, inside: null };

/**
 * The reader's choice of a method of classes, of a level of territories, and of one that he went into; fetched when he first asks for it.
 * Values of larger territories are sums where they can be, else rows of their own.
 */
export class MapChoice {
  readonly #hands: MapHands;
  readonly #zooming: MapZooming;
  /** Where borders of another level come from, and what was asked of it. */
  #ground: MapGround;
  #asked = '';
  readonly #build: MapBuild;
  /** The map as its author has it. */
  readonly #home: MapView;
  readonly #sums = new Kept<Sums>();
  readonly #shown = new Kept<MapParts>();
  readonly #parts = new Kept<Territories>();
  #refused: ReadonlySet<Level> = new Set();
  #note = '';
  /** Where the reader came from, the latest last. */
  #path: readonly { readonly choice: ChosenMap; readonly name: string }[] = [];
  /** What is said when it is on the map. */
  #saying: (() => string) | null = null;
  #last: ChosenMap = nothingChosen;
  chosen: ChosenMap = nothingChosen;
  open = false;

  constructor(hands: MapHands, home: MapView, zooming: MapZooming) {
    [this.#hands, this.#home, this.#zooming] = [hands, home, zooming];
    this.#build = hands.build;
    this.#ground = this.#newGround();
    hands.adopt(mapChoiceStyles);
    hands.choose(this);
  }

  /** Levels that can be shown. */
  get levels(): readonly Level[] {
    const { territories, remarkable, model } = this.#home;
    if (this.#hands.host.variant === 'tiles') return territories.level ? [territories.level] : [];
    const strays = remarkable.join.strays.map(({ key }) => key);
    return levelsFor(territories, strays, canAdd(model, territories)).filter((level) => !this.#refused.has(level));
  }

  get #level(): Level | null {
    return this.chosen.level ?? this.#home.territories.level;
  }

  /** The map as it was chosen; the one before while that is on its way, and where it can't be had. */
  view(table: Table, home: Territories, wish: MapWish): MapView | null {
    const { method } = this.chosen;
    const spec = method ? { ...wish.spec, method, breaks: method === 'manual' ? wish.spec.breaks : [] } : wish.spec;
    const made = (): MapView | null => {
      const parts = this.#ofLevel(table, home, { ...wish, spec });
      if (!parts) return this.#hands.view();
      const view = this.#build.view(...parts);
      if (view) this.#arrive();
      return view;
    };
    try {
      return made();
    } catch (error) {
      // What the page's author asked for fails as it would without a reader.
      if (!(error instanceof SourceError) || !(this.chosen.level || this.chosen.inside)) throw error;
      this.#refuse();
      return made();
    }
  }

  /** What was asked for last can be shown. */
  #arrive(): void {
    const said = this.#saying;
    this.#saying = null;
    if (said) queueMicrotask(() => this.#hands.say(said()));
    this.#last = this.chosen;
  }

  /** What can't be shown is said, and what was shown before stays. */
  #refuse(): void {
    const { level, inside } = this.chosen;
    // Of one territory nothing may be known, of others there is.
    if (level && !inside) this.#refused = new Set([...this.#refused, level]);
    const locale = this.#hands.locale();
    this.#note = locale ? mapLateWords(locale).noLevel : '';
    this.#saying = null;
    this.#hands.say(this.#note);
    this.chosen = this.#refused.has(this.#last.level as Level) ? nothingChosen : this.#last;
    const before = this.#path[this.#path.length - 1];
    if (!inside || !before) return;
    this.#path = this.#path.slice(0, -1);
    this.#name = before.name;
  }

  #ofLevel(table: Table, home: Territories, wish: MapWish): MapParts | null {
    const { level, inside } = this.chosen;
    if ((level === null || level === home.level) && !inside) return [table, home, wish];
    const other = level === null || level === home.level ? home : this.#other(level);
    if (!other) return null;
    const key = wish.key ?? keyColumnOf(table, home.units)?.name ?? null;
    const [rows, territories, spec] = this.#shown.get(
      [table, home, other, key, wish.spec.value, wish.spec.per, inside],
      () => this.#made(table, home, other, { ...wish, key }),
    );
    return [
      rows,
      territories,
      { ...wish, key: spec.key, spec: { ...wish.spec, of: spec.spec.of, value: spec.spec.value } },
    ];
  }

  #newGround(): MapGround {
    return new MapGround(() => this.#hands.host.requestUpdate());
  }

  /** Borders of another level; null while they are on their way. */
  #other(level: Level): Territories | null {
    const { geometry, geometryKey, baseURI, variant } = this.#hands.host;
    const asked = JSON.stringify([level, geometry, geometryKey]);
    // One that was asked for another level gives that meanwhile, of which what is told would be wrong.
    if (asked !== this.#asked) this.#ground = this.#newGround();
    this.#asked = asked;
    // Sums are divided by sums.
    return this.#ground.want({ level, geometry, geometryKey, baseURI, variant, per: null });
  }

  #made(table: Table, home: Territories, other: Territories, wish: MapWish): MapParts {
    const { inside } = this.chosen;
    const territories = this.#parts.get([other, inside], () =>
      inside ? partOf(other, inside.level, inside.code) : other,
    );
    // A file that has one level gives it for any other as well.
    if (other !== home && other.units[0]?.code === home.units[0]?.code)
      throw new SourceError('no-geometry', 'no borders of this level');
    const key = table.column(wish.key ?? '');
    if (!key || territories.units.length === 0) throw new SourceError('no-geometry', 'no territories of this level');
    const { unitOfRow } = joinTerritories(territories.units, key);
    const own = new Uint32Array([...unitOfRow.keys()].filter((row) => (unitOfRow[row] as number) >= 0));
    const isLarger = other !== home && !own.length;
    if (!isLarger) {
      if (own.length === 0) throw new SourceError('no-column', 'no rows of this level');
      return [takeRows(table, own), territories, wish];
    }
    const { spec, time } = wish;
    const value = valueColumn(table, spec.value, key);
    const { units } = home;
    const sums = this.#sums.get([table, home, other, value, spec.per], () =>
      sumByLevel(
        {
          territories: home,
          unitOfRow: joinTerritories(units, key).unitOfRow,
          value,
          time: time === null ? null : (table.column(time) ?? null),
          of: spec.per === null ? null : divisorOf(table, spec.per, units),
        },
        other,
      ),
    );
    return [sums.table, territories, { ...wish, key: SUM_KEY, spec: { ...spec, value: value.name, of: sums.of } }];
  }

  /** Shows something else; `say` is told when it is there. */
  take(chosen: Partial<ChosenMap>, say: (() => string) | null = null): void {
    const before = this.chosen;
    this.chosen = { ...before, ...chosen };
    if (chosen.method) this.#build.retry();
    this.#note = '';
    this.#saying = say;
    if (before.level !== this.chosen.level || before.inside !== this.chosen.inside) this.#zooming.go(wholeMap);
    this.#hands.host.requestUpdate();
  }

  /** The level that a reader can go to inside a territory; null for none. */
  below(): Level | null {
    return levelBelow(this.#level, this.levels);
  }

  /** Shows what a territory is parted into; false where that is not known. */
  enter(unit: number): boolean {
    const view = this.#hands.view();
    const [below, level] = [this.below(), this.#level];
    const { code, name } = view?.territories.units[unit] ?? {};
    if (!view || !below || !level || code === undefined || name === undefined) return false;
    const around = this.#path.length > 0 ? this.#name : this.#levelName(level);
    this.#path = [...this.#path, { choice: this.chosen, name: around }];
    this.#name = name;
    this.take({ level: below, inside: { level, code } }, () => this.#stand(name));
    return true;
  }

  #name = '';

  readonly #back = (): void => {
    const before = this.#path[this.#path.length - 1];
    if (!before) return;
    this.#path = this.#path.slice(0, -1);
    this.#name = before.name;
    this.take(before.choice, () => this.#stand(before.name));
    this.#hands.host.renderRoot.querySelector<HTMLElement>('.stops')?.focus({ preventScroll: true });
  };

  #levelName(level: Level): string {
    const locale = this.#hands.locale();
    return locale ? mapLateWords(locale).levels[level] : level;
  }

  #stand(name: string): string {
    const [view, locale] = [this.#hands.view(), this.#hands.locale()];
    if (!view || !locale) return '';
    const { units, level } = view.territories;
    return mapLateWords(locale).inside(name, mapWords(locale).units(units.length, level));
  }

  /** The way back, over the map. */
  renderPath(locale: Locale): TemplateResult | typeof nothing {
    const before = this.#path[this.#path.length - 1];
    if (!before) return nothing;
    return pathTemplate({ name: this.#name, back: mapLateWords(locale).back(before.name), onBack: this.#back });
  }

  render(locale: Locale): TemplateResult {
    const words = mapLateWords(locale);
    const view = this.#hands.view();
    const own = this.#home.model.method === 'manual' ? [] : ['manual'];
    const methods = classMethods.filter((method) => !own.includes(method));
    // Out of reach, a method is replaced by one that is here.
    const used = view?.model.method ?? this.chosen.method;
    const replaced = used && this.chosen.method && used !== this.chosen.method;
    return choiceTemplate({
      name: words.choice,
      fields: [
        {
          label: words.level,
          value: this.#level ?? '',
          options: (this.chosen.inside ? [] : this.levels).map((level) => ({
            value: level,
            label: words.levels[level],
          })),
          onChoose: (level) =>
            this.take({ level: level as Level, inside: null }, () => this.#stand(words.levels[level as Level])),
        },
        {
          label: words.method,
          value: used ?? '',
          options: methods.map((method) => ({ value: method, label: words.methods[method] })),
          onChoose: (method) =>
            this.take({ method: method as ClassMethod }, () => {
              const { method: made = method as ClassMethod, classes } = this.#hands.view()?.model ?? {};
              const said = words.classed(words.methods[made], (classes?.breaks.length ?? 0) + 1);
              return made === method ? said : `${words.noMethod(words.methods[made])} ${said}`;
            }),
        },
      ],
      notes: [this.#note, replaced ? words.noMethod(words.methods[used]) : ''].filter(Boolean),
    });
  }

  /** What a reader must know of values that were added up. */
  remarks(locale: Locale): readonly string[] {
    if (!this.#hands.view()?.table.column(SUM_KEY)) return [];
    const words = mapLateWords(locale);
    const left = this.#sums.made?.left ?? 0;
    return left > 0
      ? [words.added, words.left(mapWords(locale).units(left, this.#home.territories.level))]
      : [words.added];
  }

  /** Resolved when what was chosen last is on the map, or can't be. */
  async settled(): Promise<void> {
    await this.#hands.host.updateComplete;
    await this.#ground.settled;
    await this.#hands.host.updateComplete;
  }

  /** What a reader chose, as texts for an address; `restore` takes them back. */
  state(): Readonly<Record<string, string>> {
    const { level, method, inside } = this.chosen;
    return {
      ...(level && level !== this.#home.territories.level && { level }),
      ...(method && { method }),
      ...(inside && { in: `${inside.level}-${inside.code}` }),
    };
  }

  restore({ level, method, in: inside }: Readonly<Record<string, string | undefined>>): void {
    const { levels } = this;
    const own = this.#home.territories.level;
    const wanted = levels.find((one) => one === level) ?? null;
    const [, around, code = ''] = /^(kraj|okres|orp|pou)-(\w+)$/.exec(inside ?? '') ?? [];
    const entered = around && levels.includes(around as Level) ? { level: around as Level, code } : null;
    this.#path = entered
      ? [{ choice: { ...nothingChosen, level: entered.level }, name: this.#levelName(entered.level) }]
      : [];
    if (entered) this.#name = this.#nameOf(entered);
    this.take({
      method: classMethods.find((one) => one === method) ?? null,
      level: entered ? (wanted ?? own) : wanted,
      inside: entered,
    });
  }

  #nameOf({ level, code }: Inside): string {
    const known = this.#home.territories.units.find(({ parents }) => parents[level] === code);
    const said = known?.properties[`${level}_nazev`];
    return typeof said === 'string' ? said : code;
  }
}
