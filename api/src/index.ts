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
} from './household/identity-number.ts';
