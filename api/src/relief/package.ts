import type { Shape } from '../policy/shape.ts';
import { Hazard, HouseDamage } from './hazard.ts';

/** What a quantity of the standard package is counted by. */
export enum PackageBasis {
  FAMILY = 'FAMILY',
  PERSON = 'PERSON',
  INFANT = 'INFANT',
  PREGNANT = 'PREGNANT',
  ELDERLY = 'ELDERLY',
  DISABLED = 'DISABLED',
}

/** One rule of the standard package: so much of an item, for whom, after what. */
export interface PackageRule {
  /** Code of a relief item. */
  readonly item: string;
  readonly per: PackageBasis;
  /** Units for each of `per`; what a family gets of it is rounded up. */
  readonly quantity: number;
  /** Only after these; without it after all. */
  readonly hazards?: readonly Hazard[];
  /** Only for houses in one of these states; without it for all. */
  readonly damages?: readonly HouseDamage[];
  /** Only for families that had to leave their home, or only for those that did not. */
  readonly displaced?: boolean;
}

const MOST_RULES = 100;
const LARGEST_QUANTITY = 1000;
const MEMBERS = new Set(['item', 'per', 'quantity', 'hazards', 'damages', 'displaced']);

/** The standard package as a policy parameter. */
export const packageRules: Shape<readonly PackageRule[]> = {
  description: `a list of 1 to ${MOST_RULES} objects { "item", "per", "quantity" }: the code of a relief item, one of ${Object.values(
    PackageBasis,
  ).join(
    ', ',
  )}, and a number above 0 and up to ${LARGEST_QUANTITY}; each may have "hazards" and "damages", lists of one or more, and "displaced", true or false`,
  parse(value) {
    if (!Array.isArray(value) || value.length === 0 || value.length > MOST_RULES) return undefined;
    return value.every(isRule) ? value : undefined;
  },
};

function isRule(value: unknown): value is PackageRule {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const { item, per, quantity, hazards, damages, displaced } = value as Record<string, unknown>;
  return (
    // a misspelt member would be silently ignored otherwise
    Object.keys(value).every((member) => MEMBERS.has(member)) &&
    typeof item === 'string' &&
    /^[A-Z][A-Z0-9_]*$/.test(item) &&
    isOneOf(PackageBasis, per) &&
    typeof quantity === 'number' &&
    quantity > 0 &&
    quantity <= LARGEST_QUANTITY &&
    (hazards === undefined || isListOf(Hazard, hazards)) &&
    (damages === undefined || isListOf(HouseDamage, damages)) &&
    (displaced === undefined || typeof displaced === 'boolean')
  );
}

function isListOf(values: Readonly<Record<string, string>>, given: unknown): boolean {
  return Array.isArray(given) && given.length > 0 && given.every((one) => isOneOf(values, one));
}

function isOneOf(values: Readonly<Record<string, string>>, given: unknown): boolean {
  return typeof given === 'string' && Object.hasOwn(values, given);
}
