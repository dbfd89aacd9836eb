import type { Quarter } from '@simoncer/analytics';
import { FeedSource } from '../feed.state.ts';
import type { Column } from './columns.ts';
import { kindOfColumns } from './kind.ts';

/** What the header of a file lacks, as a person may read it: `nik or no_kk`. Empty when nothing. */
export function missingColumns(
  columns: ReadonlySet<Column>,
  { source, quarter }: { readonly source: FeedSource; readonly quarter?: Quarter },
): string[] {
  const has = (...some: Column[]) => some.some((column) => columns.has(column));
  const missing: string[] = [];
  if (!has('nik', 'no_kk') && !(has('nama') && has('tanggal_lahir'))) {
    missing.push('nik, or no_kk, or nama with tanggal_lahir');
  }
  if (source === FeedSource.DTSEN) {
    if (!has('desil')) missing.push('desil');
    if (!has('triwulan') && quarter === undefined) missing.push('triwulan');
    return missing;
  }
  if (!has('jenis_peristiwa') && kindOfColumns(columns, source) === null) missing.push('jenis_peristiwa');
  if (source === FeedSource.DUKCAPIL) {
    const corrects = has('nama_baru', 'jenis_kelamin_baru', 'tanggal_lahir_baru', 'no_kk_baru');
    if (!corrects && !has('tanggal_peristiwa', 'tanggal_meninggal', 'tanggal_pindah'))
      missing.push('tanggal_peristiwa');
  } else if (!has('tanggal_peristiwa', 'tanggal_laporan', 'tanggal_meninggal', 'tanggal_pindah')) {
    missing.push('tanggal_laporan');
  }
  return missing;
}
