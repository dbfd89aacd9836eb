import { setTimeout as delay } from 'node:timers/promises';
import { addDays } from '../../days.ts';
import type { Random } from '../../graphql/read/testing/random.ts';
import { upload } from '../feed.ts';
import { BATU_TULIS, BONDONGAN, SINDANG_SARI } from '../reference.ts';
import type { World } from '../world.ts';
import type { Town, TownFamily } from './town.ts';
import type { Writer } from './writer.ts';

/** Between two files, so that the queue is not of feeds alone. */
const PAUSE_MS = 150;
const LINES = 6;

const REGISTRY =
  'jenis_peristiwa,nik,tanggal_peristiwa,nomor_surat,kode_kelurahan_tujuan,rt_tujuan,rw_tujuan,kota_tujuan,seluruh_keluarga,nama_baru';
const FIELD = 'no_kk,jenis_laporan,tanggal_laporan,tanggal_pindah,berita_acara,kota_tujuan,seluruh_keluarga';

/** Sends small files of all sources, about families of the town: the worker makes of them what it can. */
export class FeedWriter implements Writer {
  private references = 0;

  constructor(
    private readonly world: World,
    private readonly town: Town,
    private readonly random: Random,
  ) {}

  async write(): Promise<void> {
    await delay(PAUSE_MS);
    if (this.town.families.length === 0) return;
    const [source, content, query = ''] = this.random.pick([
      () => this.registry(),
      () => this.ranking(),
      () => this.field(),
    ])();
    const { status, body } = await upload(this.world, source, content, query);
    if (status >= 400) throw new Error(`a feed was refused: ${status} ${JSON.stringify(body)}\n${content}`);
  }

  private registry(): File {
    return ['DUKCAPIL', this.csv(REGISTRY, (family) => this.event(family))];
  }

  private event({ members }: TownFamily): (string | number)[] {
    const { nik } = this.random.pick(members);
    const kind = this.random.pick([
      'PINDAH_DALAM_KOTA',
      'PINDAH_DALAM_KOTA',
      'KOREKSI',
      'KOREKSI',
      'KEMATIAN',
      'PINDAH_KELUAR',
    ]);
    const start = [kind, nik, this.day(), this.reference()];
    if (kind === 'KEMATIAN') return [...start, '', '', '', '', '', ''];
    if (kind === 'KOREKSI') return [...start, '', '', '', '', '', this.random.pick(['Ai Nurjanah', 'Iis Rohaeni'])];
    if (kind === 'PINDAH_KELUAR') return [...start, '', '', '', 'Kota Depok', 'YA', ''];
    return [...start, this.random.pick([BATU_TULIS, BONDONGAN, SINDANG_SARI]), 3, 4, '', 'YA', ''];
  }

  private ranking(): File {
    const quarter = `${this.random.between(2024, 2026)}Q${this.random.between(1, 3)}`;
    return ['DTSEN', this.csv('no_kk,desil', ({ kk }) => [kk, this.random.between(1, 7)]), `?quarter=${quarter}`];
  }

  private field(): File {
    return [
      'FIELD_REPORT',
      this.csv(FIELD, ({ kk }) => {
        const kind = this.random.pick(['TIDAK_DITEMUKAN', 'TIDAK_DITEMUKAN', 'MENOLAK', 'MENOLAK', 'PINDAH_KELUAR']);
        const day = this.day();
        const move = kind === 'PINDAH_KELUAR';
        return [kk, kind, day, move ? day : '', this.reference(), move ? 'KOTA DEPOK' : '', move ? 'YA' : ''];
      }),
    ];
  }

  private csv(header: string, line: (family: TownFamily) => (string | number)[]): string {
    const lines = this.random.several(1, LINES, () => line(this.random.pick(this.town.families)).join(','));
    return `${[header, ...lines].join('\n')}\n`;
  }

  private day(): string {
    return addDays('2024-03-01', this.random.between(0, 990));
  }

  private reference(): string {
    return `S-${++this.references}`;
  }
}

/** Source, content and query of an upload. */
type File = readonly [source: string, content: string, query?: string];
