export { seedDemoCity, type SeededCity, type SeedOptions, type SeedProgress } from './demo-city.ts';
export { firstDayOfQuarter } from './calendar.ts';
export { loadReference } from './reference/load-reference.ts';
export { agencies, type AgencyReference } from './reference/agencies.ts';
export { legalDocuments, type LegalDocumentReference } from './reference/legal-documents.ts';
export { policyParameters, type PolicyReference } from './reference/policy.ts';
export { programmes, type ProgrammeReference } from './reference/programmes.ts';
export {
  kotaBogor,
  type CityReference,
  type KecamatanReference,
  type KelurahanReference,
  type RegionReference,
} from './reference/regions.ts';
export { skills, type SkillReference } from './reference/skills.ts';
export { SCALE_NAMES, type ScaleName } from './scales.ts';
