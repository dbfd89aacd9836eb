import { Migration } from '@mikro-orm/migrations';

/**
 * What changes in the life of a family: members who join and leave, another family card, two officers at one family.
 * And indexes to find a person by birth date or by a name that is spelled otherwise.
 */
export class HouseholdChanges extends Migration {
  override up(): void {
    for (const statement of [changes, familyCards, search]) this.addSql(statement);
  }
}

const changes = /* sql */ `
alter table household add column version integer not null default 1;
comment on column household.version is 'Counts the changes of the family and its members, so that two officers cannot overwrite each other.';

alter table person
  add column joined_on date,
  add column left_on date,
  add constraint person_joins_after_birth check (joined_on >= born_on),
  add constraint person_leaves_after_joining check (left_on > coalesce(joined_on, born_on)),
  add constraint person_leaves_alive check (left_on <= died_on);
comment on column person.joined_on is 'First day in the family, where the person came to it after it was registered: born, married, taken in.';
comment on column person.left_on is 'First day no longer in the family, where the person left it alive.';

drop index one_living_head_per_household;
create unique index one_living_head_per_household on person (household_id)
  where family_role = 'HEAD' and died_on is null and left_on is null;
`;

const familyCards = /* sql */ `
create table former_family_card (
  id uuid primary key,
  household_id uuid not null references household,
  kk_cipher bytea not null,
  kk_masked text not null,
  started_on date not null,
  ended_on date not null,
  constraint former_kk_shown_masked check (kk_masked ~ '^[0-9]{4}[*]{8}[0-9]{4}$'),
  constraint former_family_card_ends_after_start check (ended_on > started_on),
  constraint former_family_cards_do_not_overlap
    exclude using gist (household_id with =, daterange(started_on, ended_on) with &&)
);
comment on table former_family_card is 'Family card (KK) that a household had before the present one. Its number still finds the household, through identity.';
comment on column former_family_card.id is 'UUIDv7.';
comment on column former_family_card.household_id is 'The household.';
comment on column former_family_card.kk_cipher is 'Family card number (nomor KK), encrypted.';
comment on column former_family_card.kk_masked is 'Family card number with its middle eight digits masked.';
comment on column former_family_card.started_on is 'First day it held here: the day the family was registered, or got this card.';
comment on column former_family_card.ended_on is 'First day the next card held.';
grant select, insert on former_family_card to simoncer_app;
`;

const search = /* sql */ `
create extension if not exists pg_trgm;
-- a line of a feed is held against the names of everybody born on some days
create index person_born_on on person (born_on) include (id, full_name);
create index person_full_name_trigrams on person using gin (lower(full_name) gin_trgm_ops);
`;
