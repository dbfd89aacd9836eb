import { addDays } from '../days.ts';
import { endEpisode } from '../episode/end-episode.ts';
import { refuseEndDay } from '../episode/end.rules.ts';
import { Episode } from '../episode/episode.entity.ts';
import { episodeMachine, ExitKind } from '../episode/episode.state.ts';
import { lockEpisode, unknownEpisode } from '../episode/lock-episode.ts';
import { refuseReinstatement, reinstateEpisode } from '../episode/reopen-episode.ts';
import { lockHousehold } from '../household/lock.ts';
import { placeOn } from '../household/place.ts';
import { EvidenceKind } from '../journal/evidence.ts';
import { JournalKind } from '../journal/journal-entry.entity.ts';
import { endJourneyWithEpisode, refuseJourneyEnd, reinstateJourneyWithEpisode } from '../pathway/end-journey.ts';
import { requireEvidence, tidyEvidence } from '../use-case/evidence.ts';
import type { Outcome } from '../use-case/outcome.ts';
import { refuseDay, type Before } from '../use-case/refuse-day.ts';
import { refuseReference, refuseText } from '../use-case/text.ts';
import { unknownRecord } from '../use-case/unknown-record.ts';
import { perform, type Performer, type Work } from '../use-case/use-case.ts';
import type { UserError } from '../user-error.ts';
import { certificateOf } from './certificate.ts';
import { cancelFollowUps, scheduleFollowUps } from './schedule-follow-ups.ts';
import { GraduationCriterion } from './graduation-criterion.entity.ts';
import { GraduationProposal } from './graduation-proposal.entity.ts';
import { graduationFactsOf, graduationPolicyOf } from './graduation.facts.ts';
import type {
  AnnulGraduationInput,
  ApproveGraduationInput,
  CloseGraduationInput,
  ProposeGraduationInput,
} from './graduation.input.ts';
import {
  asOf,
  holdCriteria,
  refuseApproval,
  refuseCriteria,
  refuseDecision,
  refuseFallSince,
  refuseProposal,
  refuseStated,
  type HeldCriterion,
} from './graduation.rules.ts';
import { GraduationAction, graduationMachine, GraduationState } from './graduation.state.ts';

/** What became of a request about a proposed graduation. */
export interface GraduationOutcome extends Outcome {
  /** The proposal, changed or refused; missing when there is none. */
  readonly proposalId?: string;
  /** The episode that a refused proposal was about. */
  readonly episodeId?: string;
}

/** Graduation by rising class: proposed by one officer, decided by another. Each method is one transaction. */
export class GraduationService {
  constructor(private readonly performer: Performer) {}

  /**
   * Proposes that a family graduate. Whatever is missing refuses it: nothing can be approved below what policy asks.
   */
  proposeGraduation(input: ProposeGraduationInput): Promise<GraduationOutcome> {
    return perform(this.performer, 'proposeGraduation', input, async (work) => {
      const { em } = work;
      const episode = await lockEpisode(em, input.episodeId);
      if (!episode) return { userErrors: [unknownEpisode(input.episodeId)] };
      const stale = episodeMachine.refuseStale(episode.version, input.expectedVersion);
      if (stale.length > 0) return { episodeId: episode.id, userErrors: stale };

      const facts = await graduationFactsOf(em, episode, work.today);
      const { policy, userErrors: silent } = graduationPolicyOf(await work.policyOn(input.proposedOn), 'proposedOn');
      const stated = input.criteria.map((one) => ({ ...one, score: one.score ?? null }));
      const unfit = refuseProposal(facts, 'episodeId');
      const refused = (userErrors: UserError[]) => ({ episodeId: episode.id, userErrors });
      if (unfit.length > 0) return refused(unfit);
      if (!policy) return refused(silent);
      const held = holdCriteria(asOf(facts, input.proposedOn), policy, input.statementReference, stated);
      const userErrors = [
        ...refuseEndDay(input.proposedOn, facts, 'proposedOn', work.today),
        ...refuseStated(stated),
        ...refuseStatement(input.statementReference),
        ...refuseCriteria(held, policy, 'criteria'),
        ...refuseFallSince(facts, input.proposedOn, policy, 'proposedOn'),
      ];
      if (userErrors.length > 0) return refused(userErrors);

      const household = episode.household.id;
      const proposal = em.create(GraduationProposal, {
        household,
        episode,
        journey: facts.journeyId!,
        kelurahan: await placeOn(em, household, input.proposedOn),
        proposedOn: input.proposedOn,
        proposedBy: work.officer.name,
        statementReference: input.statementReference.trim(),
        decideBy: addDays(input.proposedOn, policy.decisionDays),
      });
      for (const { evidence, ...criterion } of held) {
        em.create(GraduationCriterion, { ...criterion, household, proposal, evidence: tidyEvidence(evidence) });
      }
      await em.flush();
      return this.recorded(work, proposal, JournalKind.GRADUATION_PROPOSED, input.proposedOn, {
        decideBy: proposal.decideBy,
      });
    });
  }

  /**
   * Approves a proposal: the journey and the episode end, enrolments close, follow-ups are scheduled, the certificate is
   * written. The rules are asked again, of what is known now.
   */
  approveGraduation(input: ApproveGraduationInput): Promise<GraduationOutcome> {
    return this.decide('approveGraduation', input, GraduationAction.APPROVE, async (work, proposal, episode) => {
      const { em } = work;
      const day = input.graduatesOn;
      const facts = await graduationFactsOf(em, episode, work.today);
      const { policy, userErrors: silent } = graduationPolicyOf(await work.policyOn(day), 'graduatesOn');
      if (!policy) return silent;
      const stated = await statedOf(work, proposal);
      const held = holdCriteria(asOf(facts, day), policy, proposal.statementReference, stated);
      const userErrors = [
        ...refuseDay('graduatesOn', day, work.today, proposed(proposal)),
        ...refuseEndDay(day, facts, 'graduatesOn', work.today),
        ...(await refuseJourneyEnd(em, episode.id, day, 'GRADUATED', 'graduatesOn')),
        ...refuseApproval(held, facts, policy, day),
        ...(input.remark == null ? [] : refuseText(input.remark, 'remark', 'remark')),
      ];
      if (userErrors.length > 0) return userErrors;

      proposal.certificate = await certificateOf(em, proposal, { graduatedOn: day, approvedBy: work.officer.name });
      await this.close(work, proposal, GraduationState.APPROVED, day, input.remark?.trim() || null);
      const outcome = await this.recorded(work, proposal, JournalKind.GRADUATION_APPROVED, day, {
        certificate: proposal.certificate.number,
      });
      await endJourneyWithEpisode(work, episode.id, day, 'GRADUATED');
      const evidence = held.flatMap((one) => [...one.evidence]);
      await endEpisode(work, {
        episode,
        kind: ExitKind.RISING_CLASS,
        endedOn: day,
        evidence: evidence.filter(
          ({ kind }) => kind === EvidenceKind.SIGNED_STATEMENT || kind === EvidenceKind.ASSESSMENT,
        ),
        payload: { proposalId: proposal.id },
      });
      await scheduleFollowUps(work, proposal, day, policy);
      return outcome;
    });
  }

  /** Refuses a proposal, with what is missing. */
  refuseGraduation(input: CloseGraduationInput): Promise<GraduationOutcome> {
    return this.decideAgainst('refuseGraduation', input, GraduationAction.REFUSE, JournalKind.GRADUATION_REFUSED);
  }

  /** Takes a proposal back; only who made it can. */
  withdrawGraduation(input: CloseGraduationInput): Promise<GraduationOutcome> {
    return this.decideAgainst('withdrawGraduation', input, GraduationAction.WITHDRAW, JournalKind.GRADUATION_WITHDRAWN);
  }

  /** Annuls an approval that was wrong: the episode goes on, open follow-ups are cancelled. */
  annulGraduation(input: AnnulGraduationInput): Promise<GraduationOutcome> {
    return this.decide('annulGraduation', input, GraduationAction.ANNUL, async (work, proposal, episode) => {
      const userErrors = [
        ...refuseText(input.reason, 'reason', 'reason'),
        ...requireEvidence(input.evidence, 'Name what shows that the approval was wrong.'),
        ...refuseDay('annulledOn', input.annulledOn, work.today, { day: proposal.decidedOn!, what: 'It was approved' }),
        ...(await refuseReinstatement(work, episode, 'proposalId')),
      ];
      if (userErrors.length > 0) return userErrors;
      proposal.state = graduationMachine.next(proposal.state, GraduationAction.ANNUL)!;
      proposal.annulledOn = input.annulledOn;
      proposal.annulledBy = work.officer.name;
      proposal.annulmentReason = input.reason.trim();
      await cancelFollowUps(work, proposal, input.annulledOn);
      const endedOn = episode.endedOn!;
      const journalEntryId = await reinstateEpisode(work, {
        episode,
        occurredOn: input.annulledOn,
        evidence: input.evidence,
        payload: { proposalId: proposal.id, reason: proposal.annulmentReason },
      });
      await reinstateJourneyWithEpisode(work, episode.id, endedOn);
      return { proposalId: proposal.id, journalEntryId, userErrors: [] };
    });
  }

  private decideAgainst(
    mutation: string,
    input: CloseGraduationInput,
    action: GraduationAction.REFUSE | GraduationAction.WITHDRAW,
    kind: JournalKind,
  ): Promise<GraduationOutcome> {
    return this.decide(mutation, input, action, async (work, proposal) => {
      const userErrors = [
        ...refuseText(input.reason, 'reason', 'reason'),
        ...refuseDay('decidedOn', input.decidedOn, work.today, proposed(proposal)),
      ];
      if (userErrors.length > 0) return userErrors;
      const reason = input.reason.trim();
      await this.close(work, proposal, graduationMachine.next(proposal.state, action)!, input.decidedOn, reason);
      return this.recorded(work, proposal, kind, input.decidedOn, { reason });
    });
  }

  /** What all decisions have in common: the lock, the version, the state and the rule of two people. */
  private decide(
    mutation: string,
    input: { readonly proposalId: string; readonly expectedVersion: number; readonly idempotencyKey?: string | null },
    action: GraduationAction,
    body: (work: Work, proposal: GraduationProposal, episode: Episode) => Promise<GraduationOutcome | UserError[]>,
  ): Promise<GraduationOutcome> {
    return perform(this.performer, mutation, input, async (work): Promise<GraduationOutcome> => {
      const { em } = work;
      const known = await em.findOne(GraduationProposal, { id: input.proposalId });
      if (!known) return { userErrors: [unknownProposal(input.proposalId)] };
      await lockHousehold(em, known.household.id);
      const proposal = await em.refreshOrFail(known);
      const userErrors = [
        ...graduationMachine.refuseStale(proposal.version, input.expectedVersion),
        ...refuseDecision(action, proposal, work.officer.name),
      ];
      const episode = await em.findOneOrFail(Episode, { id: proposal.episode.id });
      const outcome = userErrors.length > 0 ? userErrors : await body(work, proposal, episode);
      return Array.isArray(outcome) ? { proposalId: proposal.id, userErrors: outcome } : outcome;
    });
  }

  private async close(
    { em, officer }: Work,
    proposal: GraduationProposal,
    state: GraduationState,
    day: string,
    reason: string | null,
  ): Promise<void> {
    Object.assign(proposal, { state, decidedOn: day, decidedBy: officer.name, decisionReason: reason });
    await em.flush();
  }

  private async recorded(
    work: Work,
    proposal: GraduationProposal,
    kind: JournalKind,
    occurredOn: string,
    payload: Record<string, unknown>,
  ): Promise<GraduationOutcome> {
    const household = proposal.household.id;
    const journalEntryId = await work.record({
      kind,
      householdId: household,
      kelurahanCode: await placeOn(work.em, household, occurredOn),
      subjectId: proposal.id,
      occurredOn,
      evidence: [{ kind: EvidenceKind.SIGNED_STATEMENT, reference: proposal.statementReference }],
      payload,
    });
    return { proposalId: proposal.id, journalEntryId, userErrors: [] };
  }
}

async function statedOf({ em }: Work, proposal: GraduationProposal): Promise<HeldCriterion[]> {
  return em.find(GraduationCriterion, { proposal }, { orderBy: { id: 'asc' } });
}

function proposed({ proposedOn }: GraduationProposal): Before {
  return { day: proposedOn, what: 'It was proposed' };
}

function unknownProposal(id: string): UserError {
  return unknownRecord('proposal', id, 'proposalId', 'Read the proposals of the household and give the id of one.');
}

/** A statement that is missing is told by its criterion; one that is given can be found. */
function refuseStatement(reference: string): UserError[] {
  return reference.trim() === ''
    ? []
    : refuseReference(reference, 'statementReference', 'number of the signed statement');
}
