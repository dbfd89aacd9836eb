import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { PolicyParameter } from '../policy/policy-parameter.entity.ts';
import { PaymentCycle, Programme } from '../programme/programme.entity.ts';
import { City, Kecamatan, Kelurahan } from '../region/region.entity.ts';
import { testPolicy } from './policy.ts';

/** Two kelurahan of one kecamatan, for tests. */
export const BATU_TULIS = '32.71.01.1001';
export const BONDONGAN = '32.71.01.1002';
/** A kelurahan of another kecamatan of the same city. */
export const SINDANG_SARI = '32.71.02.1001';

/** Adds regions, programmes and policy, enough for tests. */
export async function addReferenceData(em: SqlEntityManager): Promise<void> {
  em.create(City, { code: '32.71', name: 'Kota Bogor' });
  em.create(Kecamatan, { code: '32.71.01', name: 'Bogor Selatan', city: '32.71' });
  em.create(Kecamatan, { code: '32.71.02', name: 'Bogor Timur', city: '32.71' });
  addKelurahan(em, BATU_TULIS, 'Batu Tulis');
  addKelurahan(em, BONDONGAN, 'Bondongan');
  addKelurahan(em, SINDANG_SARI, 'Sindang Sari');
  em.create(Programme, {
    code: 'PKH',
    name: 'Program Keluarga Harapan',
    ownerAgency: 'Kementerian Sosial',
    paymentCycle: PaymentCycle.QUARTERLY,
    isComponentBased: true,
    legalBasis: 'Permensos 1/2018',
  });
  em.create(Programme, {
    code: 'SEMBAKO',
    name: 'Program Sembako',
    ownerAgency: 'Kementerian Sosial',
    paymentCycle: PaymentCycle.MONTHLY,
    legalBasis: 'Permensos 5/2021',
  });
  for (const [key, value] of Object.entries(testPolicy)) addParameter(em, key, value);
  await em.flush();
}

function addKelurahan(em: SqlEntityManager, code: string, name: string): void {
  em.create(Kelurahan, {
    code,
    name,
    kecamatan: code.slice(0, 8),
    bpsCode: null,
    postalCode: null,
    latitude: -6.6,
    longitude: 106.8,
    areaKm2: 1,
    populationCount: 10_000,
    registeredHouseholdCount: 3_000,
    populationYear: 2024,
  });
}

function addParameter(em: SqlEntityManager, key: string, value: unknown): void {
  em.create(PolicyParameter, { key, value, validFrom: '2021-01-01', legalBasis: 'SOP graduasi (contoh)' });
}
