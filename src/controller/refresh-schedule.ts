/** What the time of the next poll follows from. */
export interface RefreshPlan {
  /** ms the page's author asked for; 0 when there is no polling. */
  readonly intervalMs: number;
  /** For how long the service says its answer is good, ms; null when it does not. */
  readonly maxAgeMs: number | null;
  /** Loads that failed in a row. */
  readonly failures: number;
  /** How long the service asked to be left alone, ms; null when it did not. */
  readonly retryAfterMs: number | null;
  /** After a failure it is asked again after this at the latest, ms, or its own interval; left out where a growing pause is right. */
  readonly patienceMs?: number | null | undefined;
}

/** Share of the interval over which the polls of many widgets spread, so that they never ask in one herd. */
const JITTER = 0.3;
/** A source that goes on failing is asked half as often each time, up to this or its own interval. */
const MAX_BACKOFF_MS = 15 * 60_000;
/** A longer timer would fire at once. */
export const MAX_DELAY_MS = 2 ** 31 - 1;
/** A network that comes back does so to a whole office at once. */
const ONLINE_SPREAD_MS = 5000;

/**
 * ms until the next poll: around the interval (±15 %), after failures around a growing one or as soon as patience has it, never before the
 * service's own cache age or what it asked for. `random` is 0…1. Null when there is no polling; after a failure patience is enough for some.
 */
export function refreshDelay(
  { intervalMs, maxAgeMs, failures, retryAfterMs, patienceMs }: RefreshPlan,
  random: number,
): number | null {
  const patient = failures > 0 ? (patienceMs ?? 0) : 0;
  if (intervalMs <= 0 && patient === 0) return null;
  const grown =
    patient > 0
      ? Math.min(patient, intervalMs || patient)
      : Math.min(intervalMs * 2 ** failures, Math.max(intervalMs, MAX_BACKOFF_MS));
  const aroundMs = Math.max(grown, maxAgeMs ?? 0);
  const leastMs = Math.max(grown * (1 - JITTER / 2), maxAgeMs ?? 0, retryAfterMs ?? 0);
  return Math.min(leastMs + aroundMs * JITTER * random, MAX_DELAY_MS);
}

/**
 * Calls for a load when one is due: polls while the page is seen and the device is online. A page that comes back, into sight or
 * from the back-forward cache, asks at once when it is overdue, and a network that comes back once for what it is to blame for.
 */
export class RefreshSchedule {
  readonly #refresh: () => void;
  readonly #random: () => number;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** Epoch ms; Infinity when nothing is due. */
  #dueAt = Infinity;
  #failed = false;
  /** On a page: a schedule that comes after its element has gone waits for it to be put back. */
  #started = false;
  #paused = false;

  constructor(refresh: () => void, random: () => number = Math.random) {
    this.#refresh = refresh;
    this.#random = random;
  }

  /** ms until the next poll; null when there will be none by itself. */
  get dueInMs(): number | null {
    return this.#dueAt === Infinity ? null : Math.max(0, this.#dueAt - Date.now());
  }

  /** Nothing is asked for until it is no longer so; then at once what is overdue. */
  set paused(paused: boolean) {
    this.#paused = paused;
    this.#wait();
  }

  /** Plans the poll after a load that ended at `endedAt` (epoch ms). */
  plan(plan: RefreshPlan, endedAt: number): void {
    const delayMs = refreshDelay(plan, this.#random());
    this.#dueAt = delayMs === null ? Infinity : endedAt + delayMs;
    this.#failed = plan.failures > 0;
    this.#wait();
  }

  /** A load is under way: nothing is due until it has ended. */
  hold(): void {
    clearTimeout(this.#timer);
    this.#dueAt = Infinity;
    this.#failed = false;
  }

  start(): void {
    this.#started = true;
    document.addEventListener('visibilitychange', this.#wait);
    addEventListener('pageshow', this.#onPageShow);
    addEventListener('online', this.#onOnline);
    addEventListener('offline', this.#wait);
    this.#wait();
  }

  stop(): void {
    this.#started = false;
    clearTimeout(this.#timer);
    document.removeEventListener('visibilitychange', this.#wait);
    removeEventListener('pageshow', this.#onPageShow);
    removeEventListener('online', this.#onOnline);
    removeEventListener('offline', this.#wait);
  }

  /** Sets the timer for what is due, as long as somebody can see it and it can be had. */
  readonly #wait = (): void => {
    clearTimeout(this.#timer);
    if (!this.#started || this.#paused || this.#dueAt === Infinity || document.hidden || !navigator.onLine) return;
    const ask = (): void => {
      this.hold();
      this.#refresh();
    };
    this.#timer = setTimeout(ask, Math.max(0, this.#dueAt - Date.now()));
  };

  /** The clock of a page in the back-forward cache stood still. */
  readonly #onPageShow = (event: PageTransitionEvent): void => {
    if (event.persisted) this.#wait();
  };

  readonly #onOnline = (): void => {
    const overdue = this.#dueAt <= Date.now();
    if (this.#failed || overdue) this.#dueAt = Date.now() + this.#random() * ONLINE_SPREAD_MS;
    this.#failed = false;
    this.#wait();
  };
}
