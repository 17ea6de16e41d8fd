import type { ChartModel } from './chart-model.js';
import type { ChartFacts } from '../../locale/facts.js';
import type { ChartKind, ChartSpec, StackMode } from './chart-spec.js';
import type { ChartText } from './chart-text.js';
import type { Layout } from './layout-input.js';
import type { Say } from '../say/say.js';
import type { Locale } from '../../locale/locale.js';
import type { Table } from '../../table/table.js';

/** What draws the charts of one kind. */
export interface KindCode {
  readonly layout: Layout;
  /** The kind that is drawn where there is no room for this one. */
  readonly instead?: ChartKind | undefined;
  /** What its sentence says, where that is not about highest, lowest and change. */
  readonly say?: Say | undefined;
  /** Turns the table into what is drawn, where that is not a value per position and series; `whole` is that of all small multiples. */
  readonly model?: ((table: Table, spec: ChartSpec, locale: Locale, whole?: Table) => ChartModel | null) | undefined;
  /** How it is written, where series are not written alike. */
  readonly text?: ((model: ChartModel, locale: Locale) => ChartText) | undefined;
  /** What is worth saying of it, where not of all its values. */
  readonly facts?: ((model: ChartModel, text: ChartText, locale: Locale, stack: StackMode) => ChartFacts) | undefined;
}

/** The code of the kinds that most charts are of, fetched when a chart of that kind is on the page. */
const kinds: Partial<Record<ChartKind, () => Promise<KindCode>>> = {
  column: async () => ({ layout: (await import('./column-layout.js')).columnLayout, instead: 'bar' }),
  bar: async () => ({ layout: (await import('./bar-layout.js')).barLayout }),
  line: async () => ({ layout: (await import('./line-layout.js')).lineLayout }),
};

/** Kinds that are drawn from a value per position and series; of others nothing is known before their code is there. */
export const isPlain = (kind: ChartSpec['kind']): boolean => kind === 'auto' || Object.hasOwn(kinds, kind);

/** The code of a kind, with that of its curve, of the sentence about its stacks, and of what else the author asked for. */
export async function loadKind(
  kind: ChartKind,
  { curve, stack, extras }: Pick<ChartSpec, 'curve' | 'stack' | 'extras'>,
): Promise<KindCode> {
  let code = (await (kinds[kind] ?? (await import('./rare-kinds.js')).rareKinds[kind])?.()) as KindCode;
  if (curve !== 'linear') (await import('./line-curves.js')).addCurves();
  if (/^(?:stacked|normalized)$/.test(stack)) {
    if (/^(?:line|area)$/.test(kind)) (await import('./line-stack.js')).addLineStack();
    if (/^(?:bar|column|area)$/.test(kind))
      code = { ...code, ...(await import('../say/say-stack.js')).stacking(stack) };
  }
  return extras ? (await import('./extras.js')).withExtras(code, extras) : code;
}
