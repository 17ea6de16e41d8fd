import { newestOf } from '../../energy/building-data.js';
import type { BuildingData, Channel, Moments } from '../../energy/building-data.js';
import type { BuildingNow } from '../../energy/building-now.js';
import type { BuildingTotals } from '../../energy/building-totals.js';
import { heldBack } from '../../energy/held-back.js';
import type { Privacy } from '../../energy/site-document.js';
import { climateRoles } from '../../energy/tells-more.js';
import { besideWords } from '../../locale/beside-words.js';
import type { BesideWords } from '../../locale/beside-words.js';
import type { EnergyWords } from '../../locale/energy-words.js';
import type { Locale } from '../../locale/locale.js';
import { commonUnit } from '../../scale/common-unit.js';
import { comfortPlace } from './comfort-scale.js';

/** A level and where it should be; places in per cent of its scale. */
export interface ComfortRow {
  readonly role: string;
  readonly label: string;
  readonly value: string;
  readonly missing: boolean;
  /** In words how it stands; empty where nothing is said of that. */
  readonly verdict: string;
  readonly within: boolean | null;
  readonly note: string;
  readonly at: number | null;
  readonly from: number | null;
  readonly to: number | null;
}

const DIGITS: Readonly<Record<string, number>> = { temperature: 1, humidity: 0, co2: 0 };

/** Levels indoors against what is comfortable; the newest where it may be shown and is not too old. */
export function comfortRows(
  { channels }: BuildingData,
  moments: Moments,
  nowMs: number,
  locale: Locale,
  words: EnergyWords,
): readonly ComfortRow[] {
  return climateRoles
    .flatMap((role) => channels.filter(({ meter }) => meter.role === role))
    .map((channel) => comfortRow(channel, newestOf(channel, moments), nowMs, locale, words));
}

function comfortRow(
  { meter }: Channel,
  latest: ReturnType<typeof newestOf>,
  nowMs: number,
  locale: Locale,
  words: EnergyWords,
): ComfortRow {
  const { role, name, comfort, unit } = meter;
  const beside = besideWords(locale);
  const old = latest === null || nowMs - latest.at > (meter.staleAfter + heldBack(meter.privacy)) * 1000;
  const value = old ? null : latest.value;
  const place = comfortPlace(role, value, comfort);
  const digits = DIGITS[role] ?? 0;
  const write = (level: number): string => locale.measure(level, unit, { digits });
  const label = [words.roles[role], name].filter(Boolean).join(', ');
  const verdicts = { within: beside.comfortable, low: beside.tooLow, high: beside.tooHigh };
  return {
    role,
    label,
    value: value === null ? words.missing : write(value),
    missing: value === null,
    verdict: place.verdict === null ? '' : verdicts[place.verdict],
    within: place.verdict === null ? null : place.verdict === 'within',
    note:
      comfort === null || (comfort.low === null && comfort.high === null)
        ? ''
        : beside.comfort(
            comfort.low === null
              ? null
              : comfort.high === null
                ? locale.measure(comfort.low, unit)
                : locale.number(comfort.low),
            comfort.high === null ? null : locale.measure(comfort.high, unit),
          ),
    at: place.at,
    from: place.from,
    to: place.to,
  };
}

/** What must be said beside the figures: what does not add up, what is silent, refused, simulated, held back, and what people noted. */
export function remarksOf(
  data: BuildingData,
  totals: BuildingTotals,
  now: BuildingNow,
  nowMs: number,
  locale: Locale,
  words: EnergyWords,
): readonly string[] {
  const { building, site } = data;
  const beside = besideWords(locale);
  const remarks: string[] = [];
  if (site.simulated) remarks.push(beside.simulated);
  if (totals.unexplained) {
    const unit = commonUnit('Wh', totals.unexplained);
    remarks.push(
      beside.unbalanced(locale.measure(totals.unexplained / unit.factor, unit.unit, { digits: unit.digits })),
    );
  }
  if (totals.money?.mixed.length) remarks.push(beside.currencies(totals.money.mixed.join(', ')));
  if (now.ahead) remarks.push(beside.clockSkew);
  for (const { role, name, at } of now.silent)
    if (at !== null) remarks.push(beside.staleMeter(name ?? words.roles[role] ?? role, ageText(nowMs - at, locale)));
  for (const { name, id, role } of building.refused)
    remarks.push(beside.refused(name ?? (role && words.roles[role]) ?? id ?? '?'));
  const flags = new Set([...building.flags, ...data.channels.flatMap((channel) => channel.flags)]);
  for (const { kind, from, to, text, source } of flags) {
    if (from.getTime() >= totals.span.to || (to && to.getTime() <= totals.span.from)) continue;
    const said = beside.flag(kind, locale.date(from.getTime(), 'day'), to && locale.date(to.getTime(), 'day'));
    remarks.push([said, text, source].filter(Boolean).join(', '));
  }
  for (const { meter, problems } of data.channels)
    for (const { code, at } of problems) {
      const name = meter.name ?? words.roles[meter.role] ?? meter.role;
      const said = beside.problem(code, name, at === null ? null : locale.date(at, 'minute'));
      if (said !== null && !(code === 'stale' && now.silent.some(({ role }) => role === meter.role)))
        remarks.push(said);
    }
  return [...remarks, ...heldBackRemarks(data, locale, words, beside)];
}

/** What privacy holds back of the building, and of meters of which it is something else. */
function heldBackRemarks(
  { building, channels }: BuildingData,
  locale: Locale,
  words: EnergyWords,
  beside: BesideWords,
): readonly string[] {
  const held = ({ delay, step }: Privacy, names: ReadonlySet<string> | null) => ({
    names: names && [...names].join(', '),
    delay: delay > 0 && Number.isFinite(delay) ? durationText(delay, locale) : null,
    step: step > 900 ? durationText(step, locale) : null,
  });
  const others = new Map<string, { readonly privacy: Privacy; readonly names: Set<string> }>();
  for (const { meter } of channels) {
    const { privacy } = meter;
    if (privacy.delay === building.privacy.delay && privacy.step === building.privacy.step) continue;
    const key = `${privacy.delay} ${privacy.step}`;
    const alike = others.get(key) ?? { privacy, names: new Set<string>() };
    others.set(key, alike);
    alike.names.add(meter.name ?? words.roles[meter.role] ?? meter.role);
  }
  const all = [held(building.privacy, null), ...[...others.values()].map(({ privacy, names }) => held(privacy, names))];
  const said = all.filter(({ delay, step }) => delay !== null || step !== null);
  return said.length > 0 ? [beside.privacy(said)] : [];
}

const ageText = (ageMs: number, locale: Locale): string => locale.age(ageMs) ?? '';

/** Seconds in the largest unit that has a whole number of them. */
export function durationText(seconds: number, locale: Locale): string {
  if (seconds % 86_400 === 0)
    return (seconds / 86_400).toLocaleString(locale.lang, { style: 'unit', unit: 'day', unitDisplay: 'long' });
  if (seconds % 3600 === 0) return locale.measure(seconds / 3600, 'h', { digits: 0 });
  return locale.measure(Math.round(seconds / 60), 'min', { digits: 0 });
}
