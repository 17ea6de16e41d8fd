import type { BuildingData, Moments } from '../../energy/building-data.js';
import { heldBack } from '../../energy/held-back.js';
import { periodSpan, spanBefore } from '../../energy/period-span.js';
import type { Span } from '../../energy/period-span.js';
import type { Building, Site } from '../../energy/site-document.js';
import { tellsMore } from '../../energy/tells-more.js';
import { energyTable } from '../../layout/energy/energy-table.js';
import type { LoadOptions } from '../../load.js';
import { followLatest, liveWays, loadBuilding, loadLatest, loadSite, siteNow } from '../../load-site.js';
import type { EnergyWords } from '../../locale/energy-words.js';
import { lazy } from '../../source/lazy.js';
import { Recording, recordingFetch } from '../../source/recording-fetch.js';
import type { Answers } from '../../source/recording-fetch.js';
import { SourceError } from '../../source/source-error.js';
import type { Table } from '../../table/table.js';
import { addUnits } from '../../time/calendar.js';
import type { EnergyBeside } from './energy-beside.js';
import type { ViewName } from './energy-views.js';
import type { SiteWish } from './site-wish.js';

/** What came for a wish. */
export interface SiteReading {
  readonly wish: SiteWish;
  readonly span: Span;
  readonly data: BuildingData;
  readonly others: readonly BuildingData[];
  readonly moments: Moments;
  readonly beside: EnergyBeside | null;
  /** The intervals of the building in the span. */
  readonly table: Table;
  /** How often the site document wants to be asked; null where its sources tell of news by themselves. */
  readonly refresh: string | null;
  /** Epoch ms, by the page's clock. */
  readonly readAt: number;
  /** What it was made of, where that is to be kept. */
  readonly answers: Answers | null;
}

/** Hears of newer readings that come by themselves. */
export interface MomentListener {
  onMoments(moments: Moments): void;
  onError(error: SourceError): void;
}

const neighbours = lazy(() => import('./other-buildings.js'));
const intervals = lazy(() => import('../../controller/parse-interval.js'));

/** A public page asks no more often than this, s. */
export const LEAST_REFRESH_S = 60;
const USUAL_REFRESH_S = 900;

/** As `readSite`, with all that was answered, from which the same can be read once more. */
export async function recordSite(...[options, ...more]: Parameters<typeof readSite>): Promise<SiteReading> {
  const recording = new Recording();
  try {
    const reading = await readSite(options, ...more);
    return { ...reading, answers: await recording.end() };
  } catch (error) {
    void recording.end();
    throw error;
  }
}

/** Reads the site document and what the wish needs of it; goes on to listen where readings come by themselves and somebody does. */
export async function readSite(
  { src, signal, fetch = recordingFetch }: LoadOptions,
  wish: SiteWish,
  words: EnergyWords,
  listener: MomentListener | null,
): Promise<SiteReading> {
  if (!src) throw new SourceError('bad-attribute', 'missing: src of a site document');
  const delay = await delayOf(wish.delay);
  const site = await loadSite(src, { signal, fetch });
  const found = buildingOf(site, wish);
  const readAt = Date.now();
  // A simulation may have a clock of its own.
  const now = new Date(siteNow(site, readAt));
  const span = periodSpan(wish.period, Math.min(wish.at ?? Infinity, now.getTime()));
  const question = { ...spanToRead(wish, span), now, delay, signal, fetch };
  const every = wish.view === 'compare' || wish.view === 'kiosk';
  const besideOf = (data: BuildingData): Promise<EnergyBeside | null> | null =>
    wish.view === 'overview' && tellsMore(data, null) ? besideCode() : null;
  const live = { now: () => siteNow(site, Date.now()), delay, signal, fetch };
  const ways = liveWays(found);
  // Begun with the readings, it costs no time.
  const early = besideOf({ site, building: found, channels: [] });
  const [data, moments, others] = await Promise.all([
    loadBuilding(site, found, question),
    ways.refresh === null ? new Map() : loadLatest(site, found, live),
    every ? neighbours().then(({ otherBuildings }) => otherBuildings(site, found, question)) : [],
  ]);
  // What never ends is not recorded.
  if (ways.events && listener) followLatest(site, found, { ...live, fetch: undefined, ...listener });
  const seconds = Math.max(LEAST_REFRESH_S, ways.refresh ?? USUAL_REFRESH_S);
  return {
    wish,
    span,
    data,
    others,
    moments,
    beside: await (early ?? besideOf(data)),
    table: tableOf(data, span, wish.view, words, ways.events),
    refresh: ways.events ? null : `${seconds}s`,
    readAt,
    answers: null,
  };
}

/** Out of reach, the view asks for it once more. */
const besideCode = (): Promise<EnergyBeside | null> =>
  import('./energy-beside.js').then(
    ({ energyBeside }) => energyBeside,
    () => null,
  );

function buildingOf({ buildings }: Site, { building, chosen }: SiteWish): Building {
  const named = (id: string | null): Building | undefined => buildings.find((one) => one.id === id);
  const found = named(chosen) ?? (building === null ? buildings[0] : named(building));
  if (found) return found;
  const known = buildings.map((one) => one.id).join(', ');
  throw new SourceError('bad-attribute', `building="${building ?? ''}": one of ${known}`);
}

/** The span itself, and what it is compared with where the view does so; a show has the last two weeks. */
function spanToRead({ view, period }: SiteWish, span: Span): { readonly from: Date; readonly to: Date } {
  // Some meters are told by whole days: of those the last one is shown.
  let from = view === 'overview' ? addUnits(span.from, 'day', -1) : span.from;
  if (view === 'history' || view === 'compare') from = Math.min(from, spanBefore(period, span).from);
  if (view === 'kiosk') from = Math.min(from, spanBefore('week', spanBefore('week', span)).from);
  return { from: new Date(from), to: new Date(span.to) };
}

function tableOf(data: BuildingData, span: Span, view: ViewName, words: EnergyWords, live: boolean): Table {
  const { site, channels } = data;
  const newest = Math.max(...channels.map(({ latest }) => latest?.at ?? -Infinity));
  const patience = channels.map(({ meter }) => (meter.staleAfter + heldBack(meter.privacy)) * 1000);
  return energyTable(data, span, words, {
    ...(view === 'compare' && { title: site.name ?? words.compareTitle }),
    attribution: site.attribution,
    license: site.license,
    url: site.url,
    // By the clock of a simulation nothing has an age.
    updated: Number.isFinite(newest) && site.clock === null ? new Date(newest) : null,
    // A day that is long over does not grow stale.
    periodMs: span.to > Date.now() && site.clock === null ? Math.max(0, ...patience) || null : null,
    live,
  });
}

/** Seconds of an author's delay. */
async function delayOf(text: string | null): Promise<number> {
  if (!text) return 0;
  const { parseInterval } = await intervals();
  try {
    return parseInterval(text) / 1000;
  } catch (error) {
    throw new SourceError('bad-attribute', `delay: ${(error as Error).message}`, { cause: error });
  }
}
