import type { Building, Meter, SiteFlag } from '../energy/site-document.js';
import type { RelayFlag } from '../source/meters/lk-energy-flags.js';
import type { TimeSpan } from './source-address.js';

const FLAG_KINDS = ['leak', 'unusual', 'fault', 'outage', 'works', 'note'] as const;

/** Flags of the document and of the relay that are about this meter's role, or about all, and of this time. */
export function meterFlags(
  { role }: Meter,
  { flags }: Building,
  relayed: readonly RelayFlag[],
  { from: begin, to: end }: TimeSpan,
): readonly SiteFlag[] {
  const own = relayed
    .filter(({ medium }) => medium === null || medium === role)
    .map(({ kind, medium, from, to, text, source }): SiteFlag => ({
      kind: FLAG_KINDS.find((known) => known === kind) ?? 'note',
      role: medium === role ? role : null,
      from: new Date(from),
      to: to === null ? null : new Date(to),
      text: text ?? (FLAG_KINDS.some((known) => known === kind) ? null : kind),
      source,
    }));
  return [...flags.filter((flag) => flag.role === null || flag.role === role), ...own].filter(
    ({ from, to }) => from.getTime() < end && (to?.getTime() ?? Infinity) > begin,
  );
}
