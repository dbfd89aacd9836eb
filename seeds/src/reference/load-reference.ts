import type { ClientBase } from 'pg';
import { agencies } from './agencies.ts';
import { legalDocuments } from './legal-documents.ts';
import { policyParameters } from './policy.ts';
import { reliefItems } from './relief.ts';
import { programmes } from './programmes.ts';
import { kotaBogor, type RegionReference } from './regions.ts';
import { skills } from './skills.ts';

/**
 * Loads the regions of Kota Bogor, the programmes, agencies, skills, relief items, legal
 * documents and policy parameters. Repeating it changes nothing but names and
 * figures that the reference files correct; a policy parameter that the city has changed since is left alone.
 */
export async function loadReference(client: ClientBase): Promise<void> {
  await loadRegions(client, kotaBogor);
  await client.query(
    /* sql */ `
    /* seeds.loadProgrammes */
    insert into programme (code, name, owner_agency, payment_cycle, is_component_based, legal_basis)
    select code, name, "ownerAgency", "paymentCycle", "isComponentBased", "legalBasis"
    from json_to_recordset($1) as (code text, name text, "ownerAgency" text, "paymentCycle" text,
      "isComponentBased" boolean, "legalBasis" text)
    on conflict (code) do update set
      name = excluded.name, owner_agency = excluded.owner_agency,
      payment_cycle = excluded.payment_cycle, is_component_based = excluded.is_component_based,
      legal_basis = excluded.legal_basis`,
    [JSON.stringify(programmes)],
  );
  await loadCatalogues(client);
  await loadPolicy(client);
}

/** Loads the regions of one city. */
export async function loadRegions(client: ClientBase, { city, kecamatan, kelurahan }: RegionReference): Promise<void> {
  await client.query(
    /* sql */ `
    /* seeds.loadCity */
    insert into city (code, name) values ($1, $2) on conflict (code) do update set name = excluded.name`,
    [city.code, city.name],
  );
  await client.query(
    /* sql */ `
    /* seeds.loadKecamatan */
    insert into kecamatan (code, city_code, name)
    select code, "cityCode", name from json_to_recordset($1) as (code text, "cityCode" text, name text)
    on conflict (code) do update set name = excluded.name`,
    [JSON.stringify(kecamatan)],
  );
  await client.query(
    /* sql */ `
    /* seeds.loadKelurahan */
    insert into kelurahan (code, kecamatan_code, name, bps_code, postal_code, latitude, longitude,
      latitude_min, latitude_max, longitude_min, longitude_max, area_km2, population_count, registered_household_count, population_year)
    select code, "kecamatanCode", name, "bpsCode", "postalCode", latitude, longitude,
      "latitudeMin", "latitudeMax", "longitudeMin", "longitudeMax", "areaKm2", "populationCount", "registeredHouseholdCount", "populationYear"
    from json_to_recordset($1) as (code text, "kecamatanCode" text, name text, "bpsCode" text, "postalCode" text,
      latitude double precision, longitude double precision, "latitudeMin" double precision,
      "latitudeMax" double precision, "longitudeMin" double precision, "longitudeMax" double precision, "areaKm2" numeric, "populationCount" integer,
      "registeredHouseholdCount" integer, "populationYear" smallint)
    on conflict (code) do update set
      name = excluded.name, bps_code = excluded.bps_code, postal_code = excluded.postal_code,
      latitude = excluded.latitude, longitude = excluded.longitude,
      latitude_min = excluded.latitude_min, latitude_max = excluded.latitude_max,
      longitude_min = excluded.longitude_min, longitude_max = excluded.longitude_max, area_km2 = excluded.area_km2,
      population_count = excluded.population_count,
      registered_household_count = excluded.registered_household_count,
      population_year = excluded.population_year`,
    [JSON.stringify(kelurahan)],
  );
}

async function loadCatalogues(client: ClientBase): Promise<void> {
  await client.query(
    /* sql */ `
    /* seeds.loadAgencies */
    insert into agency (code, name, kind)
    select code, name, kind from json_to_recordset($1) as (code text, name text, kind text)
    on conflict (code) do update set name = excluded.name, kind = excluded.kind`,
    [JSON.stringify(agencies)],
  );
  await client.query(
    /* sql */ `
    /* seeds.loadSkills */
    insert into skill (code, name, sector, description)
    select code, name, sector, description
    from json_to_recordset($1) as (code text, name text, sector text, description text)
    on conflict (code) do update set
      name = excluded.name, sector = excluded.sector, description = excluded.description`,
    [JSON.stringify(skills)],
  );
  await client.query(
    /* sql */ `
    /* seeds.loadReliefItems */
    insert into relief_item (code, name, unit, category, is_life_saving)
    select code, name, unit, category, "isLifeSaving"
    from json_to_recordset($1) as (code text, name text, unit text, category text, "isLifeSaving" boolean)
    on conflict (code) do update set
      name = excluded.name, unit = excluded.unit, category = excluded.category, is_life_saving = excluded.is_life_saving`,
    [JSON.stringify(reliefItems)],
  );
}

/** A document that an officer has recorded first keeps the identity it got then; parameters find it by its number. */
async function loadPolicy(client: ClientBase): Promise<void> {
  const documents = Object.values(legalDocuments);
  await client.query(
    /* sql */ `
    /* seeds.loadLegalDocuments */
    insert into legal_document (id, kind, number, title, issued_on)
    select id, kind, number, title, "issuedOn"
    from json_to_recordset($1) as (id uuid, kind text, number text, title text, "issuedOn" date)
    on conflict (kind, number) do nothing`,
    [JSON.stringify(documents)],
  );
  await client.query(
    /* sql */ `
    /* seeds.loadPolicy */
    insert into policy_parameter (id, key, value, valid_from, legal_document_id)
    select reference.id, reference.key, reference.value, reference."validFrom", document.id
    from json_to_recordset($1) as reference (id uuid, key text, value jsonb, "validFrom" date, kind text, number text)
    join legal_document document on document.kind = reference.kind and document.number = reference.number
    where not exists (select from policy_parameter known where known.key = reference.key)`,
    [
      JSON.stringify(
        policyParameters.map(({ legalDocumentId, ...parameter }) => {
          const { kind, number } = documents.find(({ id }) => id === legalDocumentId)!;
          return { ...parameter, kind, number };
        }),
      ),
    ],
  );
}
