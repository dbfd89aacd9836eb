import { E1, E2, H, K } from './core.attempts.ts';
import { J1, journey } from './pathway.attempts.ts';
import { insert, type Row } from './insert.ts';

const P1 = "'01900000-0000-7000-8000-0000000000d1'";

const proposal = (changes: Row = {}) => `${journey()}; ${insertProposal(changes)}`;
const insertProposal = (changes: Row = {}) =>
  insert('graduation_proposal', {
    id: 'gen_random_uuid()',
    household_id: H,
    episode_id: E2,
    journey_id: J1,
    kelurahan_code: K,
    proposed_on: "'2026-03-01'",
    proposed_by: "'euis'",
    statement_reference: "'SP-1'",
    decide_by: "'2026-03-15'",
    ...changes,
  });
const decided: Row = { state: "'REFUSED'", decided_on: "'2026-03-02'", decided_by: "'dadang'", decision_reason: "'x'" };
const approved: Row = { ...decided, state: "'APPROVED'", certificate: "'{}'" };
const annulled: Row = {
  ...approved,
  state: "'ANNULLED'",
  annulled_on: "'2026-03-03'",
  annulled_by: "'imas'",
  annulment_reason: "'x'",
};

const criterion = (changes: Row = {}) => `${proposal({ id: P1 })}; ${insertCriterion(changes)}`;
const insertCriterion = (changes: Row = {}) =>
  insert('graduation_criterion', {
    id: 'gen_random_uuid()',
    household_id: H,
    proposal_id: P1,
    code: "'SAVINGS'",
    importance: "'CONDITIONAL'",
    is_met: 'true',
    score: '1',
    finding: "'x'",
    ...changes,
  });

const followUp = (changes: Row = {}) => `${proposal({ id: P1 })}; ${insertFollowUp(changes)}`;
const insertFollowUp = (changes: Row = {}) =>
  insert('follow_up', {
    id: 'gen_random_uuid()',
    household_id: H,
    episode_id: E2,
    proposal_id: P1,
    months: '3',
    due_on: "'2026-06-01'",
    late_from: "'2026-07-02'",
    ...changes,
  });
const done: Row = {
  done_on: "'2026-06-01'",
  done_by: "'euis'",
  outcome: "'SUSTAINED'",
  welfare_class: "'MANDIRI'",
  finding: "'x'",
  kelurahan_code: K,
};

/** Rules of graduation and of what follows it, with statements that try to break them. */
export const graduationAttempts: Record<string, string[]> = {
  episode_follows_one_of_its_household: [`update episode set previous_episode_id = gen_random_uuid() where id = ${E2}`],
  episode_does_not_follow_itself: [`update episode set previous_episode_id = id where id = ${E1}`],
  graduation_of_episode: [proposal({ episode_id: 'gen_random_uuid()' })],
  graduation_state_closed: [proposal({ ...decided, state: "'MAYBE'" })],
  graduation_statement_present: [proposal({ statement_reference: "' '" })],
  graduation_proposer_present: [proposal({ proposed_by: "' '" })],
  graduation_decision_has_day_and_officer: [
    proposal({ state: "'REFUSED'", decision_reason: "'x'" }),
    proposal({ ...decided, decided_by: 'null' }),
    proposal({ decided_on: "'2026-03-02'", decided_by: "'dadang'" }),
  ],
  graduation_decided_after_proposal: [proposal({ ...decided, decided_on: "'2026-02-28'" })],
  graduation_decided_by_another: [
    proposal({ ...decided, decided_by: "'euis'" }),
    proposal({ ...approved, decided_by: "'euis'" }),
  ],
  graduation_withdrawn_by_proposer: [proposal({ ...decided, state: "'WITHDRAWN'" })],
  graduation_refusal_has_reason: [
    proposal({ ...decided, decision_reason: "' '" }),
    proposal({ ...decided, decision_reason: 'null' }),
  ],
  graduation_certified_when_approved: [
    proposal({ ...approved, certificate: 'null' }),
    proposal({ certificate: "'{}'" }),
  ],
  graduation_annulment_is_complete: [
    proposal({ ...annulled, annulled_by: 'null' }),
    proposal({ ...approved, annulled_on: "'2026-03-03'", annulled_by: "'imas'", annulment_reason: "'x'" }),
  ],
  graduation_annulled_by_another: [proposal({ ...annulled, annulled_by: "'dadang'" })],
  one_open_proposal_per_episode: [`${proposal()}; ${insertProposal()}`],
  criterion_of_proposal: [criterion({ proposal_id: 'gen_random_uuid()' })],
  one_finding_per_criterion: [`${criterion()}; ${insertCriterion()}`],
  criterion_code_closed: [criterion({ code: "'LUCK'" })],
  criterion_importance_closed: [criterion({ importance: "'NICE'", score: 'null' })],
  criterion_score_share: [criterion({ score: '1.01' }), criterion({ score: '-0.01' })],
  conditional_criterion_scored: [criterion({ score: 'null' }), criterion({ importance: "'ESSENTIAL'" })],
  criterion_finding_present: [criterion({ finding: "' '" })],
  criterion_evidence_is_list: [criterion({ evidence: "'{}'" })],
  follow_up_of_proposal: [followUp({ proposal_id: 'gen_random_uuid()' })],
  follow_up_of_episode: [followUp({ episode_id: 'gen_random_uuid()' })],
  one_follow_up_per_proposal_and_months: [`${followUp()}; ${insertFollowUp()}`],
  follow_up_months_positive: [followUp({ months: '0' })],
  follow_up_late_after_due: [followUp({ late_from: "'2026-06-01'" })],
  follow_up_outcome_closed: [followUp({ ...done, outcome: "'FINE'", welfare_class: 'null' })],
  follow_up_ladder_closed: [followUp({ ...done, welfare_class: "'KAYA'" })],
  follow_up_done_is_complete: [followUp({ ...done, done_by: 'null' }), followUp({ ...done, finding: 'null' })],
  follow_up_class_where_found: [
    followUp({ ...done, welfare_class: 'null' }),
    followUp({ ...done, outcome: "'NOT_FOUND'" }),
  ],
  follow_up_done_or_cancelled: [followUp({ ...done, cancelled_on: "'2026-06-02'" })],
};
