import type { IdentityKey } from '@simoncer/api';
import { ReliefHistory } from '../relief/relief-history.ts';
import type { Random } from '../random.ts';
import type { CityRows, RowTarget } from './city-rows.ts';
import { ExitHistory } from './exit-history.ts';
import type { FamilyRecord, Place } from './family-record.ts';
import { toldUntil } from './feed-calendar.ts';
import { FeedHistory } from './feed-history.ts';
import { writeLifeEvents } from './life-events.ts';
import { Officers } from './officers.ts';
import { PathwayHistory } from './pathway-history.ts';
import type { CityPlan } from './plan.ts';
import { RowWriter } from './row-writer.ts';
import { WaitingLines } from './waiting-lines.ts';

/** Writes the families of a city when their histories are known, each part of them by what knows it. */
export class CityWriters {
  readonly feeds: FeedHistory;
  readonly #city: CityPlan;
  readonly #writer: RowWriter;
  readonly #pathway: PathwayHistory;
  readonly #exits: ExitHistory;
  readonly #waiting: WaitingLines;
  readonly #relief: ReliefHistory;

  constructor(
    city: CityPlan,
    readonly rows: CityRows,
    target: RowTarget,
    key: IdentityKey,
  ) {
    const officers = new Officers(city.seed, city.region.city.code);
    this.#city = city;
    this.#writer = new RowWriter(target);
    this.feeds = new FeedHistory(city, this.#writer, officers, key);
    this.#pathway = new PathwayHistory(rows, officers, city);
    this.#exits = new ExitHistory(city, this.#writer, officers, this.feeds);
    this.#waiting = new WaitingLines(this.feeds, city);
    this.#relief = new ReliefHistory(city, rows, this.#writer, officers);
  }

  /** Begins a kelurahan; those of one kecamatan come one after another. */
  enter(place: Place): void {
    this.#pathway.enter(place);
  }

  family(random: Random, family: FamilyRecord): void {
    // The register knows by now who died in the last weeks; what follows from it is still to be done.
    if (family.episode) family.passDeaths(toldUntil(this.#city.today));
    const journeys = this.#pathway.plan(family);
    const written = this.rows.family(random, family, this.#city.asOf);
    const deathEvidence = writeLifeEvents(this.#writer, this.feeds, random, family, written);
    this.#relief.family(family, written);
    this.#pathway.write(family, journeys, written);
    const isOnPathway = journeys.some(({ endedOn }) => endedOn === undefined);
    this.#exits.family({ family, written, deathEvidence, isOnPathway });
    if (family.episode && !isOnPathway) this.#waiting.family(random, family, written);
  }

  /** Writes what is of the city as a whole, when the last family has been written. */
  *finish(): Generator<void> {
    this.#pathway.finish();
    this.#exits.finish();
    this.feeds.finish();
    yield* this.#relief.finish();
  }
}
