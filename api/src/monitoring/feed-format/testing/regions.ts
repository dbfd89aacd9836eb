import { RegionIndex } from '../region-index.ts';

/** Kelurahan of all six districts: those whose names or codes are easily mistaken. */
export const regions = new RegionIndex(
  (
    [
      ['32.71.01.1001', '3271010013', 'Batu Tulis', 'Bogor Selatan'],
      ['32.71.01.1002', '3271010014', 'Bondongan', 'Bogor Selatan'],
      ['32.71.01.1016', '3271010011', 'Cipaku', 'Bogor Selatan'],
      ['32.71.02.1001', '3271020006', 'Sukasari', 'Bogor Timur'],
      ['32.71.02.1003', '3271020004', 'Katulampa', 'Bogor Timur'],
      ['32.71.03.1002', '3271040001', 'Paledang', 'Bogor Tengah'],
      ['32.71.03.1011', '3271040010', 'Kebon Kalapa', 'Bogor Tengah'],
      ['32.71.04.1001', '3271050006', 'Menteng', 'Bogor Barat'],
      ['32.71.04.1005', '3271050011', 'Balumbang Jaya', 'Bogor Barat'],
      ['32.71.04.1010', '3271050015', 'Curug Mekar', 'Bogor Barat'],
      ['32.71.04.1011', '3271050016', 'Curug', 'Bogor Barat'],
      ['32.71.05.1001', '3271030001', 'Bantarjati', 'Bogor Utara'],
      ['32.71.06.1001', '3271060004', 'Tanah Sareal', 'Tanah Sareal'],
    ] as const
  ).map(([code, bpsCode, name, kecamatanName]) => ({ code, bpsCode, name, kecamatanName })),
);
