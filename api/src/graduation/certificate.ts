import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Episode } from '../episode/episode.entity.ts';
import { placeBefore } from '../household/place.ts';
import { isMemberNow } from '../household/member.ts';
import { Household } from '../household/household.entity.ts';
import { FamilyRole, Person } from '../household/person.entity.ts';
import { Journey } from '../pathway/journey.entity.ts';
import { StageAttempt } from '../pathway/stage-attempt.entity.ts';
import { StageAttemptState } from '../pathway/stage-attempt.state.ts';
import { Kelurahan } from '../region/region.entity.ts';
import type { GraduationCertificate, GraduationProposal } from './graduation-proposal.entity.ts';

/** What the certificate of a graduation says, from what is known on the day of approval. */
export async function certificateOf(
  em: SqlEntityManager,
  proposal: GraduationProposal,
  { graduatedOn, approvedBy }: { readonly graduatedOn: string; readonly approvedBy: string },
): Promise<GraduationCertificate> {
  const household = await em.findOneOrFail(Household, { id: proposal.household.id });
  const episode = await em.findOneOrFail(Episode, { id: proposal.episode.id });
  const journey = await em.findOneOrFail(Journey, { id: proposal.journey.id }, { populate: ['person'] });
  const heads = await em.find(Person, { household, familyRole: FamilyRole.HEAD });
  const place = await em.findOneOrFail(
    Kelurahan,
    { code: await placeBefore(em, household.id, graduatedOn) },
    { populate: ['kecamatan'] },
  );
  const trained = await em.find(
    StageAttempt,
    { journey, state: StageAttemptState.PASSED, skill: { $ne: null } },
    { populate: ['skill'], orderBy: { startedOn: 'asc' } },
  );
  return {
    number: certificateNumber(graduatedOn, place.code, proposal.id),
    graduatedOn,
    onAidSince: episode.startedOn,
    headName: heads.find(isMemberNow)?.fullName ?? null,
    participantName: journey.person.unwrap().fullName,
    kkMasked: household.kkMasked,
    place: `${place.name}, ${place.kecamatan.unwrap().name}`,
    skills: [...new Set(trained.map(({ skill }) => skill!.unwrap().name))],
    proposedBy: proposal.proposedBy,
    approvedBy,
  };
}

/** Year, kelurahan and the last twelve digits of the proposal's identity: `2026/32.71.01.1001/0f3a91c2b7d4`. */
function certificateNumber(graduatedOn: string, kelurahanCode: string, proposalId: string): string {
  return [graduatedOn.slice(0, 4), kelurahanCode, proposalId.slice(-12)].join('/');
}
