import { HISTORY_STARTS, toDate, type Day } from '../calendar.ts';
import { newUuid, type UuidText } from '../load/copy-text.ts';
import { Random } from '../random.ts';
import { skills } from '../reference/skills.ts';
import { textOf, type CityRows } from './city-rows.ts';
import type { Place } from './family-record.ts';
import type { Officers } from './officers.ts';
import type { Stage } from './stages.ts';

/** Groups of a stage begin every four weeks, those of different stages in different weeks. */
const EVERY_DAYS = 28;
const SKILLS_AT_A_TIME = 3;
const PLANNED_BEFORE_DAYS = 14;

/** A session of a group, with how many were there. */
export interface CohortSession {
  readonly id: UuidText;
  readonly day: Day;
  readonly part: string | undefined;
  readonly topic: string;
  present: number;
  absent: number;
}

/** A group that goes through a stage together. */
export interface Cohort {
  readonly id: UuidText;
  readonly stage: Stage;
  readonly agency: string;
  readonly skill: string | undefined;
  readonly officer: string;
  readonly sessions: readonly CohortSession[];
  members: number;
}

/** The groups of one kecamatan. One comes about when its first member joins it, so there are as many as are needed. */
export class Cohorts {
  readonly #random: Random;
  readonly #groups = new Map<string, Cohort[]>();

  constructor(
    readonly rows: CityRows,
    readonly officers: Officers,
    seed: number,
    readonly place: Place,
    readonly asOf: Day,
  ) {
    this.#random = Random.of(seed, `cohorts of ${place.code}`);
  }

  /** The first group of a stage that lies within some days, or undefined where there is none. */
  join(stage: Stage, index: number, from: Day, until: Day): Cohort | undefined {
    if (!stage.group) return undefined;
    const { parts, everyDays } = stage.group;
    const offset = HISTORY_STARTS + 7 * index;
    const startsOn = offset + Math.ceil((from - offset) / EVERY_DAYS) * EVERY_DAYS;
    if (startsOn < from || startsOn + (parts.length - 1) * everyDays > until) return undefined;
    const skillIndex = (startsOn / EVERY_DAYS + this.#random.below(SKILLS_AT_A_TIME) * 5) | 0;
    const skill = stage.withSkill ? skills[skillIndex % skills.length]?.code : undefined;
    const key = `${stage.name}/${skill}/${startsOn}`;
    const groups = this.#groups.get(key) ?? [];
    this.#groups.set(key, groups);
    let group = groups.find(({ members }) => members < stage.group!.capacity);
    if (!group) groups.push((group = this.#make(stage, skill, startsOn)));
    group.members++;
    return group;
  }

  #make(stage: Stage, skill: string | undefined, startsOn: Day): Cohort {
    const random = this.#random;
    const { parts, everyDays } = stage.group!;
    const day = this.#plannedOn(startsOn);
    const sessions = parts.map((part, number) => {
      const topic = stage.topics[number % stage.topics.length] as string;
      return { id: newUuid(day, random), day: startsOn + number * everyDays, part, topic, present: 0, absent: 0 };
    });
    const agency = random.pick(stage.agencies);
    const officer = this.officers.coordinator(random, this.place);
    return { id: newUuid(day, random), stage, agency, skill, officer, sessions, members: 0 };
  }

  #plannedOn(startsOn: Day): Day {
    return Math.max(HISTORY_STARTS, Math.min(startsOn - PLANNED_BEFORE_DAYS, this.asOf - 1));
  }

  /** Writes the groups, when nobody will join them any more. */
  write(): void {
    for (const groups of this.#groups.values()) {
      for (const [index, group] of groups.entries()) this.#write(group, index + 1);
    }
    this.#groups.clear();
  }

  #write({ id, stage, agency, skill, officer, sessions }: Cohort, number: number): void {
    const startsOn = (sessions[0] as CohortSession).day;
    const capacity = stage.group!.capacity;
    const text = this.rows
      .row('cohort')
      .bytes(id)
      .ascii(stage.name)
      .ascii(agency)
      .ascii(`${skill ?? stage.name} ${this.place.region} ${toDate(startsOn)} ${number}`);
    (skill === undefined ? text.null() : text.ascii(skill))
      .null()
      .date(startsOn)
      .date((sessions.at(-1) as CohortSession).day)
      .integer(capacity)
      .endRow();
    this.rows.journal(this.#random, undefined, this.asOf, {
      kind: 'COHORT_PLANNED',
      subject: id,
      occurredOn: this.#plannedOn(startsOn),
      actor: officer,
      payload: { stage: stage.name, agency, skill: skill ?? null, sessions: sessions.length, capacity },
    });
    for (const [index, session] of sessions.entries()) this.#session(id, session, index + 1, officer);
  }

  #session(cohort: UuidText, session: CohortSession, number: number, actor: string): void {
    const { id, day, part, topic, present, absent } = session;
    const isHeld = day < this.asOf;
    const text = this.rows.row('session').bytes(id).bytes(cohort).integer(number);
    (part === undefined ? text.null() : text.ascii(part))
      .ascii(topic)
      .date(day)
      .dateOrNull(isHeld ? day : undefined)
      .endRow();
    if (!isHeld) return;
    this.rows.journal(this.#random, undefined, this.asOf, {
      kind: 'SESSION_HELD',
      subject: id,
      occurredOn: day,
      actor,
      evidence: [{ kind: 'ATTENDANCE_LIST', reference: `DH/${this.place.region}/${toDate(day)}/${number}` }],
      payload: { cohortId: textOf(cohort), present, absent },
    });
  }
}
