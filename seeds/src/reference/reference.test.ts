import { policyCatalogue, policyKeys } from '@simoncer/api';
import { getDistricts, getVillages } from 'idn-area-data';
import { describe, expect, it } from 'vitest';
import { povertyWeight } from '../city/allocation.ts';
import { agencies } from './agencies.ts';
import { legalDocuments } from './legal-documents.ts';
import { policyParameters } from './policy.ts';
import { kotaBogor } from './regions.ts';
import { readCsv } from './read-csv.ts';
import { reliefItems, warehouses, warehouseStock } from './relief.ts';
import { disasterHistory, type PublishedCount } from './disaster-history.ts';
import { skills } from './skills.ts';
import { standardPackage } from './standard-package.ts';
import { toDate } from '../calendar.ts';

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

  it('has a box around each kelurahan that holds its point and is about as large as it', () => {
    for (const {
      name,
      latitude,
      longitude,
      latitudeMin,
      latitudeMax,
      longitudeMin,
      longitudeMax,
      areaKm2,
    } of kelurahan) {
      expect([name, latitudeMin <= latitude && latitude <= latitudeMax]).toEqual([name, true]);
      expect([name, longitudeMin <= longitude && longitude <= longitudeMax]).toEqual([name, true]);
      // 110.57 km a degree of latitude, 110.6 km a degree of longitude at 6.6° south
      const box = (latitudeMax - latitudeMin) * 110.57 * (longitudeMax - longitudeMin) * 110.6;
      expect([name, box > areaKm2 && box < 6 * areaKm2]).toEqual([name, true]);
    }
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

describe('what relief needs', () => {
  it('names each item and warehouse once', () => {
    for (const codes of [reliefItems.map(({ code }) => code), warehouses.map(({ code }) => code)]) {
      expect(new Set(codes).size).toBe(codes.length);
    }
  });

  it('has what the standard package gives, and some of it in a warehouse', () => {
    const items = new Set(reliefItems.map(({ code }) => code));
    const kept = new Set(warehouseStock.map(({ itemCode }) => itemCode));
    for (const { item } of standardPackage) expect([item, items.has(item), kept.has(item)]).toEqual([item, true, true]);
  });

  it('keeps in a local store what one of Indramayu was described with', () => {
    // Kompas, 15 January 2025: 700 meals, 400 side dishes, 100 kits, blankets, mattresses and tents, 1 t of rice
    const local = new Map(
      warehouseStock
        .filter(({ warehouseKind }) => warehouseKind === 'LOCAL')
        .map(({ itemCode, initial }) => [itemCode, initial]),
    );
    const described = ['READY_MEAL', 'READY_SIDE_DISH', 'FAMILY_KIT', 'BLANKET', 'MATTRESS', 'ROLL_TENT', 'RICE'];
    expect(described.map((item) => local.get(item))).toEqual([700, 400, 100, 100, 100, 100, 1000]);
  });

  it('keeps every item that there is, and less than it began with before it warns', () => {
    const items = new Set(reliefItems.map(({ code }) => code));
    for (const { itemCode, initial, minimum } of warehouseStock) {
      expect([itemCode, items.has(itemCode), minimum > 0 && minimum < initial]).toEqual([itemCode, true, true]);
    }
  });

  it('has a warehouse in each kecamatan, each at the point of its kelurahan', () => {
    const local = warehouses.filter(({ kind }) => kind === 'LOCAL');
    expect(local.map(({ kelurahanCode }) => kelurahanCode.slice(0, 8)).sort()).toEqual(
      kecamatan.map(({ code }) => code),
    );
    for (const { kelurahanCode, latitude, longitude } of warehouses) {
      expect(kelurahan.find(({ code }) => code === kelurahanCode)).toMatchObject({ latitude, longitude });
    }
  });

  it('has the counts of disasters as they add up in the sources', () => {
    // 2022: 373 + 170 + 164 + 53 + 32 + 31 + 24 + 9 = 856; 2024: 191 + 172 + 168 + 164 + 82 + 67 = 844
    const events = (year: number, is: (one: PublishedCount) => boolean) =>
      sum(
        disasterHistory
          .filter((one) => one.measure === 'EVENTS' && toDate(one.firstOn).startsWith(String(year)) && is(one))
          .map(({ count }) => count),
      );
    expect(events(2022, ({ hazard, kecamatan: place }) => hazard !== null && place === null)).toBe(856);
    expect(events(2023, ({ hazard }) => hazard !== null)).toBe(1011);
    expect(events(2024, ({ kecamatan: place }) => place !== null)).toBe(844);
    expect(disasterHistory.every(({ firstOn, lastOn, count }) => firstOn <= lastOn && count >= 0)).toBe(true);
  });

  it('names as prone to landslides 16 kelurahan, to floods 10 in 2020 and 15 in 2024', () => {
    // S76 and S77 of the compilation: metropolitan.id of September 2020, wartabogor.id of February 2024
    const rows = readCsv('kelurahan-hazard-kota-bogor.csv');
    const count = (hazard: string, year: string) =>
      rows.filter((row) => row('hazard') === hazard && row('named_in') === year).length;
    expect([count('LANDSLIDE', '2020'), count('FLOOD', '2020'), count('FLOOD', '2024')]).toEqual([16, 10, 15]);
    const codes = new Set(kelurahan.map(({ code }) => code));
    expect(rows.filter((row) => !codes.has(row('kelurahan_code')))).toEqual([]);
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
