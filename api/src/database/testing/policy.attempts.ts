/** A legal document that the attempts of policy rest on. */
export const D1 = "'01900000-0000-7000-8000-0000000000d1'";

export const policyBase = `
  insert into legal_document values (${D1}, 'PERWALI', '9/2099', 'Graduasi', '2020-01-01', null);
`;

const document = (kind: string, number: string, title = 'X', issuedOn = "'2020-01-01'", url = 'null') =>
  `insert into legal_document values (gen_random_uuid(), '${kind}', '${number}', '${title}', ${issuedOn}, ${url})`;
const parameter = (key: string, from: string, to: string, documentId = D1, provision = 'null') =>
  `insert into policy_parameter (id, key, value, valid_from, valid_until, legal_document_id, provision)
   values (gen_random_uuid(), '${key}', '1', ${from}, ${to}, ${documentId}, ${provision})`;
const agency = (code: string, name = 'X', kind = 'NGO') =>
  `insert into agency values ('${code}', '${name}', '${kind}')`;
const skill = (code: string, name = 'X', sector = 'FOOD', description = 'X') =>
  `insert into skill values ('${code}', '${name}', '${sector}', '${description}')`;

/** Rules of policy and the catalogues, with statements that try to break them. */
export const policyAttempts: Record<string, string[]> = {
  document_kind_closed: [document('RUMOUR', '1/2099')],
  document_number_present: [document('SOP', ' ')],
  document_title_present: [document('SOP', '1/2099', ' ')],
  document_has_day_of_issue: [document('PERWALI', '1/2099', 'X', 'null')],
  document_url_form: [document('SOP', '1/2099', 'X', "'2020-01-01'", "'javascript:alert(1)'")],
  one_document_per_kind_and_number: [document('PERWALI', '9/2099')],
  policy_ends_after_start: [parameter('x', "'2024-01-01'", "'2024-01-01'")],
  policy_rests_on_document: [parameter('x', "'2024-01-01'", 'null', 'gen_random_uuid()')],
  policy_provision_present: [parameter('x', "'2024-01-01'", 'null', D1, "' '")],
  policy_periods_do_not_overlap: [parameter('graduation.required_class', "'2025-01-01'", 'null')],
  agency_code_form: [agency('dp3a')],
  agency_name_present: [agency('X', ' ')],
  agency_kind_closed: [agency('X', 'X', 'CLUB')],
  skill_code_form: [skill('1A')],
  skill_name_present: [skill('X', ' ')],
  skill_sector_closed: [skill('X', 'X', 'MAGIC')],
  skill_description_present: [skill('X', 'X', 'FOOD', ' ')],
};
