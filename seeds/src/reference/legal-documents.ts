/** A regulation or guide that policy rests on. */
export interface LegalDocumentReference {
  readonly id: string;
  readonly kind: 'UU' | 'PP' | 'INPRES' | 'PERMENSOS' | 'OTHER';
  readonly number: string;
  readonly title: string;
  /** null for a draft */
  readonly issuedOn: string | null;
}

const document = (
  last: string,
  kind: LegalDocumentReference['kind'],
  number: string,
  title: string,
  issuedOn: string | null,
): LegalDocumentReference => ({ id: `0176bb3e-7000-7000-8000-0000000d0${last}`, kind, number, title, issuedOn });

/**
 * The documents that the first policy rests on. What the city has not decided yet rests on a draft, and says so: the
 * kind is OTHER, it has no number and no day of issue.
 */
export const legalDocuments = {
  draftGraduation: document(
    '001',
    'OTHER',
    'Rancangan Perwali Graduasi',
    'Rancangan peraturan wali kota tentang strategi graduasi KPM: usulan, menunggu Perwali (proposal pending the Perwali)',
    null,
  ),
  draftCityData: document(
    '002',
    'OTHER',
    'Rancangan Perwali Satu Data',
    'Rancangan peraturan wali kota tentang data kota: usulan, menunggu Perwali (proposal pending the Perwali)',
    null,
  ),
  adminduk: document(
    '003',
    'UU',
    '24/2013',
    'Perubahan atas Undang-Undang Nomor 23 Tahun 2006 tentang Administrasi Kependudukan',
    '2013-12-24',
  ),
  pkh: document('004', 'PERMENSOS', '1/2018', 'Program Keluarga Harapan', '2018-01-08'),
  personalData: document('005', 'UU', '27/2022', 'Pelindungan Data Pribadi', '2022-10-17'),
  dtsen: document('006', 'INPRES', '4/2025', 'Data Tunggal Sosial dan Ekonomi Nasional', '2025-02-05'),
  minimumService: document('007', 'PP', '2/2018', 'Standar Pelayanan Minimal', '2018-01-04'),
  draftRelief: document(
    '008',
    'OTHER',
    'Rancangan Perwali Bantuan Bencana',
    'Rancangan peraturan wali kota tentang bantuan sosial bagi korban bencana: usulan, menunggu Perwali (proposal pending the Perwali)',
    null,
  ),
} satisfies Record<string, LegalDocumentReference>;
