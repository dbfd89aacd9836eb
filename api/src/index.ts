export { PlainError, runCommand } from './plain-error.ts';
export { systemClock, today } from './clock.ts';
export { isPolicyKey, policyCatalogue, policyKeys, type PolicyKey } from './policy/catalogue.ts';
export { connectClient, databaseUrlFrom } from './database/connect.ts';
export { bindIdentityKey } from './household/identity-key-binding.ts';
export {
  deriveIdentityKey,
  loadIdentityKey,
  openIdentityNumber,
  sealIdentityNumber,
  type IdentityKey,
  type SealedIdentityNumber,
} from './household/identity-number.ts';
export { FamilyRole } from './household/family-role.ts';
export { proposeSuccessor, rolesUnder } from './household/succession.rules.ts';
export { sealJsonRepeatably } from './monitoring/content-cipher.ts';
export type { FeedFact, ParsedLine, RowIssue } from './monitoring/feed-format/feed-fact.ts';
export { FeedParser } from './monitoring/feed-format/feed-parser.ts';
export { RegionIndex } from './monitoring/feed-format/region-index.ts';
export { hashOfFact } from './monitoring/feed-number.ts';
export { shownFact } from './monitoring/feed-waiting.ts';
export { FeedFactKind, FeedSource } from './monitoring/feed.state.ts';
export { entitlementOf, sumOf, type FamilyInNeed, type Quantities } from './relief/entitlement.rules.ts';
export { Hazard, HouseDamage } from './relief/hazard.ts';
export type { PackageRule } from './relief/package.ts';
export { priorityOf, type PriorityGround } from './relief/priority.rules.ts';
export { ReliefOrderAction, reliefOrderMachine, ReliefOrderState } from './relief/relief-order.state.ts';
export { planReservation, type Allocation, type Shelf, type Want } from './stock/reservation.rules.ts';
