export { balanceOf } from './energy/balance.js';
export type { Balance } from './energy/balance.js';
export { baseloadsOf } from './energy/baseload.js';
export type { Baseload } from './energy/baseload.js';
export { bucketColumns, rollUpColumns } from './energy/bucket-columns.js';
export type { BucketColumns } from './energy/bucket-columns.js';
export { bucketAt, bucketsOf, bucketsIn, COMPLETE_SHARE } from './energy/buckets.js';
export type { Bucket, QualityPart } from './energy/buckets.js';
export { coarsenSeries } from './energy/coarsen.js';
export { comparePeriods } from './energy/compare-periods.js';
export type { ComparedPeriod, Comparison } from './energy/compare-periods.js';
export type { SpanPeriod as ComparedUnit } from './energy/period-span.js';
export { dayTemperature, degreeDays, degreesOfDay } from './energy/degree-days.js';
export type { DegreeDay } from './energy/degree-days.js';
export { flowsOf } from './energy/flows.js';
export type { FlowMeters, FlowName, Flows } from './energy/flows.js';
export { gasEnergy, gasSeries } from './energy/gas.js';
export type { Intervals, Reading } from './energy/intervals.js';
export { leakHint } from './energy/leak.js';
export type { LeakHint } from './energy/leak.js';
export { localDay } from './energy/local-day.js';
export type { LocalDay } from './energy/local-day.js';
export type { MeterEvent } from './energy/meter-event.js';
export { splitOwnUse } from './energy/own-use.js';
export { peakOf } from './energy/peak.js';
export type { Peak } from './energy/peak.js';
export { publicDays, publicSeries, publicUntil, stricterPrivacy } from './energy/public-view.js';
export type { Quality } from './energy/quality.js';
export { readingAge } from './energy/reading-age.js';
export type { ReadingAge } from './energy/reading-age.js';
export type { ReadingKind, ReadingOptions } from './energy/reading-options.js';
export { roundParts } from './energy/round-parts.js';
export { intervalsOf, seriesOf } from './energy/series.js';
export type { Series } from './energy/series.js';
export { sharedEnergy } from './energy/sharing.js';
export type { SharedEnergy, SharingMember } from './energy/sharing.js';
export type {
  Building,
  DocumentProblem,
  Meter,
  MeterRole,
  RefusedMeter,
  Site,
  SiteFlag,
} from './energy/site-document.js';
export type { ClosedDays, Co2Factor, GasFactor, PriceFactor, SiteCalendar } from './energy/site-factors.js';
export type { Privacy } from './energy/site-meter.js';
export { solarFaults } from './energy/solar-fault.js';
export type { PlantDays, SolarFault } from './energy/solar-fault.js';
export { summarise, summariseFlows } from './energy/summarise.js';
export type { BuildingMeters, FlowSummary, MeterName, Period, Summary } from './energy/summarise.js';
export { readSeries, toIntervals } from './energy/to-intervals.js';
export { convertUnit } from './energy/convert-unit.js';
export type { BaseUnit } from './energy/units.js';
export { dayUse, useByTime } from './energy/use-times.js';
export type { TimeUse, UseTime } from './energy/use-times.js';
export { validAt } from './energy/valid-at.js';
export { co2Avoided, moneySaved } from './energy/worth.js';
export type { DatedEnergy, FactorUse, MoneySaved, Worth } from './energy/worth.js';
export type { LocalUnit } from './time/calendar-edges.js';
