import type { NaturalKind, ReportedKind } from './exit-plan.ts';

/** The document a report rests on. */
export const PROOF: Record<ReportedKind, string> = {
  NOT_FOUND: 'FIELD_REPORT',
  MOVED_AWAY: 'MOVE_CERTIFICATE',
  DECLINED: 'SIGNED_STATEMENT',
  DUPLICATE: 'FAMILY_CARD',
};

/** Who gets the letter. */
export const RECIPIENT: Record<NaturalKind, string> = {
  DECEASED: 'HEIRS',
  MOVED_AWAY: 'NEIGHBOURHOOD_HEAD',
  NOT_FOUND: 'NEIGHBOURHOOD_HEAD',
  NO_LONGER_POOR: 'FAMILY',
  NO_ELIGIBLE_COMPONENT: 'FAMILY',
  DECLINED: 'FAMILY',
  DUPLICATE: 'FAMILY',
};

export const CARRIED_BECAUSE = 'The family could not be met before the review closed.';
export const REINSTATED_BECAUSE = 'The report was about another family of the same name.';
export const DISMISSED_BECAUSE = { heard: 'The objection is right.', seen: 'The visit found otherwise.' };

export const CONFIRMED_BECAUSE: Record<NaturalKind, string> = {
  DECEASED: 'Nobody of the family is alive.',
  NO_LONGER_POOR: 'The class has held, and the visit confirms it.',
  NO_ELIGIBLE_COMPONENT: 'No child, elderly or disabled member is left, and the visit confirms it.',
  MOVED_AWAY: 'The family lives in another city now.',
  NOT_FOUND: 'Neighbours do not know the family.',
  DECLINED: 'The family signed that it wants no more aid.',
  DUPLICATE: 'The same family is recorded under another card.',
};

export const OBJECTION: Record<NaturalKind, string> = {
  DECEASED: 'The heirs ask for the last payment.',
  NO_LONGER_POOR: 'The work has ended and the income with it.',
  NO_ELIGIBLE_COMPONENT: 'The youngest child still goes to school.',
  MOVED_AWAY: 'Only one son has moved; the family lives here.',
  NOT_FOUND: 'We were at work when somebody came.',
  DECLINED: 'The signature was given by a relative.',
  DUPLICATE: 'The other card is that of the parents.',
};
