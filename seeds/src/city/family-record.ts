import type { Day } from '../calendar.ts';
import { DAYS_PER_YEAR } from '../calendar.ts';
import { newUuid, type UuidText } from '../load/copy-text.ts';
import type { Random } from '../random.ts';
import { letDie, type Death } from './deaths.ts';
import type { Member } from './family.ts';
import type { ExitKind, Rise } from './welfare.ts';

/** A kelurahan as rows and numbers need it. */
export interface Place {
  readonly code: string;
  /** the code as ASCII */
  readonly codeText: Uint8Array;
  /** six digits of the kecamatan, as a NIK begins with them */
  readonly region: string;
}

export interface Residence {
  readonly id: UuidText;
  readonly place: Place;
  readonly rt: number;
  readonly rw: number;
  readonly startedOn: Day;
  endedOn?: Day;
}

/** What an exit rests on. */
export interface Evidence {
  readonly kind: string;
  readonly reference: string;
}

export interface Exit {
  readonly endedOn: Day;
  readonly kind: ExitKind;
  readonly evidence: readonly Evidence[];
}

/** An assessment of a family on the rise. */
export interface RiseAssessment {
  readonly id: string;
  readonly assessedOn: Day;
  readonly welfareClass: 'MAMPU' | 'MANDIRI';
  /** rupiah a person and month, where it was told */
  readonly income: number | undefined;
}

/** A rise from its first day on, with what came of it. */
export interface RiseRecord {
  readonly plan: Rise;
  readonly beganOn: Day;
  /** assessments made so far, those counted that lie before the register */
  step: number;
  /** first day no longer on the rise; missing while it goes on */
  endedOn?: Day;
  /** how the family left aid, where the rise ended with that */
  exit?: ExitKind;
  readonly assessments: RiseAssessment[];
}

export interface Episode {
  readonly id: UuidText;
  readonly startedOn: Day;
  /** the proposal of graduation that ended it */
  proposalId?: string;
  exit?: Exit;
}

export type ProgrammeCode = 'PKH' | 'SEMBAKO';

export interface Enrolment {
  readonly id: UuidText;
  readonly episode: Episode;
  readonly programme: ProgrammeCode;
  readonly startedOn: Day;
  endedOn?: Day;
  endReason?: 'EPISODE_ENDED' | 'NO_ELIGIBLE_COMPONENT';
}

/**
 * Ages of a member who can earn the family a way out, when a rise begins: of the entry ages of the pathway (20 to 45) on
 * the first day of a journey, which lies up to 250 days before and up to 91 after, and alive until the rise is over.
 */
const PRODUCTIVE_FROM = 21;
const PRODUCTIVE_UNTIL = 45.5;
const LONGEST_RISE_DAYS = 400;

/** A family with its whole history, as it grows quarter by quarter. */
export class FamilyRecord {
  readonly id: UuidText;
  readonly residences: Residence[];
  readonly episodes: Episode[] = [];
  readonly enrolments: Enrolment[] = [];
  /** those known, in the order of their days */
  readonly deaths: Death[] = [];

  /** the running enrolments */
  pkh: Enrolment | undefined;
  sembako: Enrolment | undefined;

  decile = 1;
  /** the present rise, and all of them */
  rise: RiseRecord | undefined;
  readonly rises: RiseRecord[] = [];
  /** The class may have fallen, which a visit is to find out next. */
  isToBeVisited = false;

  #passedUntil: Day;
  #nextDeath: Day;

  constructor(
    random: Random,
    readonly members: Member[],
    readonly registeredOn: Day,
    place: Place,
  ) {
    this.id = newUuid(registeredOn, random);
    this.residences = [makeResidence(random, place, registeredOn)];
    this.#passedUntil = registeredOn;
    this.#nextDeath = firstDeath(members, registeredOn);
  }

  /** The open episode, or undefined while the family is not on aid. */
  get episode(): Episode | undefined {
    const last = this.episodes[this.episodes.length - 1];
    return last?.exit ? undefined : last;
  }

  get residence(): Residence {
    return this.residences[this.residences.length - 1] as Residence;
  }

  /** Where the family lived on a day not before its last but one move. */
  placeOn(day: Day): Place {
    const last = this.residence;
    if (day >= last.startedOn || this.residences.length === 1) return last.place;
    return (this.residences[this.residences.length - 2] as Residence).place;
  }

  /** Deaths before this day have happened; the ones after it are not known yet. */
  get passedUntil(): Day {
    return this.#passedUntil;
  }

  isAlive(member: Member): boolean {
    return member.bornOn < this.#passedUntil && member.diesOn >= this.#passedUntil;
  }

  /**
   * Lets the deaths before a day happen, and the next in line follow a head who died.
   *
   * @returns the day of the last death when nobody is left, else undefined
   */
  passDeaths(until: Day): Day | undefined {
    const passedUntil = this.#passedUntil;
    if (until <= passedUntil) return undefined;
    this.#passedUntil = until;
    if (this.#nextDeath >= until) return undefined;
    this.#nextDeath = firstDeath(this.members, until);
    this.deaths.push(...letDie(this.members, passedUntil, until));
    return this.members.some((member) => this.isAlive(member)) ? undefined : this.deaths.at(-1)?.member.diesOn;
  }

  /** Whether someone of productive age lives in the family, who could earn it a way out of aid. */
  hasProductiveAdult(day: Day): boolean {
    const bornFrom = day - PRODUCTIVE_UNTIL * DAYS_PER_YEAR;
    const bornUntil = day - PRODUCTIVE_FROM * DAYS_PER_YEAR;
    return this.members.some(
      (one) => one.diesOn > day + LONGEST_RISE_DAYS && one.bornOn > bornFrom && one.bornOn <= bornUntil,
    );
  }

  startEpisode(random: Random, day: Day): void {
    this.episodes.push({ id: newUuid(day, random), startedOn: day });
  }

  enrol(random: Random, programme: ProgrammeCode, day: Day): void {
    const episode = this.episode;
    if (!episode) throw new Error('A family is enrolled within an open episode; start one first.');
    const enrolment: Enrolment = { id: newUuid(day, random), episode, programme, startedOn: day };
    this.enrolments.push(enrolment);
    if (programme === 'PKH') this.pkh = enrolment;
    else this.sembako = enrolment;
  }

  /** Ends the enrolment in PKH alone, since no eligible component is left. */
  endPkh(day: Day): void {
    if (this.pkh) Object.assign(this.pkh, { endedOn: day, endReason: 'NO_ELIGIBLE_COMPONENT' });
    this.pkh = undefined;
  }

  leave(exit: Exit): void {
    const episode = this.episode;
    if (!episode) throw new Error('Only a family on aid can leave; start an episode first.');
    episode.exit = exit;
    for (const enrolment of [this.pkh, this.sembako]) {
      if (enrolment) Object.assign(enrolment, { endedOn: exit.endedOn, endReason: 'EPISODE_ENDED' });
    }
    this.pkh = undefined;
    this.sembako = undefined;
    if (this.rise) Object.assign(this.rise, { endedOn: exit.endedOn, exit: exit.kind });
    this.rise = undefined;
  }

  startRise(plan: Rise, beganOn: Day, step = 0): void {
    this.rise = { plan, beganOn, step, assessments: [] };
    this.rises.push(this.rise);
  }

  /** Ends a rise that did not last. */
  endRise(endedOn: Day): void {
    if (this.rise) this.rise.endedOn = endedOn;
    this.rise = undefined;
    this.isToBeVisited = true;
  }

  move(random: Random, place: Place, day: Day): void {
    this.residence.endedOn = day;
    this.residences.push(makeResidence(random, place, day));
  }
}

function makeResidence(random: Random, place: Place, startedOn: Day): Residence {
  const rw = random.between(1, 14);
  return { id: newUuid(startedOn, random), place, rt: random.between(1, 7), rw, startedOn };
}

function firstDeath(members: readonly Member[], from: Day): Day {
  return members.reduce((first, { diesOn }) => (diesOn >= from && diesOn < first ? diesOn : first), Infinity);
}
