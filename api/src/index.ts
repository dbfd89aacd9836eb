export { PlainError, runCommand } from './plain-error.ts';
export {
  deriveIdentityKey,
  loadIdentityKey,
  openIdentityNumber,
  sealIdentityNumber,
  type IdentityKey,
} from './household/identity-number.ts';
