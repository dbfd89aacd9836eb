import { FeedParser, FeedSource, RegionIndex, type FeedFact, type RowIssue } from '@simoncer/api';
import { toDate, type Day } from '../calendar.ts';
import type { RegionReference } from '../reference/regions.ts';
import type { Source } from './feed-batch.ts';

/** The columns of the files that each source sends to the city. */
const HEADERS = {
  DUKCAPIL:
    'nik,no_kk,nama,jenis_kelamin,tanggal_lahir,kode_kelurahan,jenis_peristiwa,tanggal_peristiwa,nomor_surat,kota_tujuan',
  DTSEN: 'nik,no_kk,nama,tanggal_lahir,kode_kelurahan,desil,triwulan',
  FIELD_REPORT: 'no_kk,nama,tanggal_lahir,kode_kelurahan,jenis_laporan,tanggal_laporan,berita_acara,catatan',
} as const satisfies Record<Source, string>;

/** Mistakes as they come: numbers that Excel has rounded or that lack a digit, days that cannot be, words nobody knows. */
const BROKEN_LINES = {
  DUKCAPIL: [
    '3.27E+15,,Asep Sunandar,L,1985-03-15,,KEMATIAN,2021-01-03,,',
    '327101150385000,,Asep Sunandar,L,1985-03-15,,KEMATIAN,2021-01-03,,',
    ',,Asep Sunandar,L,1985-02-30,,KEMATIAN,2021-01-03,,',
    ',,Asep Sunandar,L,1985-03-15,,KEMATIAN,,,',
    '3271011503850000,,,,,,CERAI,2021-01-03,,',
  ],
  DTSEN: ['3.27E+15,,,,,3,', ',327101120410000,,,,2,', ',3271011204100000,,,,11,', ',3271011204100000,,,,IV,'],
  FIELD_REPORT: [
    '3271011204100000,,,,TIDAK_DITEMUKAN,31/02/2021,BA-17/2021,',
    '327101120410000,,,,MENOLAK,2021-01-03,BA-18/2021,',
    ',,,,TIDAK_DITEMUKAN,2021-01-03,BA-19/2021,Rumah kosong',
  ],
} as const satisfies Record<Source, readonly string[]>;

/** An Excel workbook begins like this. */
const WORKBOOK = Buffer.from('504b0304140006000800000021', 'hex');

/** What the reader of feeds makes of the files of a city: asked of the reader itself, so that it is what a file would give. */
export class FeedSamples {
  readonly #regions: RegionIndex;

  constructor({ kelurahan, kecamatan }: RegionReference) {
    const names = new Map(kecamatan.map(({ code, name }) => [code, name]));
    this.#regions = new RegionIndex(
      kelurahan.map(({ code, bpsCode, name, kecamatanCode }) => ({
        code,
        bpsCode,
        name,
        kecamatanName: names.get(kecamatanCode) ?? '',
      })),
    );
  }

  /** What files of a source are recognised as. */
  detected(source: Source, quarter: string, today: Day): object {
    const parser = this.#read(source, quarter, today, BROKEN_LINES[source].join('\n')).parser;
    return parser.detected ?? {};
  }

  /** What is said of each of the broken lines. */
  refusals(source: Source, quarter: string, today: Day): (readonly RowIssue[])[] {
    const { lines } = this.#read(source, quarter, today, BROKEN_LINES[source].join('\n'));
    return lines.flatMap((line) => ('refusals' in line ? [line.refusals] : []));
  }

  /** Why a workbook is refused that was sent in place of a table. */
  refusalOfWorkbook(source: Source, today: Day): { readonly code: string; readonly message: string } {
    const parser = new FeedParser({ source: FeedSource[source], today: toDate(today), regions: this.#regions });
    parser.push(WORKBOOK);
    parser.end();
    if (!parser.refusal) throw new Error('A workbook was taken for a table.');
    return parser.refusal;
  }

  /** What one line says, given the values of its columns. */
  fact(source: Source, quarter: string, today: Day, values: Readonly<Record<string, string>>): FeedFact {
    const line = HEADERS[source]
      .split(',')
      .map((column) => values[column] ?? '')
      .join(',');
    const [read] = this.#read(source, quarter, today, line).lines;
    if (!read || 'refusals' in read) throw new Error(`A line of the seeds cannot be read: ${JSON.stringify(read)}`);
    return read.fact;
  }

  #read(source: Source, quarter: string, today: Day, text: string) {
    const parser = new FeedParser({
      source: FeedSource[source],
      ...(source === 'DTSEN' && { quarter: quarter as `${number}Q${1 | 2 | 3 | 4}` }),
      today: toDate(today),
      regions: this.#regions,
      acceptSerial0000: true,
    });
    const lines = [...parser.push(Buffer.from(`${HEADERS[source]}\n${text}\n`)), ...parser.end()];
    return { parser, lines };
  }
}
