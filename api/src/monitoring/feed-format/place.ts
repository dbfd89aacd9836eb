import type { Column } from './columns.ts';
import type { KelurahanNames, RegionIndex } from './region-index.ts';
import { regionKey } from './region-index.ts';
import type { RowReport } from './row-report.ts';
import { readValue, type Row } from './row.ts';

/** The columns that name one place: by code, by name, and the district that tells names apart. */
export interface PlaceColumns {
  readonly code: Column;
  readonly name: Column;
  readonly kecamatan: Column | null;
}

/** Where a family lives. */
export const PRESENT_PLACE: PlaceColumns = { code: 'kode_kelurahan', name: 'kelurahan', kecamatan: 'kecamatan' };

/** The kelurahan that a line names by code or name, or null where it names none or one that is refused. */
export function readPlace(row: Row, columns: PlaceColumns, regions: RegionIndex, report: RowReport): string | null {
  const kecamatan = columns.kecamatan === null ? '' : readValue(row, columns.kecamatan, report);
  const byCode = findPlace(row, columns.code, kecamatan, regions, report);
  const byName = findPlace(row, columns.name, kecamatan, regions, report);
  if (byCode && byName && byCode.code !== byName.code) {
    report.refuse(
      'REGION_CONTRADICTION',
      columns.code,
      byCode.code,
      `${columns.code} is ${byCode.name} and ${columns.name} is ${byName.name} (${byName.code}). Correct the one that is wrong.`,
    );
    return null;
  }
  const place = byCode ?? byName;
  if (place && kecamatan !== '' && regionKey(kecamatan) !== regionKey(place.kecamatanName) && !/\d/.test(kecamatan)) {
    report.warn(
      'KECAMATAN_DIFFERS',
      columns.kecamatan,
      kecamatan,
      `${columns.kecamatan} is another than ${place.kecamatanName}, in which ${place.name} lies. The kelurahan was believed; check it.`,
    );
  }
  return place?.code ?? null;
}

function findPlace(
  row: Row,
  column: Column,
  kecamatan: string,
  regions: RegionIndex,
  report: RowReport,
): KelurahanNames | null {
  const text = readValue(row, column, report);
  if (text === '') return null;
  const finding = regions.find(text, kecamatan);
  if ('refusal' in finding) {
    report.refuse(finding.refusal.code, column, text, `${column} ${finding.refusal.message}`);
    return null;
  }
  if (finding.remark) report.warn(finding.remark.code, column, text, `${column} ${finding.remark.message}`);
  return finding.kelurahan;
}
