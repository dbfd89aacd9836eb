import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Agency, AgencyKind } from '../agency/agency.entity.ts';
import { LegalDocument, LegalDocumentKind } from '../policy/legal-document.entity.ts';
import { PolicyParameter } from '../policy/policy-parameter.entity.ts';
import { PaymentCycle, Programme } from '../programme/programme.entity.ts';
import { City, Kecamatan, Kelurahan } from '../region/region.entity.ts';
import { Skill, SkillSector } from '../skill/skill.entity.ts';
import { testPolicy } from './policy.ts';

/** Two kelurahan of one kecamatan, for tests. */
export const BATU_TULIS = '32.71.01.1001';
export const BONDONGAN = '32.71.01.1002';
/** A kelurahan of another kecamatan of the same city. */
export const SINDANG_SARI = '32.71.02.1001';

/** The document that the policy of test worlds rests on. */
export const TEST_DOCUMENT = '01900000-0000-7000-8000-00000000d0c0';

/** Adds regions, programmes, policy, agencies and skills, enough for tests. */
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
  addAgency(em, 'BAZNAS', 'Badan Amil Zakat Nasional Kota Bogor', AgencyKind.ZAKAT_AGENCY);
  addAgency(em, 'DINKUKM', 'Dinas Koperasi, UKM, Perdagangan dan Perindustrian', AgencyKind.CITY_OFFICE);
  addAgency(em, 'DINSOS', 'Dinas Sosial', AgencyKind.CITY_OFFICE);
  addAgency(em, 'DISNAKER', 'Dinas Tenaga Kerja', AgencyKind.CITY_OFFICE);
  addAgency(em, 'DP3A', 'Dinas Pemberdayaan Perempuan dan Perlindungan Anak', AgencyKind.CITY_OFFICE);
  addAgency(em, 'LP3', 'LP3', AgencyKind.PROFESSIONAL_BODY);
  addSkill(em, 'BARBER', 'Pangkas rambut', SkillSector.PERSONAL_CARE);
  addSkill(em, 'CATERING', 'Jasa boga', SkillSector.FOOD);
  addSkill(em, 'CULINARY', 'Tata boga', SkillSector.FOOD);
  addSkill(em, 'DIGITAL_MARKETING', 'Pemasaran digital', SkillSector.DIGITAL);
  addSkill(em, 'HYDROPONICS', 'Hidroponik', SkillSector.AGRICULTURE);
  addSkill(em, 'MOTOR_REPAIR', 'Servis sepeda motor', SkillSector.REPAIR);
  addSkill(em, 'SEWING', 'Menjahit', SkillSector.FASHION);
  const legalBasis = em.create(LegalDocument, {
    id: TEST_DOCUMENT,
    kind: LegalDocumentKind.SOP,
    number: 'CONTOH-1/2020',
    title: 'SOP graduasi (contoh)',
    issuedOn: '2020-12-01',
  });
  for (const [key, value] of Object.entries(testPolicy)) {
    em.create(PolicyParameter, { key, value, validFrom: '2021-01-01', legalBasis });
  }
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

function addAgency(em: SqlEntityManager, code: string, name: string, kind: AgencyKind): void {
  em.create(Agency, { code, name, kind });
}

function addSkill(em: SqlEntityManager, code: string, name: string, sector: SkillSector): void {
  em.create(Skill, { code, name, sector, description: `Can do ${name.toLowerCase()}.` });
}
