import { HISTORY_STARTS, type Day } from '../calendar.ts';
import { Random } from '../random.ts';
import type { CityWriters } from './city-writers.ts';
import { hasChildComponent, hasComponent } from './components.ts';
import { makeMembers, type Member } from './family.ts';
import { liveQuarter, riseWeight } from './family-quarter.ts';
import { FamilyRecord, type Place } from './family-record.ts';
import type { CityPlan, KelurahanPlan, QuarterPlan } from './plan.ts';
import { rates } from './rates.ts';
import { RISES_TO_GRADUATION } from './welfare.ts';

/** Days after the start of a quarter on which families enter, and on which families on Sembako enter PKH. */
const ENTRY = { from: 30, days: 56 };
const PKH_ENTRY = { from: 50, days: 36 };
const SEMBAKO_PAYMENT = { from: 15, days: 30 };
const PKH_PAYMENT = { from: 20, days: 30 };

/** Families written before the loader gets a turn. */
const FAMILIES_A_TURN = 40;

/** A family that will come back when its quarter has come. */
interface Return {
  readonly family: FamilyRecord;
  readonly notBefore: number;
}

/**
 * The families of one kelurahan from the first day of the register to the end of the history. Seats left free by exits
 * are filled again, so that the last day has exactly the planned number of families in each programme. Families that
 * move within the city stay in the account of the kelurahan they came from.
 */
export class KelurahanHistory {
  readonly #city: CityPlan;
  readonly #plan: KelurahanPlan;
  readonly #writers: CityWriters;
  readonly #random: Random;
  /** multiplies the chance to rise; its mean over many kelurahan is 1 */
  readonly #momentum: number;
  readonly #families: FamilyRecord[] = [];
  #active: FamilyRecord[] = [];
  #returns: Return[] = [];
  #riseWeights = 0;

  constructor(city: CityPlan, plan: KelurahanPlan, writers: CityWriters) {
    this.#city = city;
    this.#plan = plan;
    this.#writers = writers;
    this.#random = Random.of(city.seed, plan.place.code);
    const spread = rates.kelurahanSpread;
    this.#momentum = Math.exp(spread * this.#random.normal() - spread ** 2 / 2);
  }

  /** Makes the history and writes its rows, pausing often enough for the loader to send them. */
  *run(): Generator<void> {
    this.#begin(this.#city.quarters[0] as QuarterPlan);
    for (const quarter of this.#city.quarters) {
      this.#live(quarter);
      this.#fillSeats(quarter);
      yield;
    }
    this.#writers.enter(this.#plan.place);
    for (const [index, family] of this.#families.entries()) {
      this.#writers.family(this.#random, family);
      if (index % FAMILIES_A_TURN === 0) yield;
    }
    yield;
  }

  /** The families that are on aid when the register begins. */
  #begin(quarter: QuarterPlan): void {
    const { sembako, pkh, pkhOnly } = this.#seats(quarter);
    for (let count = 0; count < sembako; count++) {
      const family = this.#admit(this.#newFamily(HISTORY_STARTS), HISTORY_STARTS);
      family.enrol(this.#random, 'SEMBAKO', HISTORY_STARTS);
    }
    this.#enterPkh(pkh - pkhOnly, HISTORY_STARTS, () => HISTORY_STARTS);
    for (let count = 0; count < pkhOnly; count++) this.#admitToPkhAlone(HISTORY_STARTS);
    for (const family of this.#active) this.#mayBeRising(family);
  }

  /** Some families stand already in the middle of a rise, so that graduations do not begin a year late. */
  #mayBeRising(family: FamilyRecord): void {
    const weight = riseWeight(family, HISTORY_STARTS);
    this.#riseWeights += weight;
    const share = (1.6 * rates.graduationsAtStart) / (rates.sembakoFamilies * 0.8);
    if (!this.#random.chance(share * weight)) return;
    const { rise } = this.#random.pick(RISES_TO_GRADUATION);
    family.startRise(rise, HISTORY_STARTS, rise.classes.length - (this.#random.chance(0.6) ? 2 : 3));
  }

  #live(quarter: QuarterPlan): void {
    const random = this.#random;
    const { share } = this.#plan;
    let freeSembakoSeats = this.#seats(quarter).sembako - this.#count((family) => family.sembako);
    const context = {
      random,
      quarter,
      rows: this.#writers.rows,
      feeds: this.#writers.feeds,
      asOf: this.#city.asOf,
      paysThisQuarter: quarter.first >= this.#city.disbursementsFrom,
      pkhPaidOn: dayIn(random, quarter, PKH_PAYMENT),
      sembakoPaidOn: dayIn(random, quarter, SEMBAKO_PAYMENT),
      riseChance: (quarter.risesToBegin * share * this.#momentum) / Math.max(1, this.#riseWeights),
      takeSembakoSeat: () => freeSembakoSeats > 0 && freeSembakoSeats-- > 0,
      destination: (from: Place) => this.#destination(from),
    };
    this.#riseWeights = 0;
    for (const family of this.#active) {
      liveQuarter(family, context);
      this.#riseWeights += riseWeight(family, quarter.end);
      if (!family.episode) this.#mayReturn(family, quarter);
    }
    this.#active = this.#active.filter((family) => family.episode);
  }

  #mayReturn(family: FamilyRecord, quarter: QuarterPlan): void {
    const kind = family.episodes.at(-1)?.exit?.kind;
    if (kind === undefined || kind === 'DECEASED') return;
    const { share, earliest, latest } = rates.returns[kind];
    if (!this.#random.chance(share)) return;
    this.#returns.push({ family, notBefore: quarter.index + this.#random.between(earliest, latest) });
  }

  #fillSeats(quarter: QuarterPlan): void {
    const seats = this.#seats(quarter);
    const entryDay = () => dayIn(this.#random, quarter, ENTRY);
    const freePkh = () => seats.pkh - this.#count((family) => family.pkh);

    let entries = this.#toFill(seats.sembako - this.#count((family) => family.sembako), quarter);
    const returning = this.#returns.filter(({ notBefore }) => notBefore <= quarter.index).slice(0, entries);
    this.#returns = this.#returns.filter((one) => !returning.includes(one));
    for (const { family } of returning) if (this.#comeBack(family, entryDay())) entries--;
    let pkhLeft = freePkh();
    for (; entries > 0; entries--) {
      const day = entryDay();
      const family = this.#admit(this.#newFamily(day), day);
      family.enrol(this.#random, 'SEMBAKO', day);
      if (pkhLeft > 0 && this.#random.chance(rates.entersWithPkh) && hasComponent(family.members, day)) {
        family.enrol(this.#random, 'PKH', day);
        pkhLeft--;
      }
    }

    const missingPkhOnly = seats.pkhOnly - this.#count((family) => family.pkh && !family.sembako);
    for (let count = Math.min(missingPkhOnly, freePkh()); count > 0; count--) this.#admitToPkhAlone(entryDay());
    this.#enterPkh(this.#toFill(freePkh(), quarter), quarter.first, () => dayIn(this.#random, quarter, PKH_ENTRY));
    if (quarter.isLast) while (freePkh() > 0) this.#admitToPkhAlone(entryDay());
  }

  /** Of the free seats, how many are filled: all in the last quarter, since its numbers are known. */
  #toFill(free: number, { isLast, filled }: QuarterPlan): number {
    return isLast ? free : Math.floor(free * filled + this.#random.unit());
  }

  #seats({ seats }: QuarterPlan): { sembako: number; pkh: number; pkhOnly: number } {
    const pkh = Math.round(this.#plan.pkhSeats * seats);
    return { sembako: Math.round(this.#plan.sembakoSeats * seats), pkh, pkhOnly: Math.round(pkh * rates.pkhOnlyShare) };
  }

  #newFamily(day: Day): FamilyRecord {
    const members = this.#makeMembers(day);
    const family = new FamilyRecord(this.#random, members, day, this.#plan.place);
    family.decile = this.#random.weighted(rates.decileAtEntry) + 1;
    this.#families.push(family);
    return family;
  }

  #makeMembers(day: Day): Member[] {
    return makeMembers(this.#random, day, this.#city.asOf, this.#city.today);
  }

  /** Starts an episode. The family is visited and assessed on the day of entry. */
  #admit(family: FamilyRecord, day: Day): FamilyRecord {
    family.startEpisode(this.#random, day);
    this.#active.push(family);
    this.#writers.rows.entryAssessment(this.#random, family, day);
    return family;
  }

  #comeBack(family: FamilyRecord, day: Day): boolean {
    if (family.passDeaths(day) !== undefined) return false;
    family.decile = this.#random.between(2, 4);
    this.#admit(family, day).enrol(this.#random, 'SEMBAKO', day);
    return true;
  }

  #admitToPkhAlone(day: Day): void {
    let members = this.#makeMembers(day);
    while (!hasComponent(members, day)) members = this.#makeMembers(day);
    const family = new FamilyRecord(this.#random, members, day, this.#plan.place);
    family.decile = this.#random.weighted(rates.decileAtEntry) + 1;
    this.#families.push(family);
    this.#admit(family, day).enrol(this.#random, 'PKH', day);
  }

  /**
   * Enrols families of Sembako with an eligible component in PKH: the poorer ones first, those with children before those
   * with elderly or disabled members only, and with some luck.
   *
   * @param onAidSince families that came later have to wait
   */
  #enterPkh(count: number, onAidSince: Day, day: () => Day): void {
    if (count <= 0) return;
    const candidates = this.#active
      .filter(({ pkh, rise, episode }) => !pkh && !rise && episode && episode.startedOn <= onAidSince)
      .filter((family) => hasComponent(family.members, onAidSince))
      .map((family) => ({ family, rank: this.#pkhRank(family, onAidSince) }))
      .sort((a, b) => a.rank - b.rank);
    for (const { family } of candidates.slice(0, count)) family.enrol(this.#random, 'PKH', day());
  }

  #pkhRank({ decile, members }: FamilyRecord, day: Day): number {
    return decile + 2 * this.#random.unit() + (hasChildComponent(members, day) ? 0 : 1.5);
  }

  #destination(from: Place): Place {
    const isNear = this.#random.chance(rates.movesWithinKecamatan);
    const choices = this.#city.kelurahan.filter(
      ({ place }) => place.code !== from.code && (!isNear || place.region === from.region),
    );
    return (choices[this.#random.weighted(choices.map(({ share }) => share))] as KelurahanPlan).place;
  }

  #count(is: (family: FamilyRecord) => unknown): number {
    return this.#active.reduce((count, family) => (is(family) ? count + 1 : count), 0);
  }
}

function dayIn(random: Random, quarter: QuarterPlan, { from, days }: { from: number; days: number }): Day {
  return quarter.first + from + random.below(days);
}
