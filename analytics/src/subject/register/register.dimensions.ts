import { codes } from '../dimension.ts';

/** Who delivers data. */
export const source = codes(
  'source',
  { id: 'Sumber data', en: 'Source of data' },
  {
    DUKCAPIL: { id: 'Dukcapil (kependudukan)', en: 'Dukcapil, the civil registry' },
    DTSEN: { id: 'DTSEN (data sosial ekonomi)', en: 'DTSEN, the national socio-economic register' },
    FIELD_REPORT: { id: 'Laporan lapangan', en: 'Field reports' },
  },
);

/** How data come. */
export const channel = codes(
  'channel',
  { id: 'Cara penyampaian', en: 'Way of delivery' },
  { FILE: { id: 'Berkas', en: 'File' }, MUTATION: { id: 'Satu per satu', en: 'One fact at a time' } },
);
