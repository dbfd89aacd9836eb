import { deaths, DTSEN, FIELD, REAL_DATA, refused, type BrokenFile } from './broken-file.ts';

/** NIK and family cards. */
const numbers: readonly BrokenFile[] = [
  { file: 'number/length.csv', report: [...refused(2, 3, 'NOT_16_DIGITS nik'), '5 DEATH'] },
  { file: 'number/letters.csv', report: refused(2, 4, 'NOT_DIGITS nik') },
  { file: 'number/scientific.csv', report: refused(2, 4, 'EXCEL_MANGLED_NUMBER nik') },
  { file: 'number/decorated.csv', report: deaths(2, 7) },
  { file: 'number/date-part.csv', report: refused(2, 7, 'NIK_DATE_IMPOSSIBLE nik') },
  { file: 'number/leap-days.csv', report: ['2 DEATH', '3 DEATH', ...refused(4, 2, 'NIK_DATE_IMPOSSIBLE nik')] },
  {
    file: 'number/province.csv',
    report: ['2 DEATH warned NIK_PROVINCE_UNKNOWN nik', '3 DEATH warned NIK_PROVINCE_UNKNOWN nik', '4 DEATH'],
  },
  { file: 'number/serial-0000.csv', report: refused(2, 2, 'SERIAL_0000 nik'), options: REAL_DATA },
  {
    file: 'number/kk-serial-0000.csv',
    report: ['2 refused SERIAL_0000 no_kk'],
    options: { ...DTSEN, ...REAL_DATA, quarter: '2026Q3' },
  },
  {
    file: 'number/rounded-column.csv',
    report: ['note ROUNDED_COLUMN nik', ...refused(2, 24, 'EXCEL_MANGLED_NUMBER nik')],
    options: REAL_DATA,
  },
  {
    file: 'number/nik-and-kk-swapped.csv',
    report: ['2 DEATH warned NIK_KK_SWAPPED nik', '3 DEATH warned NIK_KK_SWAPPED nik', '4 DEATH'],
  },
  {
    file: 'number/swapped-without-birth-date.csv',
    report: ['2 DEATH warned NIK_KK_SWAPPED nik', '3 DEATH'],
  },
  { file: 'number/swapped-but-a-man.csv', report: ['2 refused KK_IS_A_NIK no_kk'] },
  { file: 'number/nik-is-kk.csv', report: ['2 refused NIK_IS_KK no_kk'] },
  { file: 'number/kk-is-a-nik.csv', report: ['2 refused KK_IS_A_NIK no_kk'] },
  {
    file: 'number/kk-date-part.csv',
    report: ['2 DEATH warned KK_DATE_UNUSUAL no_kk', '3 DEATH warned KK_DATE_UNUSUAL no_kk'],
  },
  { file: 'number/kk-length.csv', report: refused(2, 2, 'NOT_16_DIGITS no_kk') },
  { file: 'number/birth-date-differs.csv', report: ['2 DEATH warned NIK_BIRTH_DATE_DIFFERS nik'] },
  {
    file: 'number/sex-differs.csv',
    report: ['2 DEATH warned NIK_SEX_DIFFERS nik', '3 DEATH warned NIK_SEX_DIFFERS nik', '4 DEATH'],
  },
  { file: 'number/nobody.csv', report: [...refused(2, 2, 'SUBJECT_MISSING nik'), '4 DEATH', '5 DEATH'] },
  { file: 'number/number-under-name.csv', report: ['2 refused NAME_WITHOUT_LETTERS nama, NOT_DIGITS nik'] },
];

const dates: readonly BrokenFile[] = [
  { file: 'date/ways-to-write.csv', report: deaths(2, 12) },
  { file: 'date/impossible.csv', report: refused(2, 8, 'DATE_IMPOSSIBLE tanggal_meninggal') },
  { file: 'date/future.csv', report: [...refused(2, 2, 'DATE_IN_FUTURE tanggal_meninggal'), '4 DEATH'] },
  { file: 'date/birth-in-future.csv', report: ['2 refused DATE_IN_FUTURE tanggal_lahir'] },
  {
    file: 'date/month-first.csv',
    report: ['note MONTH_FIRST_COLUMN tanggal_lahir', '2 refused DATE_MONTH_FIRST tanggal_lahir'],
  },
  {
    file: 'date/month-first-column.csv',
    report: [
      'note MONTH_FIRST_COLUMN tanggal_meninggal',
      '2 refused DATE_MONTH_FIRST tanggal_meninggal',
      '3 refused DATE_ORDER_UNSURE tanggal_meninggal',
      '4 DEATH',
      '5 DEATH',
    ],
  },
  { file: 'date/two-digit-years.csv', report: refused(2, 2, 'DATE_TWO_DIGIT_YEAR tanggal_lahir') },
  {
    file: 'date/excel-serials.csv',
    report: ['2 DEATH warned EXCEL_SERIAL_DATE tanggal_lahir', '3 DEATH warned EXCEL_SERIAL_DATE tanggal_lahir'],
  },
  {
    file: 'date/excel-serials-of-events.csv',
    report: [
      '2 DEATH warned EXCEL_SERIAL_DATE tanggal_meninggal',
      ...refused(3, 2, 'DATE_NOT_UNDERSTOOD tanggal_meninggal'),
    ],
  },
  { file: 'date/in-words.csv', report: [...deaths(2, 3), '5 refused DATE_NOT_UNDERSTOOD tanggal_meninggal'] },
  { file: 'date/moments.csv', report: ['2 refused DATE_WITH_TIME_ZONE tanggal_lahir', '3 DEATH'] },
  { file: 'date/not-understood.csv', report: refused(2, 6, 'DATE_NOT_UNDERSTOOD tanggal_meninggal') },
  {
    file: 'date/eight-digits.csv',
    report: [...deaths(2, 2), ...refused(4, 2, 'DATE_IMPOSSIBLE tanggal_meninggal')],
  },
  { file: 'date/event-before-birth.csv', report: ['2 refused EVENT_BEFORE_BIRTH tanggal_meninggal', '3 DEATH'] },
  {
    file: 'date/very-old.csv',
    report: ['2 DEATH warned AGE_OVER_110 tanggal_lahir', '3 refused DATE_IMPOSSIBLE tanggal_lahir'],
  },
  { file: 'date/missing.csv', report: refused(2, 3, 'VALUE_MISSING tanggal_meninggal') },
];

const regions: readonly BrokenFile[] = [
  {
    file: 'region/bps-codes.csv',
    report: [2, 3, 4].map((line) => `${line} DEATH warned BPS_CODE kode_kelurahan`),
  },
  { file: 'region/ways-to-write.csv', report: deaths(2, 8) },
  {
    file: 'region/spelling-variants.csv',
    report: [2, 3, 4].map((line) => `${line} DEATH warned SPELLING_VARIANT kode_kelurahan`),
  },
  { file: 'region/wrong-codes.csv', report: refused(2, 4, 'REGION_UNKNOWN kode_kelurahan') },
  { file: 'region/other-city.csv', report: refused(2, 3, 'REGION_OUTSIDE_CITY kode_kelurahan') },
  { file: 'region/not-a-kelurahan.csv', report: refused(2, 6, 'REGION_NOT_KELURAHAN kode_kelurahan') },
  { file: 'region/postal-code.csv', report: ['2 refused REGION_UNKNOWN kode_kelurahan'] },
  { file: 'region/unknown-names.csv', report: refused(2, 3, 'REGION_UNKNOWN kode_kelurahan') },
  { file: 'region/scientific.csv', report: ['2 refused EXCEL_MANGLED_NUMBER kode_kelurahan'] },
  { file: 'region/code-and-name-differ.csv', report: ['2 refused REGION_CONTRADICTION kode_kelurahan', '3 DEATH'] },
  { file: 'region/kecamatan-differs.csv', report: ['2 DEATH warned KECAMATAN_DIFFERS kecamatan', '3 DEATH'] },
];

const values: readonly BrokenFile[] = [
  {
    file: 'value/sex.csv',
    report: [
      '2 refused SEX_NOT_UNDERSTOOD jenis_kelamin',
      '3 DEATH',
      '4 DEATH',
      '5 refused SEX_NOT_UNDERSTOOD jenis_kelamin',
    ],
  },
  {
    file: 'value/kinds.csv',
    report: [
      '2 refused KIND_NOT_UNDERSTOOD jenis_peristiwa',
      '3 refused VALUE_MISSING jenis_peristiwa',
      '4 DEATH',
      '5 refused KIND_NOT_OF_SOURCE jenis_peristiwa',
    ],
  },
  {
    file: 'value/excel-errors.csv',
    report: [
      '2 refused EXCEL_ERROR_VALUE nik',
      '3 refused EXCEL_ERROR_VALUE nama',
      '4 refused EXCEL_ERROR_VALUE tanggal_meninggal',
    ],
  },
  { file: 'value/control-characters.csv', report: refused(2, 3, 'CONTROL_CHARACTER nama') },
  { file: 'value/letters-of-other-scripts.csv', report: deaths(2, 3) },
  { file: 'value/formulas.csv', report: refused(2, 2, 'NAME_IS_FORMULA nama') },
  {
    file: 'value/names.csv',
    report: [...refused(2, 2, 'NAME_WITHOUT_LETTERS nama'), '4 DEATH', '5 refused TEXT_TOO_LONG nama'],
  },
  {
    file: 'value/no-document.csv',
    report: ['2 DEATH warned REFERENCE_MISSING nomor_akta', '3 refused TEXT_TOO_LONG nomor_akta'],
  },
];

/** Moves, corrections, deciles, field reports. */
const kinds: readonly BrokenFile[] = [
  {
    file: 'move/destinations.csv',
    report: [
      '2 MOVE_WITHIN_CITY',
      '3 MOVE_OUT',
      '4 MOVE_OUT',
      '5 MOVE_WITHIN_CITY',
      '6 MOVE_OUT',
      '7 MOVE_WITHIN_CITY',
      '8 MOVE_OUT',
      '9 MOVE_OUT',
    ],
  },
  { file: 'move/destination-missing.csv', report: refused(2, 3, 'VALUE_MISSING kode_kelurahan_tujuan') },
  { file: 'move/bogor-alone.csv', report: ['2 refused DESTINATION_UNCLEAR kota_tujuan', '3 MOVE_WITHIN_CITY'] },
  {
    file: 'move/this-city.csv',
    report: [
      '2 refused DESTINATION_CONTRADICTS kota_tujuan',
      '3 refused DESTINATION_CONTRADICTS kota_tujuan',
      '4 MOVE_WITHIN_CITY',
      '5 MOVE_WITHIN_CITY',
      '6 MOVE_WITHIN_CITY',
      ...refused(7, 3, 'VALUE_MISSING kode_kelurahan_tujuan'),
      ...refused(10, 2, 'DESTINATION_UNCLEAR kota_tujuan'),
      '12 refused DESTINATION_CONTRADICTS kota_tujuan',
      '13 MOVE_OUT',
      '14 MOVE_OUT',
    ],
  },
  { file: 'move/contradictions.csv', report: refused(2, 3, 'DESTINATION_CONTRADICTS kota_tujuan') },
  {
    file: 'move/wrong-values.csv',
    report: [
      '2 refused REGION_UNKNOWN kode_kelurahan_tujuan',
      '3 MOVE_WITHIN_CITY warned RT_RW_NOT_UNDERSTOOD rt_tujuan, RT_RW_NOT_UNDERSTOOD rw_tujuan',
      '4 refused WHOLE_FAMILY_NOT_UNDERSTOOD seluruh_keluarga',
      '5 MOVE_WITHIN_CITY warned BPS_CODE kode_kelurahan_tujuan',
    ],
  },
  { file: 'correction/nothing-corrected.csv', report: ['2 refused CORRECTION_EMPTY nama_baru'] },
  {
    file: 'correction/wrong-values.csv',
    report: [
      '2 refused NAME_WITHOUT_LETTERS nama_baru',
      '3 refused SEX_NOT_UNDERSTOOD jenis_kelamin_baru',
      '4 refused DATE_IMPOSSIBLE tanggal_lahir_baru',
      '5 refused DATE_IN_FUTURE tanggal_lahir_baru',
      '6 refused KK_IS_A_NIK no_kk_baru',
      '7 refused NOT_16_DIGITS no_kk_baru',
      '8 CORRECTION',
    ],
  },
  {
    file: 'dtsen/deciles.csv',
    report: [
      ...refused(2, 2, 'DECILE_NOT_1_TO_10 desil'),
      '4 refused VALUE_MISSING desil',
      '5 refused DECILE_NOT_1_TO_10 desil',
      '6 DECILE',
      '7 DECILE',
      ...refused(8, 2, 'DECILE_NOT_1_TO_10 desil'),
    ],
    options: DTSEN,
  },
  {
    file: 'dtsen/quarters.csv',
    report: [
      '2 DECILE',
      '3 DECILE',
      '4 DECILE',
      ...refused(5, 2, 'QUARTER_NOT_UNDERSTOOD triwulan'),
      '7 refused VALUE_MISSING triwulan',
      '8 refused QUARTER_IN_FUTURE triwulan',
      ...refused(9, 2, 'QUARTER_NOT_UNDERSTOOD triwulan'),
    ],
    options: DTSEN,
  },
  {
    file: 'dtsen/quarter-and-year.csv',
    report: ['2 DECILE', '3 DECILE', ...refused(4, 2, 'QUARTER_NOT_UNDERSTOOD triwulan')],
    options: DTSEN,
  },
  {
    file: 'dtsen/quarter-differs.csv',
    report: ['2 refused QUARTER_DIFFERS triwulan', '3 DECILE', '4 DECILE'],
    options: { ...DTSEN, quarter: '2026Q3' },
  },
  { file: 'dtsen/nobody.csv', report: ['2 refused SUBJECT_MISSING nik'], options: DTSEN },
  {
    file: 'field/kinds.csv',
    report: [
      '2 NOT_FOUND',
      '3 DECLINED',
      '4 refused KIND_NOT_UNDERSTOOD jenis_peristiwa',
      '5 refused KIND_NOT_OF_SOURCE jenis_peristiwa',
      '6 DUPLICATE warned REFERENCE_MISSING berita_acara',
    ],
    options: FIELD,
  },
  { file: 'field/visit-in-future.csv', report: ['2 refused DATE_IN_FUTURE tanggal_laporan'], options: FIELD },
  { file: 'field/other-card.csv', report: ['2 DUPLICATE', '3 refused NOT_16_DIGITS no_kk_ganda'], options: FIELD },
  { file: 'field/long-note.csv', report: ['2 refused TEXT_TOO_LONG catatan'], options: FIELD },
];

/** Files whose lines hold wrong values. */
export const brokenValues: readonly BrokenFile[] = [...numbers, ...dates, ...regions, ...values, ...kinds];
