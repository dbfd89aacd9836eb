/**
 * The columns a feed can have, by their usual Indonesian names, each with other names it goes by. Capitals, spaces,
 * dots and underscores make no difference.
 */
const OTHER_NAMES = {
  nik: ['no_nik', 'nomor_nik', 'nomor_induk_kependudukan', 'no_ktp', 'nik_ktp', 'nik_almarhum', 'nik_jenazah'],
  no_kk: ['kk', 'nomor_kk', 'nomor_kartu_keluarga', 'no_kartu_keluarga'],
  nama: ['nama_lengkap', 'nama_ktp', 'nama_almarhum', 'nama_jenazah', 'nama_kepala_keluarga', 'nama_penduduk'],
  jenis_kelamin: ['jk', 'kelamin', 'jenis_kel', 'jns_kelamin', 'l_p'],
  tanggal_lahir: ['tgl_lahir', 'tgl_lhr', 'tanggal_kelahiran'],
  kode_kelurahan: ['kode_wilayah', 'kode_wil', 'kode_kel', 'kode_desa', 'kode_desa_kelurahan', 'kode_kelurahan_desa'],
  kelurahan: ['nama_kelurahan', 'kel', 'desa', 'desa_kelurahan', 'kelurahan_desa'],
  kecamatan: ['nama_kecamatan', 'kec'],
  jenis_peristiwa: ['jenis', 'peristiwa', 'jenis_kejadian', 'jenis_laporan', 'alasan', 'jenis_pelaporan'],
  tanggal_peristiwa: ['tgl_peristiwa', 'tanggal_kejadian', 'tgl_kejadian'],
  tanggal_meninggal: ['tgl_meninggal', 'tanggal_kematian', 'tgl_kematian', 'tgl_mati'],
  tanggal_pindah: ['tgl_pindah', 'tanggal_kepindahan', 'tgl_kepindahan'],
  tanggal_laporan: ['tgl_laporan', 'tanggal_lapor', 'tgl_lapor', 'tanggal_kunjungan', 'tgl_kunjungan'],
  nomor_surat: ['no_surat', 'nomor_dokumen', 'no_dokumen', 'nomor_surat_keterangan'],
  nomor_akta: ['no_akta', 'nomor_akta_kematian', 'no_akta_kematian', 'akta_kematian'],
  no_skpwni: ['skpwni', 'nomor_skpwni', 'nomor_surat_pindah', 'no_surat_pindah'],
  berita_acara: ['nomor_berita_acara', 'no_berita_acara', 'no_ba', 'nomor_ba'],
  kode_kelurahan_tujuan: ['kode_wilayah_tujuan', 'kode_kel_tujuan', 'kode_tujuan', 'kode_desa_tujuan'],
  kelurahan_tujuan: ['nama_kelurahan_tujuan', 'kel_tujuan', 'tujuan_kelurahan', 'desa_tujuan'],
  kota_tujuan: [
    'tujuan',
    'kabupaten_tujuan',
    'kab_kota_tujuan',
    'kota_kabupaten_tujuan',
    'tujuan_kota',
    'daerah_tujuan',
  ],
  rt_tujuan: ['tujuan_rt', 'rt_baru'],
  rw_tujuan: ['tujuan_rw', 'rw_baru'],
  seluruh_keluarga: ['satu_keluarga', 'jenis_kepindahan', 'jenis_pindah', 'sekeluarga'],
  nama_baru: ['nama_benar', 'nama_menjadi', 'nama_lengkap_baru'],
  jenis_kelamin_baru: ['jk_baru', 'jk_benar', 'jenis_kelamin_benar'],
  tanggal_lahir_baru: ['tgl_lahir_baru', 'tgl_lahir_benar', 'tanggal_lahir_benar'],
  no_kk_baru: ['kk_baru', 'nomor_kk_baru', 'no_kk_benar'],
  desil: ['desil_nasional', 'desil_dtsen', 'decile'],
  triwulan: ['periode', 'kuartal', 'tw', 'quarter', 'periode_triwulan'],
  tahun: ['year'],
  catatan: ['keterangan', 'ket', 'note'],
  no_kk_ganda: ['kk_ganda', 'nomor_kk_ganda', 'no_kk_lain'],
} as const satisfies Record<string, readonly string[]>;

/** A column, by its usual Indonesian name. */
export type Column = keyof typeof OTHER_NAMES;

/** Every column. */
export const COLUMNS = Object.keys(OTHER_NAMES) as Column[];

const byName = new Map<string, Column>(
  COLUMNS.flatMap((column) => [column, ...OTHER_NAMES[column]].map((name) => [columnKey(name), column] as const)),
);

/** The column a header's name means, or null where it is none of ours. */
export function findColumn(name: string): Column | null {
  return byName.get(columnKey(name)) ?? null;
}

/** Names compare by their letters and digits alone. */
function columnKey(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, '');
}
