import type { Day } from '../calendar.ts';
import { Random } from '../random.ts';
import { textOf, type CityRows, type WrittenFamily } from './city-rows.ts';
import { Cohorts } from './cohorts.ts';
import { accompany } from './companions.ts';
import type { FamilyRecord, Place } from './family-record.ts';
import { writeGraduation } from './graduation-history.ts';
import { planJourneys, type JourneyPlan } from './journey-plan.ts';
import { writeJourney } from './journey-rows.ts';
import type { Officers } from './officers.ts';
import type { CityPlan } from './plan.ts';

/** What the writing of one family's journeys needs. */
export interface PathwayContext {
  readonly rows: CityRows;
  readonly random: Random;
  readonly officers: Officers;
  readonly cohorts: Cohorts;
  readonly asOf: Day;
  readonly family: FamilyRecord;
  readonly written: WrittenFamily;
  /** names of the kelurahan and its kecamatan */
  nameOf(place: Place): string;
  /** who accompanied the family on a day */
  companionOn(day: Day): string;
}

/**
 * The pathway to rising class, laid over the histories of families when they are known: planned before a family is
 * written, since the end of an episode names the proposal it rests on, and written after it, since journeys name people.
 */
export class PathwayHistory {
  readonly #rows: CityRows;
  readonly #seed: number;
  readonly #asOf: Day;
  readonly #officers: Officers;
  readonly #names: ReadonlyMap<string, string>;
  #cohorts: Cohorts | undefined;
  #random: Random | undefined;
  #underWay = 0;

  /** Work on the pathway goes on beyond the history of aid, until the day it is. */
  constructor(rows: CityRows, officers: Officers, { region, seed, today: asOf }: CityPlan) {
    this.#rows = rows;
    this.#seed = seed;
    this.#asOf = asOf;
    this.#officers = officers;
    const kecamatan = new Map(region.kecamatan.map(({ code, name }) => [code, name]));
    this.#names = new Map(
      region.kelurahan.map((one) => [one.code, `${one.name}, ${kecamatan.get(one.kecamatanCode)}`]),
    );
  }

  /** Begins a kelurahan. Its groups are those of its kecamatan, so kelurahan of one come one after another. */
  enter(place: Place): void {
    this.#random = Random.of(this.#seed, `pathway of ${place.code}`);
    if (this.#cohorts?.place.region === place.region) return;
    this.#cohorts?.write();
    this.#cohorts = new Cohorts(this.#rows, this.#officers, this.#seed, place, this.#asOf);
  }

  plan(family: FamilyRecord): JourneyPlan[] {
    const journeys = planJourneys(this.#streams().random, family, this.#asOf, () => this.#underWay++);
    for (const { episode, proposals } of journeys) {
      const approved = proposals.find(({ state }) => state === 'APPROVED');
      if (approved) episode.proposalId = textOf(approved.id);
    }
    return journeys;
  }

  write(family: FamilyRecord, journeys: readonly JourneyPlan[], written: WrittenFamily): void {
    if (journeys.length === 0) return;
    const { random, cohorts } = this.#streams();
    const base = {
      rows: this.#rows,
      random,
      officers: this.#officers,
      cohorts,
      asOf: this.#asOf,
      family,
      written,
      nameOf: ({ code }: Place) => this.#names.get(code) ?? code,
    };
    const context = { ...base, companionOn: accompany(base, journeys) };
    for (const journey of journeys) {
      const skill = writeJourney(context, journey);
      writeGraduation(context, journey, skill);
    }
  }

  /** Writes what is still open, when the last kelurahan is done. */
  finish(): void {
    this.#cohorts?.write();
    this.#cohorts = undefined;
  }

  #streams(): { random: Random; cohorts: Cohorts } {
    if (!this.#random || !this.#cohorts) throw new Error('Enter a kelurahan before its families.');
    return { random: this.#random, cohorts: this.#cohorts };
  }
}
