import { chartStrings } from '../../locale/chart-strings.js';
import { chartWords } from '../../locale/chart-words.js';
import { loadFormat } from '../../locale/value-format.js';
import type { Locale } from '../../locale/locale.js';
import { summarise } from '../../locale/summary.js';
import { valueAxis } from '../../scale/linear-scale.js';
import { logAxis, logScale } from '../../scale/log-scale.js';
import { Table } from '../../table/table.js';
import { annotationMarks, planAnnotations } from './annotation-marks.js';
import type { AnnotationPlan } from './annotation-marks.js';
import { chartModel, named } from './chart-model.js';
import type { ChartModel } from './chart-model.js';
import { ChartRefusal } from './chart-refusal.js';
import type { ChartSpec, Extras } from './chart-spec.js';
import { chartText, columnText } from './chart-text.js';
import { besideRanges, confidenceMarks, rangeEnds, withRanges } from './confidence-marks.js';
import type { KindCode } from './kinds.js';
import type { LayoutInput } from './layout-input.js';
import { parseAnnotations, parseConfidence, parseReferences } from './parse-extras.js';
import type { Annotation, Reference } from './parse-extras.js';
import { provisionalText, sayProvisional } from './provisional.js';
import { provisionalScene } from './provisional-marks.js';
import { referenceMarks } from './reference-marks.js';
import { sayBeyond } from '../say/say-beyond.js';
import { sayConfidence } from '../say/say-confidence.js';
import { sayReference } from '../say/say-reference.js';
import { behind } from '../say/say.js';
import type { Say } from '../say/say.js';
import { TEXT_PX } from '../scene.js';
import type { Scene, SceneText, Stop, StopList } from '../scene.js';
import { statusBeside, withStandings } from './status-beside.js';

/** Kinds whose marks need not stand on a zero. */
const WITHOUT_ZERO = ['line', 'scatter'];
const SCALES = ['linear', 'log'];
/** px per tick of the value axis, about. */
const TICK_ROOM = 56;

/** What an author added to a chart, read. */
interface Added {
  readonly references: readonly Reference[];
  readonly annotations: readonly Annotation[];
  readonly confidence: readonly [string, string] | null;
  readonly log: boolean;
  /** Each model is to be told by a column of the table which values are not final. */
  readonly status: boolean;
}

/**
 * The code of a kind with what the author added: lines of reference, annotations, ranges of confidence, a logarithmic scale, a format.
 * Throws a RangeError for a text that can't be read.
 */
export async function withExtras(code: KindCode, extras: Extras): Promise<KindCode> {
  const { reference = '', annotations = '', confidence, scale = 'linear', format, facet } = extras;
  if (!SCALES.includes(scale)) throw new RangeError(`scale="${scale}": one of ${SCALES.join(', ')}`);
  const added: Added = {
    references: parseReferences(reference),
    annotations: parseAnnotations(annotations),
    confidence: confidence === undefined ? null : parseConfidence(confidence),
    log: scale === 'log',
    // Of small multiples one table tells it, and not each of them by itself.
    status: extras.provisional === true && facet === undefined,
  };
  const makeFormat = format === undefined ? null : await loadFormat(format);
  const base: KindCode = {
    ...code,
    model(table, spec, locale, whole) {
      const model = modelOf(code, table, spec, locale, added, whole);
      if (!model || !makeFormat) return model;
      const written = makeFormat(locale, model.unit);
      return { ...model, format: written, unit: written.unit };
    },
    text(model, locale) {
      const text = (code.text ?? chartText)(model, locale);
      const ranged = model.confidence ? withRanges(model, text) : text;
      return model.provisional ? provisionalText(model, ranged, locale) : ranged;
    },
    layout: isBare(added) && !extras.provisional ? code.layout : (input) => decorated(code, input, added),
    say: said(code, added, extras),
  };
  const whole =
    facet === undefined ? base : (await import('./facets.js')).withFacets(base, facet, extras.provisional === true);
  return added.log ? { ...whole, layout: (input) => withLogNamed(whole, input) } : whole;
}

/** Its axis says of a drawing that equal steps there are not equal differences. */
function withLogNamed(code: KindCode, input: LayoutInput): Scene | null {
  const scene = code.layout(input);
  if (!scene) return null;
  const named = ({ text }: SceneText): string => {
    const [long, short] = chartWords(input.locale).logAxis.map((words) => `${text}, ${words}`) as [string, string];
    return input.measureText(long, TEXT_PX) <= input.width ? long : short;
  };
  const isName = ({ role, anchor }: SceneText): boolean => role === 'axis' && anchor === 'start';
  return { ...scene, texts: scene.texts.map((one) => (isName(one) ? { ...one, text: named(one) } : one)) };
}

/** Nothing of it is drawn. */
const isBare = ({ references, annotations, confidence, log }: Added): boolean =>
  references.length === 0 && annotations.length === 0 && confidence === null && !log;

/** More lines of reference are read in the drawing. */
const MOST_SAID = 3;

/** What the kind says, and how its values stand to the lines of reference and how sure they are. */
function said({ say }: KindCode, { references, confidence }: Added, { provisional, ends }: Extras): Say | undefined {
  if (references.length === 0 && confidence === null && !provisional && !ends) return say;
  return (chart, locale, words) => [
    ...(say?.(chart, locale, words) ?? summarise(chart.facts, chartStrings(locale).summary)),
    ...[
      ...references.slice(0, MOST_SAID).map((reference) => sayReference(chart, reference, locale, words)),
      confidence === null ? [] : sayConfidence(chart, locale, words),
      chart.model.provisional ? sayProvisional(chart, words) : [],
      ends ? sayBeyond(chart, words) : [],
    ].flatMap(behind),
  ];
}

/** The kind's model, without the columns of the ranges among its measures. */
function modelOf(
  code: KindCode,
  table: Table,
  spec: ChartSpec,
  locale: Locale,
  added: Added,
  whole?: Table,
): ChartModel | null {
  const ends = added.confidence?.map((name) => named(table, name)) ?? [];
  const status = added.status ? statusBeside(table, spec) : { table, standings: undefined };
  const rest = new Table(
    table.length,
    status.table.columns.filter((column) => !ends.includes(column)),
    table.meta,
  );
  const bare = code.model
    ? code.model(rest, spec, locale, whole)
    : chartModel(rest, spec, (column) => columnText(column, locale));
  if (!bare) return null;
  const model = withStandings(bare, status.standings);
  if (added.log) refuseLog(model);
  const [low, high] = ends;
  if (!low || !high) return model;
  if (low.type !== 'number') throw new Error(`not a column of numbers: ${low.name}`);
  if (high.type !== 'number') throw new Error(`not a column of numbers: ${high.name}`);
  return { ...model, confidence: { low, high } };
}

function refuseLog({ kind, series }: ChartModel): void {
  if (!WITHOUT_ZERO.includes(kind))
    throw new ChartRefusal(
      'log-bar',
      'scale="log": what starts at zero has no place on it, use kind="line" or "scatter"',
    );
  for (const { label, values } of series) {
    const found = values.find((value) => value <= 0);
    if (found !== undefined)
      throw new ChartRefusal('log-zero', `scale="log": no place for values that are not above zero: ${label} ${found}`);
  }
}

function decorated(code: KindCode, input: LayoutInput, added: Added): Scene | null {
  const { model } = input;
  const lying = model.kind === 'bar';
  const plan = planAnnotations(input, added.annotations, lying);
  const references = added.references.filter(({ low }) => !added.log || low > 0);
  // Under bars that lie stand the words of the lines of reference.
  const below = plan.below + (lying && references.length > 0 ? references.length * 13 + 6 : 0);
  const room: LayoutInput = {
    ...input,
    height: Math.max(80, input.height - below),
    above: lying ? 0 : plan.above,
    ...(added.log && { axis: { ends: logAxis, scale: logScale } }),
  };
  const placed = reaching(code, room, [...references.flatMap(({ low, high }) => [low, high]), ...rangeEnds(model)]);
  if (!placed) return null;
  const scene = provisionalScene(input, placed);
  const veils = scene.bars.length > 0 ? (scene.shapes ?? []).filter(({ role }) => role === 'veil') : [];
  const others = (scene.shapes ?? []).filter((shape) => !veils.includes(shape));
  const marks = referenceMarks(input, references, scene);
  const height = Math.max(input.height, scene.height + below);
  const notes = annotationMarks(input, plan, lying ? { ...scene, axes: undefined } : scene, height - plan.below);
  const [bands, lines] = [
    marks.shapes.filter(({ role }) => role === 'range'),
    marks.shapes.filter(({ role }) => role !== 'range'),
  ];
  const [least, most] = scene.axes?.value.domain ?? [-Infinity, Infinity];
  return {
    ...scene,
    height,
    clipped: scene.clipped || rangeEnds(model).some((end) => end < least || end > most),
    shapes: [...bands, ...veils, ...confidenceMarks(input, scene), ...others, ...lines, ...notes.shapes],
    texts: [...besideRanges(input, scene), ...marks.texts, ...notes.texts],
    stops: annotated(scene.stops, plan, code, /^(?:bar|column|area)$/.test(model.kind)),
  };
}

/** The scene with an axis that reaches all of `values`, unless the author gave its ends. */
function reaching(code: KindCode, input: LayoutInput, values: readonly number[]): Scene | null {
  const scene = code.layout(input);
  const { spec } = input;
  if (!scene?.axes || values.length === 0) return scene;
  const [low, high] = scene.axes.value.domain;
  const least = values.reduce((a, b) => Math.min(a, b), low);
  const most = values.reduce((a, b) => Math.max(a, b), high);
  if (least >= low && most <= high) return scene;
  const count = Math.max(2, Math.round(scene.plot.height / TICK_ROOM));
  const { domain } = (input.axis?.ends ?? valueAxis)([least, most], count, false);
  const lying = scene.orientation === 'vertical';
  const yMin = spec.yMin ?? (least < low ? (lying ? least : domain[0]) : low);
  const yMax = spec.yMax ?? (most > high ? (lying ? most : domain[1]) : high);
  return code.layout({ ...input, spec: { ...spec, yMin, yMax } });
}

/** Says at a stop what is noted there. */
function annotated(stops: StopList, { placed }: AnnotationPlan, { model }: KindCode, stacks: boolean): StopList {
  // Stops of a kind with a model of its own may be in another order than its positions.
  if (placed.length === 0 || (model && !stacks)) return stops;
  return {
    ...stops,
    at(index): Stop {
      const stop = stops.at(index);
      const here = placed.filter(({ position }) => position === index).map(({ label }) => label);
      if (here.length === 0) return stop;
      const words = here.join(', ');
      return { ...stop, title: `${stop.title} – ${words}`, text: `${stop.text}; ${words}` };
    },
  };
}
