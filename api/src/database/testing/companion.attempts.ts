import { H, K } from './core.attempts.ts';
import { insert, type Row } from './insert.ts';

/** Statements that stand or fall together. */
const together = (...statements: string[]) => statements.join('; ');

const V1 = "'01900000-0000-7000-8000-0000000000d1'";

const assignment = (changes: Row = {}) =>
  insert('companion_assignment', {
    id: 'gen_random_uuid()',
    household_id: H,
    kelurahan_code: K,
    companion: `'euis'`,
    started_on: `'2024-02-01'`,
    ...changes,
  });
const visit = (changes: Row = {}) =>
  insert('visit', {
    id: V1,
    household_id: H,
    kelurahan_code: K,
    companion: `'euis'`,
    visited_on: `'2024-03-01'`,
    purpose: `'ROUTINE'`,
    finding: `'Usaha berjalan'`,
    ...changes,
  });
const intervention = (changes: Row = {}) =>
  insert('intervention', {
    id: 'gen_random_uuid()',
    household_id: H,
    kelurahan_code: K,
    kind: `'COUNSELLING'`,
    description: `'Konseling keluarga'`,
    started_on: `'2024-03-01'`,
    ...changes,
  });
const closed: Row = { closed_on: `'2024-03-10'`, outcome: `'HELPED'` };
/** Another household. */
const otherFamily = `
  insert into household values ('01900000-0000-7000-8000-0000000000d2', ${K}, '\\x00', '3271********0009', '2021-01-01')`;

/** Rules of assessments and of companions, with statements that try to break them. */
export const companionAttempts: Record<string, string[]> = {
  assessment_feed_line_complete: [
    insert('welfare_assessment', {
      id: 'gen_random_uuid()',
      household_id: H,
      kelurahan_code: K,
      assessed_on: `'2024-05-01'`,
      decile: '3',
      source: `'DTSEN'`,
      feed_line: '7',
    }),
  ],
  assessment_says_class_or_decile: [
    insert('welfare_assessment', {
      id: 'gen_random_uuid()',
      household_id: H,
      kelurahan_code: K,
      assessed_on: `'2024-05-01'`,
      income_amount: '500000',
      source: `'FIELD_VISIT'`,
    }),
  ],
  // a visit of nobody, and one to another household
  assessment_of_visit: [
    `update welfare_assessment set visit_id = gen_random_uuid()`,
    together(
      otherFamily,
      visit({ household_id: `'01900000-0000-7000-8000-0000000000d2'` }),
      `update welfare_assessment set visit_id = ${V1} where household_id = ${H}`,
    ),
  ],
  companion_present: [assignment({ companion: `' '` })],
  companion_ends_after_start: [assignment({ ended_on: `'2024-02-01'` })],
  one_current_companion_per_household: [together(assignment(), assignment({ companion: `'dadang'` }))],
  companions_do_not_overlap: [
    together(assignment({ ended_on: `'2024-05-01'` }), assignment({ started_on: `'2024-04-30'` })),
  ],
  visit_companion_present: [visit({ companion: `''` })],
  visit_purpose_closed: [visit({ purpose: `'TEA'` })],
  visit_finding_present: [visit({ finding: `' '` })],
  next_visit_after_visit: [visit({ next_visit_on: `'2024-03-01'` })],
  visit_evidence_is_list: [visit({ evidence: `'{}'` })],
  visit_on_journey: [visit({ journey_id: 'gen_random_uuid()' })],
  one_visit_per_household_day_and_companion: [together(visit(), visit({ id: 'gen_random_uuid()' }))],
  intervention_kind_closed: [intervention({ kind: `'MAGIC'` })],
  intervention_description_present: [intervention({ description: `' '` })],
  intervention_closes_not_before_start: [intervention({ ...closed, closed_on: `'2024-02-29'` })],
  intervention_outcome_closed: [intervention({ ...closed, outcome: `'GREAT'` })],
  intervention_end_has_day_and_outcome: [
    intervention({ closed_on: `'2024-03-10'` }),
    intervention({ outcome: `'HELPED'` }),
  ],
  intervention_result_at_end: [intervention({ result: `'Membaik'` }), intervention({ ...closed, result: `' '` })],
  intervention_of_visit: [intervention({ visit_id: 'gen_random_uuid()' })],
};
