import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Random } from '../graphql/read/testing/random.ts';
import { addMadeUpFamilies, type MadeUpFamily } from './made-up-families.ts';
import { BATU_TULIS, BONDONGAN } from './reference.ts';

/** Families of a report; each has four people. */
const FAMILIES_PER_REPORT = 5;
const KNOWN = 40;
const UNKNOWN = 20;

/** A statement and what it answers. */
export type Ask = (text: string, values?: unknown[]) => Promise<Record<string, unknown>[]>;

/** What reportIncident is sent. */
export type ReportInput = Record<string, unknown> & { readonly idempotencyKey: string };

/**
 * Units that these reports need, by item, worked out by hand: a family of four is granted ⌈4 × 1.2⌉ = 5 kg of rice, 4
 * blankets, a kit and a tarpaulin; one of each report's is displaced and granted 4 × 6 = 24 meals as well.
 */
export function needOf(reportCount: number): Readonly<Record<string, number>> {
  const families = reportCount * FAMILIES_PER_REPORT;
  return {
    RICE: families * 5,
    BLANKET: families * 4,
    FAMILY_KIT: families,
    TARPAULIN: families,
    READY_MEAL: reportCount * 24,
  };
}

/** Adds families, and makes reports that tell them again and again: in any order, named in any way. */
export async function makeReports(em: SqlEntityManager, count: number, seed: number): Promise<ReportInput[]> {
  const random = new Random(seed);
  const known = await addMadeUpFamilies(em, [BATU_TULIS, BONDONGAN], KNOWN);
  const tellers = [
    ...known.map((family) => () => tell(family, random)),
    ...Array.from({ length: UNKNOWN }, (_, index) => () => ({
      kk: `${328801 + index}0101200000`,
      headName: `Kepala ${'abcdefghijklmnopqrst'[index]}`,
      personCount: 4,
    })),
  ];
  return Array.from({ length: count }, (_, index) => ({
    idempotencyKey: `report ${index}`,
    hazard: 'LANDSLIDE',
    occurredAt: '2026-11-24T03:00:00.000Z',
    kelurahanCode: random.pick([BATU_TULIS, BONDONGAN]),
    // one half is nearer to the one warehouse, one half to the other
    latitude: random.pick([-6.605, -6.585]),
    longitude: 106.8,
    chronology: 'Longsor di beberapa titik.',
    families: some(tellers, random).map((teller, place) => ({
      ...teller(),
      damage: 'MODERATE',
      isDisplaced: place === 0,
    })),
  }));
}

function tell({ householdId, kk, members }: MadeUpFamily, random: Random): Record<string, unknown> {
  return random.pick([{ householdId }, { kk }, { nik: random.pick(members).nik }]);
}

/** So many different things, in any order. */
function some<Thing>(things: readonly Thing[], random: Random): Thing[] {
  const left = [...things];
  return Array.from({ length: FAMILIES_PER_REPORT }, () => left.splice(random.between(0, left.length - 1), 1)[0]!);
}

/** Rules that reports keep at every moment, as statements that find what breaks them. */
const BREACHES: Readonly<Record<string, string>> = {
  'stock is not the sum of its movements': `
    select from stock s
    full join (
      select item_code, warehouse_code, sum(on_hand_change) as on_hand, sum(reserved_change) as reserved
      from stock_movement group by 1, 2
    ) m using (item_code, warehouse_code)
    where (s.on_hand, s.reserved) is distinct from (m.on_hand, m.reserved)`,
  'more is reserved than is there': `select from stock where reserved > on_hand or reserved < 0`,
  'a line is not the sum of its movements, or has more than it needs': `
    select from relief_order_line l
    left join (select order_line_id as id, sum(reserved_change) as reserved from stock_movement group by 1) m using (id)
    where l.reserved <> coalesce(m.reserved, 0) or l.reserved > l.needed`,
  'a line does not need what its families are granted': `
    select from relief_order_line l
    full join (
      select o.id as order_id, e.item_code, sum(e.quantity) as granted
      from relief_order o join affected_family f using (incident_id) join family_entitlement e on e.family_id = f.id
      group by 1, 2
    ) g using (order_id, item_code)
    where l.needed is distinct from g.granted`,
  'an incident is without its families': `
    select from incident i where (select count(*) from affected_family f where f.incident_id = i.id) <> ${FAMILIES_PER_REPORT}`,
  'an incident is without its order, its step, or its journal entry': `
    select from incident i left join relief_order o on o.incident_id = i.id
    where o.id is null
      or (select count(*) from relief_order_step s where s.order_id = o.id and s.action = 'REPORT') <> 1
      or (select count(*) from journal j where j.subject_id = i.id and j.kind = 'INCIDENT_REPORTED') <> 1`,
  'a key has no outcome, or an outcome no incident': `
    select from idempotency_key k
    where k.outcome is null or not exists (select from incident i where i.id = (k.outcome ->> 'incidentId')::uuid)
    union all
    select having (select count(*) from idempotency_key) <> (select count(*) from incident)`,
  'of the claims of one family not just the first is without an earlier one': `
    select from affected_family f
    group by coalesce(household_id::text, kk_hash::text) having count(*) - count(repeats_family_id) <> 1`,
  'two claims follow the same one, or one of another family': `
    select from affected_family where repeats_family_id is not null group by repeats_family_id having count(*) > 1
    union all
    select from affected_family f join affected_family e on e.id = f.repeats_family_id
    where (e.household_id, e.kk_hash) is distinct from (f.household_id, f.kk_hash)`,
};

/** Which rules are broken at this moment, by their names. */
export async function findBreaches(ask: Ask): Promise<string[]> {
  const broken = await Promise.all(
    Object.entries(BREACHES).map(async ([name, statement]) => ((await ask(statement)).length > 0 ? [name] : [])),
  );
  return broken.flat();
}

/** Units needed, reserved and held, by item. */
export async function sumByItem(ask: Ask): Promise<Record<string, { needed: number; reserved: number }>> {
  const rows = await ask(
    `select item_code, sum(needed)::integer as needed, sum(reserved)::integer as reserved
     from relief_order_line group by 1`,
  );
  return Object.fromEntries(
    rows.map(({ item_code, needed, reserved }) => [
      item_code,
      { needed: needed as number, reserved: reserved as number },
    ]),
  );
}
