import { H, MASKED } from './core.attempts.ts';

const person = (columns: string, values: string) =>
  `insert into person (id, household_id, full_name, sex, born_on, family_role, nik_cipher, nik_masked, ${columns})
   values (gen_random_uuid(), ${H}, 'Asep', 'MALE', '1980-01-01', 'CHILD', '\\x00', ${MASKED}, ${values})`;
const card = (from: string, to: string, masked = MASKED) =>
  `insert into former_family_card values (gen_random_uuid(), ${H}, '\\x00', ${masked}, '${from}', '${to}')`;

/** Rules of what changes in a family, with statements that try to break them. */
export const householdAttempts: Record<string, string[]> = {
  person_joins_after_birth: [person('joined_on', `'1979-12-31'`)],
  person_leaves_after_joining: [
    person('left_on', `'1980-01-01'`),
    person('joined_on, left_on', `'2020-01-01', '2020-01-01'`),
  ],
  person_leaves_alive: [person('died_on, left_on', `'2020-01-01', '2020-01-02'`)],
  former_kk_shown_masked: [card('2021-01-01', '2022-01-01', `'3271010101200001'`)],
  former_family_card_ends_after_start: [card('2021-01-01', '2021-01-01')],
  former_family_cards_do_not_overlap: [
    `insert into former_family_card
     values (gen_random_uuid(), ${H}, '\\x00', ${MASKED}, '2021-01-01', '2022-01-01'),
       (gen_random_uuid(), ${H}, '\\x00', ${MASKED}, '2021-12-31', '2022-05-01')`,
  ],
};
