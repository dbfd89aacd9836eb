import { BATU_TULIS, BONDONGAN } from './reference.ts';
import type { QuarterCity, QuarterFamily } from './quarter-city.ts';

/** A file of a header and lines. */
const csv = (header: string, ...lines: (string | number)[][]) =>
  `${[header, ...lines.map((line) => line.join(','))].join('\n')}\n`;

/** What the civil registry tells: one line of a name alone, and one with an impossible day. */
export const dukcapilFile = (city: QuarterCity) =>
  csv(
    'jenis_peristiwa,nik,nama,tanggal_lahir,kode_kelurahan,tanggal_peristiwa,nomor_surat,kode_kelurahan_tujuan,rt_tujuan,rw_tujuan,kota_tujuan,seluruh_keluarga',
    ['KEMATIAN', city.omas.nik, '', '', '', '2026-09-10', '3271-KM-1', '', '', '', '', ''],
    ['KEMATIAN', city.ujang.nik, '', '', '', '2026-09-12', '3271-KM-2', '', '', '', '', ''],
    ['PINDAH_KELUAR', city.dedi.nik, '', '', '', '2026-09-15', 'SKPWNI-1', '', '', '', 'KOTA DEPOK', 'YA'],
    ['PINDAH_DALAM_KOTA', city.endang.nik, '', '', '', '2026-09-20', 'SKP-3', BONDONGAN, 3, 4, '', 'YA'],
    ['PINDAH_KELUAR', '', 'Yayah Rokaya', '1979-04-10', BATU_TULIS, '2026-09-22', 'SKPWNI-2', '', '', '', '', 'YA'],
    ['KEMATIAN', city.neng.nik, '', '', '', '2026-09-31', '3271-KM-3', '', '', '', '', ''],
  );

/** The ranking: two are no longer among the poorest, the others are. */
export const dtsenFile = (city: QuarterCity, families: readonly QuarterFamily[] = Object.values(city)) =>
  csv(
    'no_kk,desil',
    ...families.map((family) => [family.kk, family === city.rina ? 6 : family === city.tatang ? 7 : 2]),
  );

/** What field staff saw. */
export const fieldFile = (city: QuarterCity) =>
  csv(
    'no_kk,jenis_laporan,tanggal_laporan,tanggal_pindah,berita_acara,kota_tujuan,seluruh_keluarga,catatan',
    [city.dedi.kk, 'PINDAH_KELUAR', '2026-09-18', '2026-09-16', 'BA-1', 'KOTA DEPOK', 'YA', ''],
    [city.yanti.kk, 'TIDAK_DITEMUKAN', '2026-09-17', '', 'BA-2', '', '', 'rumah kosong'],
    [city.maman.kk, 'MENOLAK', '2026-09-18', '', 'BA-3', '', '', ''],
  );
