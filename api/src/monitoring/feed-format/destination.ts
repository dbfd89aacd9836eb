import { FeedFactKind } from '../feed.state.ts';
import { readWholeFamily } from './coded-value.ts';
import type { Column } from './columns.ts';
import type { MoveOutDetails, MoveWithinCityDetails } from './feed-fact.ts';
import type { WrittenKind } from './kind.ts';
import { readPlace, type PlaceColumns } from './place.ts';
import { regionKey, type RegionIndex } from './region-index.ts';
import type { RowReport } from './row-report.ts';
import { readValue, type Row } from './row.ts';
import { readText } from './text-value.ts';

/** A move, once its destination tells of which kind it is. */
export type Move =
  | { readonly kind: FeedFactKind.MOVE_WITHIN_CITY; readonly details: MoveWithinCityDetails }
  | { readonly kind: FeedFactKind.MOVE_OUT; readonly details: MoveOutDetails };

/** What the name of a city says: this one, another one, or Bogor, which is a city and a regency. */
type CityMeant = 'THIS' | 'OTHER' | 'UNCLEAR' | 'ABSENT';

const TO_KELURAHAN: PlaceColumns = { code: 'kode_kelurahan_tujuan', name: 'kelurahan_tujuan', kecamatan: null };
/** People write the kelurahan under tujuan, too. */
const TO_ANY: PlaceColumns = { ...TO_KELURAHAN, name: 'kota_tujuan' };

/**
 * Reads where a family moved to. The city decides before the kelurahan, whose name other cities have as well. What the
 * line calls itself must not contradict it.
 */
export function readMove(written: WrittenKind, row: Row, regions: RegionIndex, report: RowReport): Move | null {
  const city = readValue(row, 'kota_tujuan', report);
  const namesKelurahan =
    readValue(row, 'kode_kelurahan_tujuan', report) !== '' || readValue(row, 'kelurahan_tujuan', report) !== '';
  const isKelurahan = !namesKelurahan && city !== '' && 'kelurahan' in regions.find(city);
  const meant = isKelurahan ? 'THIS' : cityMeant(city, regions);

  if (meant === 'OTHER' && isInside(row, regions, report)) {
    report.refuse(
      'DESTINATION_CONTRADICTS',
      'kota_tujuan',
      city,
      `kota_tujuan is another city, but kode_kelurahan_tujuan is a kelurahan of ${regions.cityName}. Correct the one that is wrong.`,
    );
    return null;
  }
  if (meant === 'OTHER' || (meant === 'ABSENT' && isOutside(row, regions, report))) {
    if (written === FeedFactKind.MOVE_WITHIN_CITY) return refuseContradiction('PINDAH_DALAM_KOTA', city, report);
    return moveOut(city, row, report);
  }
  if (written === FeedFactKind.MOVE_OUT) {
    if (meant === 'ABSENT' && !namesKelurahan) return moveOut(city, row, report);
    if (meant !== 'UNCLEAR' || namesKelurahan) return refuseContradiction('PINDAH_KELUAR', city, report);
  }
  if (!namesKelurahan && !isKelurahan) {
    refuseUnclear(meant, city, report);
    return null;
  }
  const toKelurahanCode = readPlace(row, isKelurahan ? TO_ANY : TO_KELURAHAN, regions, report);
  const details = {
    toRt: readNeighbourhood(row, 'rt_tujuan', report),
    toRw: readNeighbourhood(row, 'rw_tujuan', report),
    wholeFamily: readWholeFamily(readValue(row, 'seluruh_keluarga', report), report),
  };
  return toKelurahanCode === null
    ? null
    : { kind: FeedFactKind.MOVE_WITHIN_CITY, details: { toKelurahanCode, ...details } };
}

/** What is meant by a city as people write it: with its province behind it, or by one of its kecamatan alone. */
function cityMeant(text: string, regions: RegionIndex): CityMeant {
  if (text === '') return 'ABSENT';
  const digits = text.replace(/\D/g, '');
  if (digits.length >= 4) return digits.startsWith(regions.cityDigits) ? 'THIS' : 'OTHER';
  const parts = text.split(/[,;/()]|\s-\s/).filter((part) => regionKey(part) !== '');
  // what calls itself a city or regency decides; a kecamatan of the same name may lie elsewhere
  const decisive = parts.find((part) => /^\s*(?:KOTA|KT\b|KOD|KAB)/i.test(part));
  const all = (decisive === undefined ? parts : [decisive]).map((part) => partMeant(part, regions));
  return all.find((meant) => meant !== 'OTHER') ?? 'OTHER';
}

function partMeant(part: string, regions: RegionIndex): CityMeant {
  const key = regionKey(part.replace(/^\s*(?:KOTAMADYA|KODYA|KT)\b/i, 'KOTA'));
  const city = regionKey(regions.cityName);
  if (key.startsWith(city) || regions.isKecamatan(part)) return 'THIS';
  // one letter wrong in the city's own name must not send a family away
  return `KOTA${key}`.startsWith(city) || regions.isNearCity(key) ? 'UNCLEAR' : 'OTHER';
}

/** Whether the code of the kelurahan lies in this city. A name does not tell: other cities have the same. */
function isInside(row: Row, regions: RegionIndex, report: RowReport): boolean {
  const code = readValue(row, 'kode_kelurahan_tujuan', report);
  return /\d/.test(code) && 'kelurahan' in regions.find(code);
}

/** Whether the code of the kelurahan alone says that it lies elsewhere. */
function isOutside(row: Row, regions: RegionIndex, report: RowReport): boolean {
  const code = readValue(row, 'kode_kelurahan_tujuan', report);
  if (code === '') return false;
  const finding = regions.find(code);
  return 'refusal' in finding && finding.refusal.code === 'REGION_OUTSIDE_CITY';
}

function moveOut(city: string, row: Row, report: RowReport): Move {
  return {
    kind: FeedFactKind.MOVE_OUT,
    details: {
      toCity: city === '' ? null : readText(city, 'kota_tujuan', report, 100),
      wholeFamily: readWholeFamily(readValue(row, 'seluruh_keluarga', report), report),
    },
  };
}

function refuseContradiction(kind: string, city: string, report: RowReport): null {
  report.refuse(
    'DESTINATION_CONTRADICTS',
    'kota_tujuan',
    city,
    `jenis_peristiwa is ${kind}, but the destination says otherwise. Correct the one that is wrong.`,
  );
  return null;
}

function refuseUnclear(meant: CityMeant, city: string, report: RowReport): void {
  if (meant === 'UNCLEAR') {
    report.refuse(
      'DESTINATION_UNCLEAR',
      'kota_tujuan',
      city,
      'kota_tujuan may be this city or another place of a like name. Write KOTA or KAB. before the name, or the code of the kelurahan under kode_kelurahan_tujuan.',
    );
  } else {
    report.refuse(
      'VALUE_MISSING',
      'kode_kelurahan_tujuan',
      null,
      'kode_kelurahan_tujuan is empty. Write the kelurahan the family moved to, or the city under kota_tujuan.',
    );
  }
}

function readNeighbourhood(row: Row, column: Column, report: RowReport): string | null {
  const text = readValue(row, column, report);
  if (text === '') return null;
  const number = /^(?:R[TW][ .]*)?0*(\d{1,3})(?:[.,]0)?$/i.exec(text)?.[1];
  if (number !== undefined) return number.padStart(3, '0');
  report.warn(
    'RT_RW_NOT_UNDERSTOOD',
    column,
    text,
    `${column} is no number of at most three digits, and was left out. Write it alone, for example 003.`,
  );
  return null;
}
