import { policyCatalogue, policyKeys } from '@simoncer/api';
import { getDistricts, getVillages } from 'idn-area-data';
import { describe, expect, it } from 'vitest';
import { povertyWeight } from '../city/allocation.ts';
import { agencies } from './agencies.ts';
import { legalDocuments } from './legal-documents.ts';
import { policyParameters } from './policy.ts';
import { kotaBogor } from './regions.ts';
import { skills } from './skills.ts';

const { kecamatan, kelurahan } = kotaBogor;

describe('the reference data of Kota Bogor', () => {
  it('has the codes and names of the official list of regions, all of them', async () => {
    // Independent copy of Kepmendagri 300.2.2-2430/2025; it writes one name as "Marga jaya", so letters are compared in lower case.
    const districts = (await getDistricts({ transform: true })).filter(({ regencyCode }) => regencyCode === '32.71');
    const villages = (await getVillages({ transform: true })).filter(({ code }) => code.startsWith('32.71.'));
    const listed = (rows: readonly { code: string; name: string }[]) =>
      rows.map(({ code, name }) => `${code} ${name.toLowerCase()}`).sort();

    expect(districts).toHaveLength(6);
    expect(listed(kecamatan)).toEqual(listed(districts));
    expect(villages).toHaveLength(68);
    expect(listed(kelurahan)).toEqual(listed(villages));
  });

  it('adds up to the published totals of the city', () => {
    // Civil register 2024: 1,137,018 people, 361,859 family cards; 111.36 km2 by the official measurement.
    expect(sum(kelurahan.map((place) => place.populationCount))).toBe(1_137_018);
    expect(sum(kelurahan.map((place) => place.registeredHouseholdCount))).toBe(361_859);
    expect(sum(kelurahan.map((place) => place.areaKm2))).toBeCloseTo(111.36, 1);
  });

  it.each([
    // Published per kecamatan: kelurahan, people, family cards, km2.
    ['32.71.01', 'Bogor Selatan', 16, 221_578, 68_727, 30.5],
    ['32.71.02', 'Bogor Timur', 6, 109_587, 34_974, 10.46],
    ['32.71.03', 'Bogor Tengah', 11, 109_281, 36_569, 8.37],
    ['32.71.04', 'Bogor Barat', 16, 256_859, 82_319, 23.31],
    ['32.71.05', 'Bogor Utara', 8, 206_134, 66_080, 18.13],
    ['32.71.06', 'Tanah Sareal', 11, 233_579, 73_190, 20.6],
  ])('adds up to the published figures of %s %s', (code, name, count, population, households, area) => {
    const places = kelurahan.filter(({ kecamatanCode }) => kecamatanCode === code);
    expect(kecamatan.find((one) => one.code === code)?.name).toBe(name);
    expect(places).toHaveLength(count);
    expect(sum(places.map((place) => place.populationCount))).toBe(population);
    expect(sum(places.map((place) => place.registeredHouseholdCount))).toBe(households);
    expect(sum(places.map((place) => place.areaKm2))).toBeCloseTo(area, 1);
  });

  it('keeps the kecamatan of the statistics office apart from those of the ministry', () => {
    // The statistics office numbers Bogor Utara 3271030 and Bogor Tengah 3271040, the ministry 32.71.05 and 32.71.03.
    const bps = new Map(kelurahan.map(({ kecamatanCode, bpsCode }) => [kecamatanCode, bpsCode?.slice(0, 7)]));
    expect(Object.fromEntries(bps)).toEqual({
      '32.71.01': '3271010',
      '32.71.02': '3271020',
      '32.71.03': '3271040',
      '32.71.04': '3271050',
      '32.71.05': '3271030',
      '32.71.06': '3271060',
    });
    for (const { kecamatanCode, bpsCode } of kelurahan) expect(bpsCode?.slice(0, 7)).toBe(bps.get(kecamatanCode));
  });

  it('weighs Bogor Selatan and dense places at a river heavier than others', () => {
    const weightOf = (name: string) => povertyWeight(kelurahan.find((place) => place.name === name) as never);
    expect(weightOf('Pamoyanan')).toBeGreaterThan(weightOf('Tajur'));
    expect(weightOf('Babakan Pasar')).toBeGreaterThan(weightOf('Gudang'));
    expect(weightOf('Empang')).toBeGreaterThan(weightOf('Pamoyanan'));
  });
});

describe('the policy parameters', () => {
  it('are all that rules read, as they read it', () => {
    expect(policyParameters.map(({ key }) => key).sort()).toEqual([...policyKeys].sort());
    const understood = policyKeys.map((key) => [
      key,
      policyCatalogue[key].shape.parse(policyParameters.find((parameter) => parameter.key === key)?.value),
    ]);
    expect(Object.fromEntries(understood)).toEqual(
      Object.fromEntries(policyParameters.map(({ key, value }) => [key, value])),
    );
  });

  const documentOf = (key: string) => {
    const { legalDocumentId } = policyParameters.find((parameter) => parameter.key === key)!;
    return Object.values(legalDocuments).find(({ id }) => id === legalDocumentId)!;
  };

  it('hold from the first day of the register, each with an identity of its own', () => {
    expect(new Set(policyParameters.map(({ validFrom }) => validFrom))).toEqual(new Set(['2021-01-01']));
    expect(new Set(policyParameters.map(({ id }) => id)).size).toBe(policyParameters.length);
  });

  it('each rest on a document; what no rule has decided yet says that it is a draft', () => {
    const decided = policyParameters.filter(({ key }) => documentOf(key).issuedOn !== null).map(({ key }) => key);
    expect(decided.sort()).toEqual(['eligibility.elderly_min_age', 'succession.adult_age']);
    for (const { key } of policyParameters.filter((parameter) => !decided.includes(parameter.key))) {
      expect(documentOf(key)).toMatchObject({ kind: 'OTHER', issuedOn: null });
      expect(documentOf(key).number).toMatch(/^Rancangan /);
      expect(documentOf(key).title).toMatch(/pending the Perwali/);
    }
  });

  it('rest on no document that was issued after they begin to hold', () => {
    const early = policyParameters.filter(({ key, validFrom }) => (documentOf(key).issuedOn ?? validFrom) > validFrom);
    expect(early).toEqual([]);
  });
});

describe('the catalogues of the pathway', () => {
  it.each([
    ['agencies', agencies],
    ['skills', skills],
  ])('name %s in the order of their codes, each once', (_what, catalogue) => {
    const codes = catalogue.map(({ code }) => code);
    expect(codes).toEqual([...new Set(codes)].sort());
  });
});

function sum(values: readonly number[]): number {
  return values.reduce((all, value) => all + value, 0);
}
