import { toDate, type Day } from '../calendar.ts';
import type { Random } from '../random.ts';
import { placeOn, type WrittenFamily, type WrittenPerson } from './city-rows.ts';
import type { Source } from './feed-batch.ts';
import { latestFileOn } from './feed-calendar.ts';
import type { FeedHistory } from './feed-history.ts';
import type { Member } from './family.ts';
import type { FamilyRecord } from './family-record.ts';
import type { CityPlan } from './plan.ts';
import { rates } from './rates.ts';
import { quarterName } from './reviews.ts';

const FEWEST = 6;
const SOURCES: readonly Source[] = ['DUKCAPIL', 'FIELD_REPORT', 'DTSEN'];

/** How many weeks ago the file came that a line waits in, by turns: most can still be matched in time. */
const WEEKS_AGO = [0, 0, 1, 0, 2, 0, 1];

/** Lines that wait for a person: they are about members of families on aid, but write the name or the birth date wrongly. */
export class WaitingLines {
  readonly #feeds: FeedHistory;
  readonly #city: CityPlan;
  readonly #every: number;
  #families = 0;
  #count = 0;

  constructor(feeds: FeedHistory, city: CityPlan) {
    this.#feeds = feeds;
    this.#city = city;
    const families = city.kelurahan.reduce((sum, { sembakoSeats }) => sum + sembakoSeats, 0);
    this.#every = Math.max(1, Math.min(rates.feedWaitingEvery, Math.floor(families / FEWEST) - 1));
  }

  /** Considers a family on aid at the end of the history: one in so many has such a line. */
  family(random: Random, family: FamilyRecord, written: WrittenFamily): void {
    if (++this.#families % this.#every !== 0) return;
    const living = family.members.filter((one) => family.isAlive(one) && written.people.has(one));
    const eldest = living.sort((one, other) => one.bornOn - other.bornOn)[0];
    if (!eldest) return;
    const index = this.#count++;
    const source = SOURCES[index % SOURCES.length] as Source;
    const turn = Math.floor(index / SOURCES.length);
    const values = {
      ...this.#who(random, family, eldest, written.people.get(eldest)!, turn),
      ...this.#what(random, source),
    };
    const weeks = WEEKS_AGO[turn % WEEKS_AGO.length] as number;
    const { today } = this.#city;
    const batch =
      source === 'DTSEN' ? this.#feeds.supplement() : this.#feeds.weekly(source, latestFileOn(today, weeks));
    this.#feeds.wait(batch, values);
  }

  /** The person almost as the register knows them: the name with a letter lost, or the year of birth wrong by one. */
  #who(random: Random, family: FamilyRecord, { bornOn, sex }: Member, { name }: WrittenPerson, turn: number) {
    const born = toDate(bornOn);
    const year = Number(born.slice(0, 4)) + (random.chance(0.5) ? 1 : -1);
    const isMisspelt = turn % 3 < 2;
    return {
      nama: isMisspelt ? misspelt(name) : name,
      tanggal_lahir: isMisspelt || born.endsWith('-02-29') ? born : `${year}${born.slice(4)}`,
      jenis_kelamin: sex === 'FEMALE' ? 'P' : 'L',
      kode_kelurahan: placeOn(family, this.#city.today).code,
    };
  }

  #what(random: Random, source: Source): Record<string, string> {
    const day: Day = this.#city.today - random.between(20, 40);
    const date = toDate(day);
    switch (source) {
      case 'DUKCAPIL':
        return {
          jenis_peristiwa: 'KEMATIAN',
          tanggal_peristiwa: date,
          nomor_surat: `3271-KM-${date}-${random.between(1, 999)}`,
        };
      case 'DTSEN':
        return {
          desil: String(random.between(1, 4)),
          triwulan: quarterName((this.#city.quarters.at(-1) as { first: Day }).first),
        };
      case 'FIELD_REPORT':
        return {
          jenis_laporan: 'TIDAK_DITEMUKAN',
          tanggal_laporan: date,
          berita_acara: `BA-${random.between(1, 999)}/${date.slice(0, 4)}`,
        };
    }
  }
}

/** A name with a letter lost, or with the letter of a second name where there is one name only. */
function misspelt(name: string): string {
  return name.includes(' ') ? `${name.slice(0, -3)}${name.slice(-2)}` : `${name} S`;
}
