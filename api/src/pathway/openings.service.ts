import { keyOfPart, LONGEST_KEY_OF_PARTS, refuseKey } from '../use-case/idempotency.ts';
import { perform, type Performer } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import type { JourneyOutcome } from './journey.change.ts';
import { JourneyService } from './journey.service.ts';
import type { OpenJourneysInput } from './openings.input.ts';

/** So many families are answered for within seconds. */
export const MOST_OPENINGS = 100;

/** What became of a request to open several journeys. */
export interface OpeningsOutcome {
  readonly outcomes: JourneyOutcome[];
  readonly userErrors: UserError[];
}

/**
 * Opens journeys one after the other, each a use case and a transaction of its own: what is refused of one family keeps no
 * other back, and after a failure in the middle the same request goes on where it stopped.
 */
export async function openJourneys(performer: Performer, input: OpenJourneysInput): Promise<OpeningsOutcome> {
  const { openings, idempotencyKey: key } = input;
  const userErrors = [
    ...refuseNumber(openings.length),
    ...(typeof key === 'string' ? refuseKey(key, LONGEST_KEY_OF_PARTS) : []),
  ];
  if (userErrors.length > 0) return { outcomes: [], userErrors };
  // The whole list is what the key stands for: with another one it is refused, before any of it is done.
  const claimed = await perform(performer, 'openJourneys', input, async () => ({ userErrors: [] }));
  if (claimed.userErrors.length > 0) return { outcomes: [], userErrors: [...claimed.userErrors] };
  const service = new JourneyService(performer);
  const outcomes: JourneyOutcome[] = [];
  for (const [index, opening] of openings.entries()) {
    const ofPlace = typeof key === 'string' ? keyOfPart(key, index) : null;
    outcomes.push(await service.openJourney({ ...opening, idempotencyKey: opening.idempotencyKey ?? ofPlace }));
  }
  return { outcomes, userErrors: [] };
}

function refuseNumber(openings: number): UserError[] {
  if (openings >= 1 && openings <= MOST_OPENINGS) return [];
  const message = `1 to ${MOST_OPENINGS} journeys can be opened at once; these are ${openings}. Send them in several requests.`;
  return [{ code: 'OPENINGS_OUT_OF_BOUNDS', field: 'openings', message }];
}
