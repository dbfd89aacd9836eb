import { FeedSource } from '../../feed.state.ts';
import type { FeedParserOptions } from '../feed-parser.ts';

/** A broken file with its report, written by hand. */
export interface BrokenFile {
  readonly file: string;
  /** Rule that refuses the whole file, or the report on its lines in short. */
  readonly report: string | readonly string[];
  readonly options?: Partial<FeedParserOptions>;
}

const DTSEN = { source: FeedSource.DTSEN };
const FIELD = { source: FeedSource.FIELD_REPORT };
const REAL_DATA = { acceptSerial0000: false };

/** Files of which nothing is read. */
const refusedFiles: readonly BrokenFile[] = [
  { file: 'file/empty.csv', report: 'EMPTY_FILE' },
  { file: 'file/only-bom.csv', report: 'EMPTY_FILE' },
  { file: 'file/only-blank-lines.csv', report: 'EMPTY_FILE' },
  { file: 'file/only-spaces.csv', report: 'EMPTY_FILE' },
  { file: 'file/header-only.csv', report: 'NO_ROWS' },
  { file: 'file/header-and-empty-rows.csv', report: 'NO_ROWS' },
  { file: 'file/excel-workbook.csv', report: 'NOT_TEXT' },
  { file: 'file/opendocument.csv', report: 'NOT_TEXT' },
  { file: 'file/zip-archive.csv', report: 'NOT_TEXT' },
  { file: 'file/old-excel.csv', report: 'NOT_TEXT' },
  { file: 'file/pdf.csv', report: 'NOT_TEXT' },
  { file: 'file/rtf.csv', report: 'NOT_TEXT' },
  { file: 'file/png.csv', report: 'NOT_TEXT' },
  { file: 'file/jpeg.csv', report: 'NOT_TEXT' },
  { file: 'file/gif.csv', report: 'NOT_TEXT' },
  { file: 'file/gzip.csv', report: 'NOT_TEXT' },
  { file: 'file/bzip2.csv', report: 'NOT_TEXT' },
  { file: 'file/seven-zip.csv', report: 'NOT_TEXT' },
  { file: 'file/rar.csv', report: 'NOT_TEXT' },
  { file: 'file/sqlite.csv', report: 'NOT_TEXT' },
  { file: 'file/parquet.csv', report: 'NOT_TEXT' },
  { file: 'file/windows-program.csv', report: 'NOT_TEXT' },
  { file: 'file/linux-program.csv', report: 'NOT_TEXT' },
  { file: 'file/noise.csv', report: 'NOT_TEXT' },
  { file: 'file/nul-in-header.csv', report: 'NOT_TEXT' },
  { file: 'file/utf-16-without-bom.csv', report: 'NOT_TEXT' },
  { file: 'file/utf-32.csv', report: 'NOT_TEXT' },
  { file: 'file/html-page.csv', report: 'NOT_A_TABLE' },
  { file: 'file/xml-spreadsheet.csv', report: 'NOT_A_TABLE' },
  { file: 'file/prose.csv', report: 'NOT_A_TABLE' },
  { file: 'file/too-many-columns.csv', report: 'NOT_A_TABLE' },
  { file: 'file/json-array.jsonl', report: 'NOT_JSON_LINES' },
  { file: 'file/json-array-on-one-line.jsonl', report: 'NOT_JSON_LINES' },
  { file: 'file/json-over-several-lines.jsonl', report: 'NOT_JSON_LINES' },
  { file: 'file/json-unknown-names.jsonl', report: 'UNKNOWN_COLUMNS' },
  { file: 'file/unknown-columns.csv', report: 'UNKNOWN_COLUMNS' },
  { file: 'file/header-missing.csv', report: 'HEADER_MISSING' },
  { file: 'file/header-missing-without-numbers.csv', report: 'HEADER_MISSING' },
  { file: 'file/header-below-data.csv', report: 'HEADER_MISSING' },
  { file: 'file/separator-caret.csv', report: 'SEPARATOR_UNKNOWN' },
  { file: 'file/separator-spaces.csv', report: 'SEPARATOR_UNKNOWN' },
  { file: 'file/lines-in-quotes.csv', report: 'LINES_IN_QUOTES' },
  { file: 'file/column-twice.csv', report: 'DUPLICATE_COLUMN' },
  { file: 'file/column-twice-by-other-name.csv', report: 'DUPLICATE_COLUMN' },
  { file: 'file/nobody-named.csv', report: 'MISSING_COLUMN' },
  { file: 'file/no-date-of-event.csv', report: 'MISSING_COLUMN' },
  { file: 'file/kind-missing.csv', report: 'MISSING_COLUMN' },
  { file: 'file/kind-undecided.csv', report: 'MISSING_COLUMN' },
  { file: 'file/dtsen-sent-as-dukcapil.csv', report: 'MISSING_COLUMN' },
  { file: 'file/dtsen-without-decile.csv', report: 'MISSING_COLUMN', options: DTSEN },
  { file: 'file/dtsen-without-quarter.csv', report: 'MISSING_COLUMN', options: DTSEN },
  { file: 'file/field-without-kind.csv', report: 'MISSING_COLUMN', options: FIELD },
  { file: 'file/field-without-date.csv', report: 'MISSING_COLUMN', options: FIELD },
];

/** Encodings, separators, quotation marks, and lines that are none. */
const texts: readonly BrokenFile[] = [
  { file: 'text/windows-1252.csv', report: ['note ENCODING', '2 DEATH', '3 DEATH warned ENCODING'] },
  { file: 'text/utf-8-and-windows-1252.csv', report: ['note ENCODING', '2 DEATH', '3 DEATH warned ENCODING'] },
  { file: 'text/utf-16-little-endian.csv', report: ['2 DEATH', '3 DEATH'] },
  { file: 'text/utf-16-big-endian.csv', report: ['2 DEATH'] },
  { file: 'text/utf-16-cut-off.csv', report: ['2 refused LOST_CHARACTER nomor_akta'] },
  { file: 'text/utf-8-bom.csv', report: ['2 DEATH', '3 DEATH'] },
  {
    file: 'text/wrong-encoding-saved.csv',
    report: ['2 DEATH warned GARBLED_TEXT nama', '3 DEATH warned GARBLED_TEXT nama'],
  },
  { file: 'text/lost-character.csv', report: ['2 refused LOST_CHARACTER nama', '3 DEATH'] },
  { file: 'text/delete-character.csv', report: ['2 refused CONTROL_CHARACTER nama'] },
  { file: 'text/old-mac-line-ends.csv', report: ['2 DEATH', '3 DEATH'] },
  { file: 'text/mixed-line-ends.csv', report: ['2 DEATH', '3 DEATH'] },
  { file: 'text/sep-line.csv', report: ['3 DEATH'] },
  { file: 'text/tabs.csv', report: ['2 DEATH'] },
  { file: 'text/vertical-bars.csv', report: ['2 DEATH'] },
  { file: 'text/separator-changes.csv', report: ['2 refused SEPARATOR_DIFFERS', '3 DEATH'] },
  { file: 'text/line-too-short.csv', report: ['2 refused COLUMN_COUNT', '3 DEATH'] },
  { file: 'text/line-too-long.csv', report: ['2 refused COLUMN_COUNT', '3 DEATH'] },
  { file: 'text/empty-columns-behind.csv', report: ['2 DEATH', '3 DEATH'] },
  { file: 'text/cut-off.csv', report: ['2 DEATH', '3 refused COLUMN_COUNT'] },
  { file: 'text/decimal-commas.csv', report: ['2 refused COLUMN_COUNT'] },
  { file: 'text/unclosed-quote.csv', report: ['2 refused UNCLOSED_QUOTE', '3 DEATH', '4 DEATH'] },
  { file: 'text/unclosed-quote-in-last-line.csv', report: ['2 DEATH', '3 refused UNCLOSED_QUOTE'] },
  { file: 'text/quote-then-next-line-quote.csv', report: ['2 refused UNCLOSED_QUOTE', '3 DEATH'] },
  { file: 'text/stray-quote.csv', report: ['2 refused STRAY_QUOTE', '3 DEATH'] },
  { file: 'text/quoted-line-break.csv', report: ['2 DEATH', '4 DEATH'] },
  { file: 'text/quote-inside-value.csv', report: ['2 DEATH'] },
  { file: 'text/spaces-around-quotes.csv', report: ['2 DEATH'] },
  { file: 'text/title-lines.csv', report: ['note TITLE_LINES', '5 DEATH'] },
  { file: 'text/header-repeated.csv', report: ['2 DEATH', '3 refused REPEATED_HEADER', '4 DEATH'] },
  {
    file: 'text/total-line.csv',
    report: ['2 DEATH', '3 refused NOT_DIGITS nik, VALUE_MISSING tanggal_meninggal'],
  },
  { file: 'text/empty-lines-between.csv', report: ['3 DEATH', '6 DEATH'] },
  { file: 'text/columns-not-needed.csv', report: ['note COLUMNS_IGNORED', '2 DEATH'] },
  { file: 'text/same-line-twice.csv', report: ['2 DEATH', '3 DEATH'] },
];

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

const jsonLines: readonly BrokenFile[] = [
  { file: 'json/not-json.jsonl', report: ['1 DEATH', ...refused(2, 3, 'NOT_JSON'), '5 DEATH'] },
  { file: 'json/single-quotes.jsonl', report: ['1 refused NOT_JSON'] },
  { file: 'json/not-objects.jsonl', report: ['1 DEATH', ...refused(2, 4, 'NOT_AN_OBJECT')] },
  {
    file: 'json/values.jsonl',
    report: [
      ...refused(1, 2, 'VALUE_NOT_PLAIN nik'),
      '3 DEATH',
      '4 refused NUMBER_NOT_EXACT nik',
      '5 refused NOT_DIGITS nik',
    ],
  },
  { file: 'json/name-twice.jsonl', report: ['1 refused DUPLICATE_COLUMN nik'] },
  { file: 'json/cut-off.jsonl', report: ['1 DEATH', '2 refused NOT_JSON'] },
  {
    file: 'json/characters.jsonl',
    report: ['1 refused CONTROL_CHARACTER nama', '2 refused LOST_CHARACTER nama'],
  },
  { file: 'json/kind-missing.jsonl', report: ['1 MOVE_OUT', '2 refused VALUE_MISSING jenis_peristiwa'] },
  { file: 'json/constructor.jsonl', report: ['note COLUMNS_IGNORED', '1 DEATH'] },
];

/** All broken files. */
export const brokenFiles: readonly BrokenFile[] = [
  ...refusedFiles,
  ...texts,
  ...numbers,
  ...dates,
  ...regions,
  ...values,
  ...kinds,
  ...jsonLines,
];

/** Lines in a row that break one rule. */
function refused(first: number, count: number, rule: string): string[] {
  return Array.from({ length: count }, (_, place) => `${first + place} refused ${rule}`);
}

/** Lines in a row that say of a death without a warning. */
function deaths(first: number, count: number): string[] {
  return Array.from({ length: count }, (_, place) => `${first + place} DEATH`);
}
