export { cubes } from './cube/cubes.ts';
export type { Cube, CubeTime } from './cube/cube.ts';
export { cubeVersionOf } from './cube/cube-version.ts';
export { installCubes, uninstallCubes } from './cube/install-cubes.ts';
export { refreshAllCubes, refreshCube } from './cube/refresh-cube.ts';
export { exitCaseCube } from './subject/exit/exit-case.cube.ts';
export { attendanceCube } from './subject/pathway/attendance.cube.ts';
export { journeyCube } from './subject/pathway/journey.cube.ts';
export { pathwayCube } from './subject/pathway/pathway.cube.ts';
export { feedCube } from './subject/register/feed.cube.ts';
export { registerCube } from './subject/register/register.cube.ts';
export { decileCube } from './subject/welfare/decile.cube.ts';
export { welfareCube } from './subject/welfare/welfare.cube.ts';
export { verifyCubes, type CubeDifference, type CubeVerification } from './cube/verify-cubes.ts';
export {
  leavesOf,
  type Area,
  type ClosedPeriod,
  type Column,
  type Facts,
  type ProductSet,
} from './disclosure/facts.ts';
export { planRelease } from './disclosure/plan-release.ts';
export type { Answer, Enclosing, Release } from './disclosure/release.ts';
export { breakdownsOf, componentsOf, hasMonths, isOpenIndicator, leftOpen, reachOf } from './figures/components-of.ts';
export { EVENT } from './figures/curve-of.ts';
export { readExactMaterials } from './figures/exact-materials.ts';
export { findFactDays } from './figures/fact-days.ts';
export { Figures, type FigureKey, type FiguresQuestion, type MaterialSource } from './figures/figures.ts';
export { MISSING_REASONS } from './figures/missing-reasons.ts';
export type { PeerValue } from './figures/peers.ts';
export { periodsOf, type Period, type PeriodRequest, type TimeDimension } from './figures/period.ts';
export { releasedSource, type ToldByCity } from './figures/released-materials.ts';
export { ToldOfCity } from './figures/read-told.ts';
export type { Told } from './figures/told.ts';
export { reasonAgainst, standingOf, type FactDays } from './figures/standing.ts';
export type { AreaLevel, Grouping, PlaceBasis } from './figures/statement.ts';
export { missing, type IndicatorChange, type IndicatorValue, type MissingReason } from './figures/value.ts';
export { valueOf } from './figures/value-of.ts';
export { catalogue, getIndicator, indicatorsOf } from './indicator/catalogue.ts';
export type { IndicatorDefinition, IndicatorUnit } from './indicator/define-indicator.ts';
export type { LocalisedText } from './localised-text.ts';
export {
  addQuarters,
  firstDayOf,
  isQuarter,
  parseQuarter,
  quarterOfDay,
  quartersBetween,
  type Quarter,
} from './quarter.ts';
export type { Sql } from './sql.ts';
export * from './statistics/index.ts';
export type { Dimension } from './subject/dimension.ts';
export { participationQuarterCube } from './subject/participation/participation-quarter.cube.ts';
export { participationCube } from './subject/participation/participation.cube.ts';
export { reliefHopCube } from './subject/relief/relief-hop.cube.ts';
export { reliefNeedCube } from './subject/relief/relief-need.cube.ts';
export { reliefSupplyCube } from './subject/relief/relief-supply.cube.ts';
export { stockCube } from './subject/relief/stock.cube.ts';
export type { Subject } from './subject/subject.ts';
export { subjects } from './subject/subjects.ts';
