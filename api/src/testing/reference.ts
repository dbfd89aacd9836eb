import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { Agency, AgencyKind } from '../agency/agency.entity.ts';
import { LegalDocument, LegalDocumentKind } from '../policy/legal-document.entity.ts';
import { PolicyParameter } from '../policy/policy-parameter.entity.ts';
import { PaymentCycle, Programme } from '../programme/programme.entity.ts';
import { City, Kecamatan, Kelurahan } from '../region/region.entity.ts';
import { Skill, SkillSector } from '../skill/skill.entity.ts';
import { ReliefItemCategory } from '../stock/item-category.ts';
import { ReliefItem } from '../stock/relief-item.entity.ts';
import { Warehouse } from '../stock/warehouse.entity.ts';
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
  for (const item of TEST_ITEMS) em.create(ReliefItem, item);
  addWarehouse(em, 'GUDANG_DINSOS', 'Gudang Dinas Sosial', BATU_TULIS, -6.61);
  addWarehouse(em, 'POS_TIMUR', 'Lumbung Sosial Bogor Timur', SINDANG_SARI, -6.58);
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
    latitudeMin: -6.63,
    latitudeMax: -6.57,
    longitudeMin: 106.77,
    longitudeMax: 106.83,
  });
}

const { FOOD, CLOTHING, SHELTER } = ReliefItemCategory;
const TEST_ITEMS = [
  { code: 'BABY_FOOD', name: 'Makanan bayi', unit: 'paket', category: FOOD, isLifeSaving: true },
  { code: 'BLANKET', name: 'Selimut', unit: 'lembar', category: CLOTHING, isLifeSaving: false },
  { code: 'FAMILY_KIT', name: 'Family kit', unit: 'paket', category: CLOTHING, isLifeSaving: false },
  { code: 'HYGIENE_KIT', name: 'Hygiene kit', unit: 'paket', category: CLOTHING, isLifeSaving: false },
  { code: 'MILK', name: 'Susu', unit: 'kotak', category: FOOD, isLifeSaving: false },
  { code: 'READY_MEAL', name: 'Makanan siap saji', unit: 'paket', category: FOOD, isLifeSaving: true },
  { code: 'RICE', name: 'Beras', unit: 'kg', category: FOOD, isLifeSaving: false },
  { code: 'TARPAULIN', name: 'Tenda gulung', unit: 'lembar', category: SHELTER, isLifeSaving: false },
];

function addWarehouse(em: SqlEntityManager, code: string, name: string, kelurahan: string, latitude: number): void {
  em.create(Warehouse, { code, name, kelurahan, latitude, longitude: 106.8, isActive: true });
}

function addAgency(em: SqlEntityManager, code: string, name: string, kind: AgencyKind): void {
  em.create(Agency, { code, name, kind });
}

function addSkill(em: SqlEntityManager, code: string, name: string, sector: SkillSector): void {
  em.create(Skill, { code, name, sector, description: `Can do ${name.toLowerCase()}.` });
}
