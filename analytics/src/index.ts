export type { Cube, CubeTime } from './cube/cube.ts';
export { cubes } from './cube/cubes.ts';
export { installCubes, uninstallCubes } from './cube/install-cubes.ts';
export { participationQuarterCube } from './subject/participation/participation-quarter.cube.ts';
export { participationCube } from './subject/participation/participation.cube.ts';
export { reliefHopCube } from './subject/relief/relief-hop.cube.ts';
export { reliefNeedCube } from './subject/relief/relief-need.cube.ts';
export { reliefSupplyCube } from './subject/relief/relief-supply.cube.ts';
export { stockCube } from './subject/relief/stock.cube.ts';
export { refreshAllCubes, refreshCube } from './cube/refresh-cube.ts';
export { verifyCubes, type CubeVerification } from './cube/verify-cubes.ts';
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
export type {
  IndicatorChange,
  IndicatorDefinition,
  IndicatorValue,
  LocalisedText,
  MissingReason,
} from './indicator/indicator.ts';
export {
  familiesOnAid,
  familiesOnAidChange,
  familiesOnAidValue,
  graduationRate,
  graduationRateChange,
  graduationRateValue,
  indicators,
  yearBefore,
  type CountsOf,
  type GraduationKind,
  type IndicatorContext,
} from './indicator/participation.indicators.ts';
export {
  ANY_PROGRAMME,
  countParticipation,
  findFactSpan,
  type AreaLevel,
  type FactSpan,
  type ParticipationCounts,
  type ParticipationRequest,
  type ParticipationTable,
} from './indicator/participation.query.ts';
export {
  familiesServed,
  familiesServedValue,
  personsServed,
  personsServedValue,
  type ReliefContext,
} from './indicator/relief.indicators.ts';
export { countVictims, type VictimCounts, type VictimRequest } from './indicator/relief.query.ts';
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
