/*
 * Every rule the database guards, with a statement that tries to break it. The statements find a household with an
 * episode from 2022-01-01 to 2023-01-01 (e1) and an open one from 2024-01-01 (e2) with an enrolment in PKH (n1).
 */
export const H = "'01900000-0000-7000-8000-000000000001'";
export const E1 = "'01900000-0000-7000-8000-0000000000e1'";
export const E2 = "'01900000-0000-7000-8000-0000000000e2'";
export const N1 = "'01900000-0000-7000-8000-0000000000a1'";
export const K = "'32.71.01.1001'";
export const MASKED = "'3271********0001'";

export const base = `
  insert into household values (${H}, ${K}, '\\x00', ${MASKED}, '2021-01-01');
  insert into residence values (gen_random_uuid(), ${H}, ${K}, 1, 1, '2021-01-01', null);
  insert into person (id, household_id, full_name, sex, born_on, family_role, nik_cipher, nik_masked)
    values (gen_random_uuid(), ${H}, 'Euis', 'FEMALE', '1985-03-15', 'HEAD', '\\x00', ${MASKED});
  insert into identity values ('KK', '\\x01', ${H}, null);
  insert into episode (id, household_id, started_on, ended_on, exit_kind)
    values (${E1}, ${H}, '2022-01-01', '2023-01-01', 'RISING_CLASS'), (${E2}, ${H}, '2024-01-01', null, null);
  insert into enrolment values (${N1}, ${H}, ${E2}, '[2024-01-01,)', 'PKH', '2024-01-01', null, null);
  insert into welfare_assessment values (gen_random_uuid(), ${H}, ${K}, '2024-01-02', 'TIDAK_MAMPU', 1, 0, 'DTSEN');
`;

const city = (code: string) => `insert into city values ('${code}', 'X')`;
const kecamatan = (code: string) => `insert into kecamatan values ('${code}', '32.71', 'X')`;
const kelurahan = (code: string, latitude = '-6.6', population = '1') =>
  `insert into kelurahan values ('${code}', '32.71.01', 'X', null, null, ${latitude}, 106.8, 1, ${population}, 1, 2024)`;
const household = (masked: string) =>
  `insert into household values (gen_random_uuid(), ${K}, '\\x00', '${masked}', now())`;
const residence = (rt: string, from: string, to: string) =>
  `insert into residence values (gen_random_uuid(), ${H}, ${K}, ${rt}, 1, ${from}, ${to})`;
const person = (changes: Record<string, string>) => {
  const row: Record<string, string> = {
    id: 'gen_random_uuid()',
    household_id: H,
    full_name: "'Asep'",
    sex: "'MALE'",
    born_on: "'1980-01-01'",
    died_on: 'null',
    family_role: "'SPOUSE'",
    nik_cipher: "'\\x00'",
    nik_masked: MASKED,
    ...changes,
  };
  return `insert into person (${Object.keys(row).join(', ')}) values (${Object.values(row).join(', ')})`;
};
const programme = (cycle: string, basis: string) =>
  `insert into programme values ('X', 'X', 'X', '${cycle}', '${basis}')`;
const episode = (from: string, to: string, kind: string, id = 'gen_random_uuid()') =>
  `insert into episode (id, household_id, started_on, ended_on, exit_kind) values (${id}, ${H}, ${from}, ${to}, ${kind})`;
const enrolment = (
  episodeId: string,
  span: string,
  code: string,
  from: string,
  to: string,
  reason: string,
  id = 'gen_random_uuid()',
) => `insert into enrolment values (${id}, ${H}, ${episodeId}, '${span}', '${code}', ${from}, ${to}, ${reason})`;
const disbursement = (enrolmentId: string, quarter: string, amount: string) =>
  `insert into disbursement values (gen_random_uuid(), ${H}, ${enrolmentId}, ${K}, ${quarter}, now(), ${amount})`;
const assessment = (day: string, welfareClass: string, decile: string, income: string, source: string) =>
  `insert into welfare_assessment values (gen_random_uuid(), ${H}, ${K}, ${day}, '${welfareClass}', ${decile}, ${income}, '${source}')`;
const journal = (kind: string, actor: string, evidence: string) =>
  `insert into journal (id, kind, subject_id, occurred_on, actor, evidence) values (gen_random_uuid(), '${kind}', gen_random_uuid(), now(), '${actor}', '${evidence}')`;

/** Rules of the core, with statements that try to break them. */
export const coreAttempts: Record<string, string[]> = {
  city_code_form: [city('3271')],
  kecamatan_code_form: [kecamatan('32.71.1')],
  kecamatan_code_within_city: [kecamatan('32.72.01')],
  kelurahan_code_form: [kelurahan('32.71.01.101')],
  kelurahan_code_within_kecamatan: [kelurahan('32.71.02.1009')],
  kelurahan_place_on_earth: [kelurahan('32.71.01.1009', '-96.6')],
  kelurahan_counts_positive: [kelurahan('32.71.01.1009', '-6.6', '0')],
  kk_shown_masked: [household('3271010101200001')],
  residence_ends_after_start: [residence('1', "'2020-05-01'", "'2020-05-01'")],
  residence_rt_rw_positive: [residence('0', "'2020-01-01'", "'2020-05-01'")],
  residences_do_not_overlap: [residence('1', "'2020-01-01'", "'2021-01-02'")],
  one_current_residence_per_household: [residence('1', "'2019-01-01'", 'null')],
  sex_closed: [person({ sex: "'F'" })],
  family_role_closed: [person({ family_role: "'BOSS'" })],
  person_dies_after_birth: [person({ died_on: "'1979-12-31'" })],
  nik_shown_masked: [person({ nik_masked: "'3271011503850001'" })],
  person_name_present: [person({ full_name: "' '" })],
  one_living_head_per_household: [person({ family_role: "'HEAD'" })],
  one_holder_per_identity: [`insert into identity values ('KK', '\\x01', ${H}, null)`],
  identity_kind_closed: [`insert into identity values ('SIM', '\\x02', ${H}, null)`],
  identity_holder_fits_kind: [`insert into identity values ('NIK', '\\x02', ${H}, null)`],
  payment_cycle_closed: [programme('DAILY', 'X')],
  programme_has_legal_basis: [programme('ONCE', ' ')],
  episode_ends_after_start: [episode("'2021-05-01'", "'2021-05-01'", "'DECEASED'")],
  exit_kind_closed: [episode("'2021-05-01'", "'2021-06-01'", "'TIRED'")],
  exit_has_day_and_kind: [
    episode("'2021-05-01'", "'2021-06-01'", 'null'),
    `update episode set exit_kind = 'DECEASED' where id = ${E2}`,
  ],
  episodes_do_not_overlap: [
    episode("'2022-12-31'", "'2023-06-01'", "'DECEASED'"),
    `update episode set ended_on = '2024-01-02' where id = ${E1}`,
  ],
  one_open_episode_per_household: [episode("'2025-01-01'", 'null', 'null')],
  enrolment_ends_after_start: [
    enrolment(E2, '[2024-01-01,)', 'SEMBAKO', "'2024-05-01'", "'2024-05-01'", "'PROGRAMME_ENDED'"),
  ],
  enrolment_end_reason_closed: [enrolment(E2, '[2024-01-01,)', 'SEMBAKO', "'2024-05-01'", "'2024-06-01'", "'TIRED'")],
  enrolment_end_has_day_and_reason: [enrolment(E2, '[2024-01-01,)', 'SEMBAKO', "'2024-05-01'", "'2024-06-01'", 'null')],
  enrolment_ends_with_episode: [
    enrolment(E1, '[2022-01-01,2023-01-01)', 'SEMBAKO', "'2022-05-01'", "'2022-06-01'", "'EPISODE_ENDED'"),
  ],
  // a span that is not the episode's, and an episode of nobody
  enrolment_of_episode: [
    enrolment(E2, '[2023-01-01,)', 'SEMBAKO', "'2024-05-01'", 'null', 'null'),
    enrolment('gen_random_uuid()', '[2024-01-01,)', 'SEMBAKO', "'2024-05-01'", 'null', 'null'),
  ],
  // before it starts, beyond its end, and an episode that ends before its enrolments do
  enrolment_inside_episode: [
    enrolment(E2, '[2024-01-01,)', 'SEMBAKO', "'2023-12-31'", 'null', 'null'),
    enrolment(E1, '[2022-01-01,2023-01-01)', 'SEMBAKO', "'2022-05-01'", 'null', 'null'),
    `update episode set ended_on = '2024-05-01', exit_kind = 'MOVED_AWAY' where id = ${E2}`,
  ],
  enrolments_do_not_overlap: [enrolment(E2, '[2024-01-01,)', 'PKH', "'2024-05-01'", 'null', 'null')],
  disbursement_of_enrolment: [disbursement('gen_random_uuid()', "'2024-04-01'", '1')],
  disbursement_quarter_is_first_day: [disbursement(N1, "'2024-04-02'", '1')],
  disbursement_amount_positive: [disbursement(N1, "'2024-04-01'", '0')],
  ladder_closed: [assessment("'2024-04-01'", 'KAYA', '1', '1', 'DTSEN')],
  decile_one_to_ten: [
    assessment("'2024-04-01'", 'MAMPU', '11', '1', 'DTSEN'),
    assessment("'2024-04-01'", 'MAMPU', '0', '1', 'DTSEN'),
  ],
  income_not_negative: [assessment("'2024-04-01'", 'MAMPU', '1', '-1', 'DTSEN')],
  assessment_source_closed: [assessment("'2024-04-01'", 'MAMPU', '1', '1', 'RUMOUR')],
  one_assessment_per_day_and_source: [assessment("'2024-01-02'", 'MAMPU', '1', '1', 'DTSEN')],
  journal_kind_present: [journal('', 'euis', '[]')],
  journal_actor_present: [journal('EPISODE_ENDED', ' ', '[]')],
  journal_evidence_is_list: [journal('EPISODE_ENDED', 'euis', '{}')],
  journal_policy_is_list: [
    `insert into journal (id, kind, subject_id, occurred_on, actor, policy_ids) values (gen_random_uuid(), 'X_Y', gen_random_uuid(), now(), 'euis', '{}')`,
  ],
  one_outcome_per_key: [
    `insert into idempotency_key values ('euis', 'k', 'm', '\\x00', null, now()), ('euis', 'k', 'm', '\\x00', null, now())`,
  ],
  idempotency_key_length: [`insert into idempotency_key values ('euis', '', 'm', '\\x00', null, now())`],
};
