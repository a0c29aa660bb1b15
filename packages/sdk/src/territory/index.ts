export type { AccessFigures } from './access/access.ts';
export { measureThematiques, type ThematiqueAccess } from './access/thematiques.ts';
export { judgeBalance, verdictLimits, type BalanceTable, type Verdict } from './coverage/balance.ts';
export {
  territoryFigures,
  type DatedOffer,
  type DepartementPeople,
  type TerritoryFacts,
  type TerritoryFigures,
} from './figures.ts';
export { freins, type FreinsGroup } from './coverage/freins.ts';
export { freshnessOf, type Band } from './freshness.ts';
export type { RawRecord } from '../prepare/raw-record.ts';
export { officialCoverage, type Coverage } from './coverage/official-coverage.ts';
export type { OverCounting } from './over-counting.ts';
export { toTerritoryCommunes, type Level, type TerritoryCommune } from './places.ts';
export { weightAt } from './access/reach.ts';
export { hideSmallNumbers, rateOf, type HiddenCells } from './small-numbers.ts';
export type { Cell, Table } from './table.ts';
export { describeTerritory, describeTerritorySteps } from './report/describe.ts';
export type {
  CallFigures,
  CallFollowUp,
  ReachFigures,
  DayFigures,
  DemandFigures,
  Distribution,
  EarlierFigures,
  Found,
  FundingFigures,
  HistoryFigures,
  HoursFigures,
  PartFigures,
  QualityFigures,
  RecipientsFigures,
  TerritoryAction,
  TerritoryReport,
  ThemeFigures,
  ThemeHours,
  ValueCounts,
} from './report/report.ts';
export { monthColumn, splitRefused, type LostCodes, type RefusedNumber, type RefusedNumbers } from './report/gaps.ts';
export { findLeastServed, type LeastServed } from './report/places/least-served.ts';
export {
  behindNames,
  listBehindSteps,
  type Behind,
  type ListedRecord,
  type RecordsBehind,
} from './behind/list-behind.ts';
export { findTerritory, type FoundTerritory } from './report/places/find-territory.ts';
export {
  findCorners,
  findPriorities,
  findTooFew,
  findUnreached,
  isByChance,
  offersBeyond,
  type Corner,
} from './report/priorities.ts';
export {
  readTerritoryOffer,
  readTerritorySteps,
  type ReportFacts,
  type TerritoryOffer,
} from './report/territory-offer.ts';
export type { HoursBand } from '../normalise/hours-band.ts';
