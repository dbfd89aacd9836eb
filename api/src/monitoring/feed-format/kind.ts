import { FeedFactKind, FeedSource } from '../feed.state.ts';
import type { Column } from './columns.ts';
import { dictionary, wordKey } from './dictionary.ts';
import type { RowReport } from './row-report.ts';

/** What a line says it is. A plain PINDAH says MOVE: the destination tells whether it is within the city. */
export type WrittenKind = FeedFactKind | 'MOVE';

const KINDS = dictionary<WrittenKind>(
  [FeedFactKind.DEATH, 'KEMATIAN MENINGGAL MENINGGALDUNIA MATI DEATH'],
  ['MOVE', 'PINDAH PINDAHDOMISILI PINDAHALAMAT KEPINDAHAN MOVE'],
  [FeedFactKind.MOVE_WITHIN_CITY, 'PINDAHDALAMKOTA PINDAHANTARKELURAHAN PINDAHANTARKECAMATAN MOVEWITHINCITY'],
  [FeedFactKind.MOVE_OUT, 'PINDAHKELUAR PINDAHKELUARKOTA PINDAHLUARKOTA PINDAHANTARKOTA PINDAHANTARPROVINSI MOVEOUT'],
  [FeedFactKind.CORRECTION, 'KOREKSI PERBAIKAN PERUBAHANBIODATA PEMBETULAN CORRECTION'],
  [FeedFactKind.NOT_FOUND, 'TIDAKDITEMUKAN TIDAKDAPATDITEMUI TIDAKDITEMUI NOTFOUND'],
  [FeedFactKind.DECLINED, 'MENOLAK MENOLAKBANTUAN MENGUNDURKANDIRI MUNDUR DECLINED'],
  [FeedFactKind.DUPLICATE, 'GANDA PENERIMAGANDA DATAGANDA DUPLIKAT DUPLICATE'],
);

/** The words each source may use, as its remedy names them, with the kinds they stand for. */
const OF_SOURCE: Readonly<Record<FeedSource, { readonly words: string; readonly kinds: ReadonlySet<WrittenKind> }>> = {
  DUKCAPIL: {
    words: 'KEMATIAN, PINDAH, PINDAH_DALAM_KOTA, PINDAH_KELUAR or KOREKSI',
    kinds: new Set<WrittenKind>(['DEATH', 'MOVE', 'MOVE_WITHIN_CITY', 'MOVE_OUT', 'CORRECTION'] as WrittenKind[]),
  },
  DTSEN: { words: 'nothing, it is a decile', kinds: new Set() },
  FIELD_REPORT: {
    words: 'TIDAK_DITEMUKAN, MENOLAK, GANDA, MENINGGAL, PINDAH, PINDAH_DALAM_KOTA or PINDAH_KELUAR',
    kinds: new Set<WrittenKind>([
      'NOT_FOUND',
      'DECLINED',
      'DUPLICATE',
      'DEATH',
      'MOVE',
      'MOVE_WITHIN_CITY',
      'MOVE_OUT',
    ] as WrittenKind[]),
  },
};

/** What a line is, by the word under jenis_peristiwa, or else by the columns of its file. */
export function readKind(
  text: string,
  source: FeedSource,
  implied: WrittenKind | null,
  report: RowReport,
): WrittenKind | null {
  if (source === FeedSource.DTSEN) return FeedFactKind.DECILE;
  const { words, kinds } = OF_SOURCE[source];
  if (text === '') {
    if (implied === null) {
      report.refuse('VALUE_MISSING', 'jenis_peristiwa', null, `jenis_peristiwa is empty. Write ${words}.`);
    }
    return implied;
  }
  const kind = KINDS.get(wordKey(text));
  if (kind === undefined) {
    report.refuse('KIND_NOT_UNDERSTOOD', 'jenis_peristiwa', text, `jenis_peristiwa is not known. Write ${words}.`);
    return null;
  }
  if (!kinds.has(kind)) {
    report.refuse(
      'KIND_NOT_OF_SOURCE',
      'jenis_peristiwa',
      text,
      `jenis_peristiwa cannot come from ${source}. Write ${words}, or send the line as the source it is from.`,
    );
    return null;
  }
  return kind;
}

const SIGNS: readonly { readonly kind: WrittenKind; readonly columns: readonly Column[] }[] = [
  { kind: FeedFactKind.DEATH, columns: ['tanggal_meninggal', 'nomor_akta'] },
  {
    kind: 'MOVE',
    columns: ['tanggal_pindah', 'no_skpwni', 'kode_kelurahan_tujuan', 'kelurahan_tujuan', 'kota_tujuan'],
  },
  {
    kind: FeedFactKind.CORRECTION,
    columns: ['nama_baru', 'jenis_kelamin_baru', 'tanggal_lahir_baru', 'no_kk_baru'],
  },
];

/** What all lines of a file are, where its columns fit one kind alone: a list of deaths need not say so in each line. */
export function kindOfColumns(columns: ReadonlySet<Column>, source: FeedSource): WrittenKind | null {
  if (source !== FeedSource.DUKCAPIL) return null;
  const possible = SIGNS.filter((sign) => sign.columns.some((column) => columns.has(column)));
  return possible.length === 1 ? possible[0]!.kind : null;
}
