import { applyLeave } from '../../household/apply-membership.ts';
import { applyMove, presentResidence } from '../../household/apply-move.ts';
import { refuseMove } from '../../household/home.rules.ts';
import { isMemberNow } from '../../household/member.ts';
import { refuseLeave } from '../../household/member-change.rules.ts';
import { LeaveReason } from '../../household/membership.ts';
import { NaturalExitKind } from '../../natural-exit/exit-case.state.ts';
import {
  applied,
  evidenceOf,
  personMissing,
  refused,
  UNCHANGED,
  type Effect,
  type FactOf,
  type Told,
} from './effect.ts';
import type { FeedFactKind } from '../feed.state.ts';
import { signal } from './signal.ts';

/** A family moved within the city. Where one member alone moved, the family stays and the member leaves it. */
export async function tellMoveWithinCity(told: Told<FactOf<FeedFactKind.MOVE_WITHIN_CITY>>): Promise<Effect> {
  const { work, fact, family } = told;
  const { toKelurahanCode, toRt, toRw, wholeFamily } = fact.details;
  if (wholeFamily === false) return tellLeave(told, LeaveReason.OWN_FAMILY_CARD);
  if (isUnclearWhoMoved(told, wholeFamily)) return wholeFamilyMissing;
  const residence = await presentResidence(work, family.household);
  const present = {
    kelurahanCode: residence.kelurahan.code,
    rt: residence.rt,
    rw: residence.rw,
    startedOn: residence.startedOn,
  };
  const movedOn = fact.occurredOn!;
  if (toRt === null || toRw === null) {
    if (present.kelurahanCode === toKelurahanCode && present.startedOn === movedOn) return UNCHANGED;
    return refused([
      {
        code: 'RT_RW_MISSING',
        field: toRt === null ? 'rt_tujuan' : 'rw_tujuan',
        message: 'A move needs RT and RW of the new place. Add them, or record the move by moveHousehold.',
      },
    ]);
  }
  const move = { kelurahanCode: toKelurahanCode, rt: Number(toRt), rw: Number(toRw), movedOn };
  if (present.kelurahanCode === toKelurahanCode && present.rt === move.rt && present.rw === move.rw) return UNCHANGED;
  const livingMembers = family.members.filter(isMemberNow).length;
  // the parser knows the city's kelurahan
  const errors = refuseMove(move, { present, knowsKelurahan: true, livingMembers }, work.today);
  if (errors.length > 0) return refused(errors);
  return applied(await applyMove(work, family.household, residence, { ...move, evidence: evidenceOf(told) }));
}

/** A family moved out of the city: a review decides on its aid. Where one member alone moved, the member leaves it. */
export function tellMoveOut(told: Told<FactOf<FeedFactKind.MOVE_OUT>>): Promise<Effect> {
  const { wholeFamily, toCity } = told.fact.details;
  if (wholeFamily === false) return tellLeave(told, LeaveReason.MOVED_AWAY);
  if (isUnclearWhoMoved(told, wholeFamily)) return Promise.resolve(wholeFamilyMissing);
  return signal(told, NaturalExitKind.MOVED_AWAY, toCity === null ? {} : { toCity });
}

/** Whether a line names a member of a family of several, and does not say whether the others moved as well. */
function isUnclearWhoMoved({ fact, family, person }: Told, wholeFamily: boolean | null): boolean {
  const namesMember = person !== undefined || fact.nik !== null;
  return wholeFamily === null && namesMember && family.members.filter(isMemberNow).length > 1;
}

const wholeFamilyMissing = refused([
  {
    code: 'WHOLE_FAMILY_MISSING',
    field: 'seluruh_keluarga',
    message:
      'The line names one member, and not whether the whole family moved. Write YA or TIDAK, or the kind of move on the SKPWNI (2 is the whole family), and send the line again.',
  },
]);

async function tellLeave(told: Told, reason: LeaveReason): Promise<Effect> {
  const { work, fact, family, person } = told;
  if (!person) return personMissing;
  const leftOn = fact.occurredOn!;
  if (person.leftOn === leftOn) return UNCHANGED;
  const errors = refuseLeave(person, family.members, leftOn, false, work.today);
  if (errors.length > 0) return refused(errors);
  return applied(await applyLeave(work, { family, person }, { leftOn, reason, evidence: evidenceOf(told) }));
}
