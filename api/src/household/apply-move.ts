import { JournalKind, type Evidence } from '../journal/journal-entry.entity.ts';
import type { Work } from '../use-case/use-case.ts';
import { countChange } from './family.ts';
import type { Household } from './household.entity.ts';
import { Residence } from './residence.entity.ts';

/** Where a family lives now, and since when. */
export interface Move {
  readonly kelurahanCode: string;
  readonly rt: number;
  readonly rw: number;
  /** First day at the new place. */
  readonly movedOn: string;
  readonly evidence?: readonly Evidence[];
}

/**
 * Moves a locked household within the city: its present residence ends, the next begins. It asks no rule (`refuseMove`).
 *
 * A move that is told late rewrites no fact: a payment or an assessment that was recorded at the old place meanwhile
 * stays there, as it does in the books of those who made it. Where the family lived, and so every count of families by
 * place, follows the residences from the day of the move.
 *
 * @returns id of the journal entry HOUSEHOLD_MOVED
 */
export async function applyMove(work: Work, household: Household, residence: Residence, move: Move): Promise<string> {
  const { kelurahanCode, rt, rw, movedOn, evidence } = move;
  const from = residence.kelurahan.code;
  residence.endedOn = movedOn;
  // The old one ends first: a household may at no moment live in two places.
  await work.em.flush();
  const next = work.em.create(Residence, { household, kelurahan: kelurahanCode, rt, rw, startedOn: movedOn });
  household.kelurahan = next.kelurahan;
  countChange({ household });
  return work.record({
    kind: JournalKind.HOUSEHOLD_MOVED,
    householdId: household.id,
    kelurahanCode,
    alsoConcerns: [from],
    subjectId: next.id,
    occurredOn: movedOn,
    ...(evidence ? { evidence } : {}),
    payload: { from, to: kelurahanCode },
  });
}

/** The residence a household lives in now. */
export function presentResidence(work: Work, household: Household): Promise<Residence> {
  return work.em.findOneOrFail(Residence, { household: household.id, endedOn: null });
}
