import { Migration } from '@mikro-orm/migrations';

/**
 * The documents that policy rests on, in place of a text beside each parameter; and two catalogues of the pathway:
 * agencies that provide its stages and skills that are trained in it.
 */
export class PolicyDocuments extends Migration {
  override up(): void {
    this.addSql(legalDocument);
    this.addSql(catalogues);
    this.addSql(/* sql */ `
grant select, insert, update, delete on agency, skill to simoncer_app;
-- what a decision may rest on already stays as it is; only the end of a period can be set
grant select, insert on legal_document to simoncer_app;
revoke update on policy_parameter from simoncer_app;
grant update (valid_until) on policy_parameter to simoncer_app;
`);
  }
}

// What an older database says of the basis of a parameter becomes a document of that name, which holds it without
// claiming to know more: its kind is OTHER and its day of issue unknown.
const legalDocument = /* sql */ `
create table legal_document (
  id uuid primary key,
  kind text not null,
  number text not null,
  title text not null,
  issued_on date,
  url text,
  constraint document_kind_closed check (kind in ('UU', 'PP', 'PERPRES', 'INPRES', 'PERMENSOS', 'PERDA', 'PERWALI', 'SOP', 'JUKLAK', 'JUKNIS', 'OTHER')),
  constraint document_number_present check (btrim(number) <> ''),
  constraint document_title_present check (btrim(title) <> ''),
  constraint document_has_day_of_issue check (kind = 'OTHER' or issued_on is not null),
  constraint document_url_form check (url ~ '^https?://[^ ]+$'),
  constraint one_document_per_kind_and_number unique (kind, number)
);
comment on table legal_document is 'Regulation or guide that policy rests on: Perwali, SOP, juklak, juknis, or a national rule.';
comment on column legal_document.id is 'UUIDv7.';
comment on column legal_document.kind is 'UU, PP, PERPRES, INPRES, PERMENSOS, PERDA, PERWALI, SOP, JUKLAK, JUKNIS, or OTHER (a draft, a letter).';
comment on column legal_document.number is 'Number and year as cited, for example 1/2018; the name of a draft that has none.';
comment on column legal_document.title is 'What it is about.';
comment on column legal_document.issued_on is 'Day it was issued; empty for a draft.';
comment on column legal_document.url is 'Where its text can be read.';

alter table policy_parameter
  add column legal_document_id uuid constraint policy_rests_on_document references legal_document,
  add column provision text,
  add constraint policy_provision_present check (btrim(provision) <> '');
insert into legal_document (id, kind, number, title)
select
  encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
    placing substring(int8send((extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid,
  'OTHER', legal_basis, legal_basis
from (select distinct btrim(legal_basis) as legal_basis from policy_parameter) as known;
update policy_parameter set legal_document_id = document.id
from legal_document as document where document.number = btrim(policy_parameter.legal_basis);
alter table policy_parameter
  alter column legal_document_id set not null,
  drop column legal_basis;
comment on column policy_parameter.legal_document_id is 'The document it rests on.';
comment on column policy_parameter.provision is 'Article or section of the document, for example Pasal 7 ayat (2).';
`;

const catalogues = /* sql */ `
create table agency (
  code text primary key,
  name text not null,
  kind text not null,
  constraint agency_code_form check (code ~ '^[A-Z][A-Z0-9_]*$'),
  constraint agency_name_present check (btrim(name) <> ''),
  constraint agency_kind_closed check (kind in ('CITY_OFFICE', 'MINISTRY', 'ZAKAT_AGENCY', 'TRAINING_INSTITUTION', 'UNIVERSITY', 'PROFESSIONAL_BODY', 'NGO', 'COMPANY'))
);
comment on table agency is 'Agency that provides a stage of the pathway or a source of aid.';
comment on column agency.code is 'Short name, the identity, for example DP3A.';
comment on column agency.name is 'Full name, in Indonesian.';
comment on column agency.kind is 'CITY_OFFICE (perangkat daerah), MINISTRY, ZAKAT_AGENCY, TRAINING_INSTITUTION, UNIVERSITY, PROFESSIONAL_BODY, NGO, COMPANY.';

create table skill (
  code text primary key,
  name text not null,
  sector text not null,
  description text not null,
  constraint skill_code_form check (code ~ '^[A-Z][A-Z0-9_]*$'),
  constraint skill_name_present check (btrim(name) <> ''),
  constraint skill_sector_closed check (sector in ('FOOD', 'FASHION', 'PERSONAL_CARE', 'REPAIR', 'CONSTRUCTION', 'DIGITAL', 'AGRICULTURE', 'CRAFT', 'TRADE', 'CARE', 'TRANSPORT')),
  constraint skill_description_present check (btrim(description) <> '')
);
comment on table skill is 'Skill that is trained on the pathway, and that applied aid has to fit.';
comment on column skill.code is 'Short name, the identity, for example SEWING.';
comment on column skill.name is 'Name, in Indonesian.';
comment on column skill.sector is 'Line of work: FOOD, FASHION, PERSONAL_CARE, REPAIR, CONSTRUCTION, DIGITAL, AGRICULTURE, CRAFT, TRADE, CARE, TRANSPORT.';
comment on column skill.description is 'What somebody who has it can do.';
`;
