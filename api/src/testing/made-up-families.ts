import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { v7 } from 'uuid';
import { sqlOf } from '../database/sql.ts';
import { sealIdentityNumber } from '../household/identity-number.ts';
import { FamilyRole, Sex } from '../household/person.entity.ts';
import { madeUpNik } from './family-card.ts';
import { TEST_IDENTITY_KEY } from './identity-key.ts';

/** A family that was added. */
export interface MadeUpFamily {
  readonly householdId: string;
  readonly kk: string;
  readonly members: readonly {
    readonly id: string;
    readonly nik: string;
    readonly fullName: string;
    readonly bornOn: string;
  }[];
}

const NAMES = ['Asep', 'Euis', 'Ujang', 'Neng', 'Dadang', 'Imas', 'Cecep', 'Iis', 'Yayan', 'Lilis'];
const ROLES = [
  [FamilyRole.HEAD, Sex.MALE, 1975],
  [FamilyRole.SPOUSE, Sex.FEMALE, 1980],
  [FamilyRole.CHILD, Sex.MALE, 2004],
  [FamilyRole.CHILD, Sex.FEMALE, 2012],
] as const;

/** Adds many families of four at once, past the services, with numbers by which they can be found. */
export async function addMadeUpFamilies(
  em: SqlEntityManager,
  kelurahan: readonly string[],
  count: number,
): Promise<MadeUpFamily[]> {
  const families = Array.from({ length: count }, (_, index): MadeUpFamily & { kelurahan: string } => {
    // districts 90 to 99 of Kota Bogor, and regencies from 80 on, do not exist
    const region = String(328001 + index);
    return {
      householdId: v7(),
      kk: `${region}0101200000`,
      kelurahan: kelurahan[index % kelurahan.length]!,
      members: ROLES.map(([, sex, year], place) => {
        const bornOn = `${year}-${String((index % 12) + 1).padStart(2, '0')}-${String((index % 28) + 1).padStart(2, '0')}`;
        const fullName = `${NAMES[(index + place) % NAMES.length]} ${NAMES[(index * 7 + 3) % NAMES.length]} ${index}`;
        return { id: v7(), nik: madeUpNik(region, sex, bornOn), fullName, bornOn };
      }),
    };
  });
  const rows = families.flatMap(({ householdId, kk, kelurahan, members }) =>
    members.map(({ id, nik, fullName, bornOn }, place) => ({
      household: householdId,
      kelurahan,
      ...named('kk', kk),
      ...named('nik', nik),
      id,
      full_name: fullName,
      born_on: bornOn,
      role: ROLES[place]![0],
      sex: ROLES[place]![1],
    })),
  );
  await sqlOf(em).query(
    `with rows as materialized (
       select * from jsonb_to_recordset($1::jsonb) as r (household uuid, kelurahan text, kk_cipher text, kk_masked text,
         kk_hash text, nik_cipher text, nik_masked text, nik_hash text, id uuid, full_name text, born_on date, role text, sex text)
     ), h as (
       insert into household (id, kelurahan_code, kk_cipher, kk_masked, registered_on)
       select household, kelurahan, decode(kk_cipher, 'hex'), kk_masked, '2020-01-01' from rows where role = 'HEAD'
     ), r as (
       insert into residence (id, household_id, kelurahan_code, rt, rw, started_on)
       select gen_random_uuid(), household, kelurahan, 1, 1, '2020-01-01' from rows where role = 'HEAD'
     ), p as (
       insert into person (id, household_id, full_name, sex, born_on, family_role, nik_cipher, nik_masked)
       select id, household, full_name, sex, born_on, role, decode(nik_cipher, 'hex'), nik_masked from rows
     )
     insert into identity (kind, hash, household_id, person_id)
     select 'NIK', decode(nik_hash, 'hex'), household, id from rows
     union all
     select 'KK', decode(kk_hash, 'hex'), household, null from rows where role = 'HEAD'`,
    [JSON.stringify(rows)],
  );
  return families;
}

function named(name: string, number: string) {
  const { cipher, hash, masked } = sealIdentityNumber(number, TEST_IDENTITY_KEY);
  return {
    [`${name}_cipher`]: cipher.toString('hex'),
    [`${name}_hash`]: hash.toString('hex'),
    [`${name}_masked`]: masked,
  };
}
