import { toDate, type Day } from '../calendar.ts';
import { newUuid, type UuidText } from '../load/copy-text.ts';
import { skills } from '../reference/skills.ts';
import { placeOn, textOf, type JournalRow } from './city-rows.ts';
import type { CohortSession } from './cohorts.ts';
import type { JourneyPlan } from './journey-plan.ts';
import type { Evidence } from './family-record.ts';
import type { PathwayContext } from './pathway-history.ts';
import { rates } from './rates.ts';
import { STAGES, type Stage } from './stages.ts';

/** Where a stage is long enough for it, somebody may have to repeat it. */
const LONG_STAGE_DAYS = 60;

const ABSENCES = ['Sakit', 'Bekerja', 'Mengurus anak', 'Tanpa keterangan', 'Urusan keluarga'];
const DROP_OUT_REASONS = {
  FOUND_EMPLOYMENT: 0.22,
  LOST_INTEREST: 0.26,
  ILLNESS: 0.12,
  FAMILY_CARE: 0.2,
  REFUSED: 0.1,
  ATTEMPTS_EXHAUSTED: 0.04,
  PAUSE_TOO_LONG: 0.06,
} as const;
const REASONS = Object.keys(DROP_OUT_REASONS);
const REASON_SHARES = Object.values(DROP_OUT_REASONS);

const AID = [
  { kind: 'TOOL', share: 0.6, description: 'Peralatan', low: 15, high: 50 },
  { kind: 'CAPITAL', share: 0.3, description: 'Modal usaha', low: 10, high: 30 },
  { kind: 'WORKPLACE', share: 0.1, description: 'Tempat usaha', low: 30, high: 80 },
] as const;
const FUNDING = { APBD: 0.5, BAZNAS: 0.3, CSR: 0.15, APBN: 0.05 } as const;
const FUNDING_SOURCES = Object.keys(FUNDING);
const FUNDING_SHARES = Object.values(FUNDING);

interface Session {
  readonly day: Day;
  readonly part: string | undefined;
  readonly topic: string;
  /** of the group; missing where the member is taught alone */
  readonly of?: CohortSession;
}

interface AttemptPlan {
  readonly stage: Stage;
  readonly number: number;
  readonly startedOn: Day;
  readonly passedOn: Day;
  readonly agency: string;
  readonly skill: string | undefined;
  readonly cohort?: UuidText;
  readonly officer: string;
  readonly sessions: readonly Session[];
  /** the first of two, which is not passed */
  readonly fails?: { readonly next: UuidText };
  readonly id: UuidText;
}

/**
 * Writes a journey with its stages, who attended, the aid and what the journal says of it.
 *
 * @returns the skill trained, where the training was passed
 */
export function writeJourney(context: PathwayContext, journey: JourneyPlan): string | undefined {
  return new JourneyRows(context, journey).write();
}

class JourneyRows {
  /** first day on which nothing more happened in its stages */
  readonly #stop: Day;
  #skill: string | undefined;
  #trained: string | undefined;
  #isCompleted = false;
  #runningStage: string | undefined;

  constructor(
    readonly context: PathwayContext,
    readonly journey: JourneyPlan,
  ) {
    this.#stop = journey.pausedOn ?? journey.endedOn ?? context.asOf;
  }

  write(): string | undefined {
    const { startedOn, completesOn } = this.journey;
    const days = completesOn - startedOn;
    let start = startedOn;
    let share = 0;
    for (const [index, stage] of STAGES.entries()) {
      share += stage.share;
      const isLast = index === STAGES.length - 1;
      const end = isLast ? completesOn : startedOn + Math.floor(days * share);
      const passedOn = this.#stage(stage, index, start, end);
      if (passedOn === undefined) break;
      this.#isCompleted = isLast;
      start = Math.min(end - 1, passedOn + this.context.random.between(0, 4));
      start = Math.max(start, passedOn);
      if (start >= this.#stop) break;
    }
    this.#journey();
    return this.#trained;
  }

  /** One stage; returns the day on which it was passed, or undefined where it was not. */
  #stage(stage: Stage, index: number, start: Day, end: Day): Day | undefined {
    const { random } = this.context;
    const isLong = stage.group !== undefined && end - start >= LONG_STAGE_DAYS;
    let from = start;
    let id = newUuid(start, random);
    if (isLong && random.chance(rates.stageRepeated)) {
      const half = start + Math.floor((end - start) / 2);
      const attempt = { ...this.#alone(stage, 1, start, half, id), fails: { next: newUuid(half, random) } };
      if (!this.#attempt(attempt, index)) return undefined;
      from = half;
      id = attempt.fails.next;
    }
    const number = from === start ? 1 : 2;
    const attempt = this.#inGroup(stage, index, number, from, end, id) ?? this.#alone(stage, number, from, end, id);
    return this.#attempt(attempt, index) ? attempt.passedOn : undefined;
  }

  #inGroup(stage: Stage, index: number, number: number, start: Day, end: Day, id: UuidText): AttemptPlan | undefined {
    const { cohorts, family } = this.context;
    if (placeOn(family, start).region !== cohorts.place.region) return undefined;
    const group = cohorts.join(stage, index, start, end - 2);
    if (!group) return undefined;
    if (group.skill !== undefined) this.#skill = group.skill;
    const sessions = group.sessions.map((of) => ({ day: of.day, part: of.part, topic: of.topic, of }));
    const { agency, skill, officer, id: cohort } = group;
    const passedOn = (sessions.at(-1) as Session).day + 1;
    return { id, stage, number, startedOn: start, passedOn, agency, skill, cohort, officer, sessions };
  }

  /** Taught alone: the sessions policy requires, evenly over the days there are. */
  #alone(stage: Stage, number: number, start: Day, end: Day, id: UuidText): AttemptPlan {
    const { random, companionOn } = this.context;
    if (stage.withSkill) this.#skill ??= random.pick(skills).code;
    const gap = Math.max(1, (end - 1 - start) / stage.parts.length);
    const sessions = stage.parts.map((part, index) => ({
      day: Math.min(end - 1, start + Math.floor(gap * (index + 0.5))),
      part,
      topic: stage.topics[index % stage.topics.length] as string,
    }));
    const skill = stage.withSkill ? this.#skill : undefined;
    const agency = random.pick(stage.agencies);
    return { id, stage, number, startedOn: start, passedOn: end, agency, skill, officer: companionOn(start), sessions };
  }

  /** Writes an attempt; false where it was not over when the journey was. */
  #attempt(attempt: AttemptPlan, index: number): boolean {
    const { rows, random, family } = this.context;
    const { id, stage, number, startedOn, passedOn, fails } = attempt;
    const isOver = passedOn < this.#stop;
    const endedOn = isOver ? passedOn : this.journey.endedOn;
    const state = isOver ? (fails ? 'NOT_PASSED' : 'PASSED') : endedOn === undefined ? 'IN_PROGRESS' : 'ABANDONED';
    const place = placeOn(family, startedOn);
    const score = (random.between(fails ? 20 : 62, fails ? 45 : 98) / 100).toFixed(2);
    const finding = fails ? 'Terlalu sering tidak hadir.' : 'Mengikuti kegiatan dan memenuhi syarat.';
    const reference = `${stage.name}/${place.region}/${toDate(passedOn)}/${random.between(1, 999)}`;
    const evidence: Evidence[] = state === 'PASSED' ? [{ kind: stage.evidence, reference }] : [];
    const text = rows
      .row('stage_attempt')
      .bytes(id)
      .bytes(family.id)
      .bytes(this.journey.id)
      .bytes(this.#person())
      .bytes(place.codeText)
      .ascii(stage.name)
      .integer(number)
      .ascii(attempt.agency);
    (attempt.cohort ? text.bytes(attempt.cohort) : text.null()).integer(attempt.sessions.length);
    (attempt.skill === undefined ? text.null() : text.ascii(attempt.skill))
      .ascii(state)
      .date(startedOn)
      .dateOrNull(endedOn);
    if (state === 'PASSED') text.ascii(score);
    else text.null();
    (isOver ? text.ascii(finding) : text.null()).ascii(JSON.stringify(evidence)).endRow();

    const told = { stage: stage.name, attemptNumber: number };
    if (index > 0 && number === 1) {
      const { agency, cohort, skill } = attempt;
      const cohortId = cohort ? textOf(cohort) : null;
      this.#journal('STAGE_STARTED', id, startedOn, { ...told, agency, cohortId, skill: skill ?? null });
    }
    this.#attend(attempt);
    if (stage.name === 'APPLIED_SKILL_AID') this.#grantAid(attempt);
    if (!isOver) {
      this.#runningStage = stage.name;
      return false;
    }
    if (fails) {
      const payload = { ...told, reason: finding, nextAttemptId: textOf(fails.next) };
      this.#journal('STAGE_NOT_PASSED', id, passedOn, payload);
    } else {
      if (stage.name === 'SKILLS_TRAINING') this.#trained = attempt.skill;
      const isCompleted = index === STAGES.length - 1;
      const decision = stage.name === 'ENTREPRENEURSHIP_COACHING' ? 'COACHING_PASSED' : 'STAGE_PASSED';
      const payload = { ...told, score: Number(score), isCompleted };
      this.#journal('STAGE_PASSED', id, passedOn, payload, { evidence, decision });
    }
    return true;
  }

  #attend({ id, stage, sessions, officer, cohort, fails }: AttemptPlan): void {
    const { random, rows, family } = this.context;
    const slack = missable(stage, sessions);
    for (const { day, part, topic, of } of sessions) {
      if (day >= this.#stop) continue;
      const left = slack.get(part) ?? 0;
      const wasPresent = fails ? random.chance(0.3) : left === 0 || !random.chance(rates.absence);
      if (!wasPresent) slack.set(part, left - 1);
      if (of) of[wasPresent ? 'present' : 'absent']++;
      const place = placeOn(family, day);
      const attendance = newUuid(day, random);
      const text = rows.row('attendance').bytes(attendance).bytes(family.id).bytes(id);
      (of ? text.bytes(of.id) : text.null()).bytes(place.codeText).date(day);
      (part === undefined ? text.null() : text.ascii(part)).ascii(topic).ascii(wasPresent ? 't' : 'f');
      (wasPresent ? text.null() : text.ascii(random.pick(ABSENCES))).ascii(officer).endRow();
      if (cohort) continue;
      const payload = { stage: stage.name, stageAttemptId: textOf(id), part: part ?? null, wasPresent };
      rows.journal(random, family, this.context.asOf, {
        kind: 'SESSION_HELD',
        subject: attendance,
        place,
        occurredOn: day,
        actor: officer,
        payload,
      });
    }
  }

  #grantAid({ id, skill, sessions }: AttemptPlan): void {
    const { random, rows, family } = this.context;
    const grantedOn = (sessions[0] as Session).day;
    if (grantedOn >= this.#stop || skill === undefined) return;
    const aid = AID[random.weighted(AID.map(({ share }) => share))] as (typeof AID)[number];
    const value = random.between(aid.low, aid.high) * 100_000;
    const source = FUNDING_SOURCES[random.weighted(FUNDING_SHARES)] as string;
    const place = placeOn(family, grantedOn);
    const evidence = [
      { kind: 'HANDOVER', reference: `BAST/${place.region}/${toDate(grantedOn)}/${random.between(1, 999)}` },
    ];
    const aidId = newUuid(grantedOn, random);
    rows
      .row('skill_aid')
      .bytes(aidId)
      .bytes(family.id)
      .bytes(this.journey.id)
      .bytes(id)
      .ascii(skill)
      .bytes(place.codeText)
      .ascii(aid.kind)
      .ascii(`${aid.description}: ${skills.find(({ code }) => code === skill)?.name ?? skill}`)
      .integer(value)
      .ascii(source)
      .date(grantedOn)
      .ascii(JSON.stringify(evidence))
      .endRow();
    const payload = { kind: aid.kind, skill, valueAmount: value, fundingSource: source };
    this.#journal('SKILL_AID_GRANTED', aidId, grantedOn, payload, { evidence });
  }

  #journey(): void {
    const { random, rows, family, companionOn } = this.context;
    const { id, episode, startedOn, endedOn, end, pausedOn } = this.journey;
    const state = end ?? (this.#isCompleted ? 'COMPLETED' : pausedOn === undefined ? 'ACTIVE' : 'PAUSED');
    const reason = end === 'DROPPED_OUT' ? REASONS[random.weighted(REASON_SHARES)] : undefined;
    const until = episode.exit ? toDate(episode.exit.endedOn) : '';
    const companion = companionOn(startedOn);
    const text = rows
      .row('journey')
      .bytes(id)
      .bytes(family.id)
      .bytes(episode.id)
      .ascii(`[${toDate(episode.startedOn)},${until})`)
      .bytes(this.#person())
      .bytes(placeOn(family, startedOn).codeText)
      .ascii(companion)
      .date(startedOn)
      .dateOrNull(endedOn)
      .ascii(state)
      .dateOrNull(state === 'PAUSED' ? pausedOn : undefined);
    (reason === undefined ? text.null() : text.ascii(reason)).endRow();

    this.#journal('JOURNEY_OPENED', id, startedOn, {
      personId: textOf(this.#person()),
      companion,
      agency: STAGES[0]!.agencies[0],
    });
    const stage = this.#runningStage ?? null;
    if (state === 'PAUSED') {
      this.#journal('JOURNEY_PAUSED', id, pausedOn as Day, { reason: 'Sakit dalam keluarga' });
    } else if (state === 'DROPPED_OUT') {
      const decision = isDecidedByPolicy(reason) ? reason : undefined;
      this.#journal('JOURNEY_DROPPED_OUT', id, endedOn as Day, { reason, note: null, stage }, { decision });
    } else if (endedOn !== undefined) {
      const from = this.#isCompleted ? 'COMPLETED' : 'ACTIVE';
      const decision = state === 'GRADUATED' ? 'GRADUATION_APPROVED' : 'EXIT_CONFIRMED';
      this.#journal('JOURNEY_ENDED', id, endedOn, { from, to: state, stage }, { decision });
    }
  }

  #person(): UuidText {
    const person = this.context.written.people.get(this.journey.member);
    if (!person) throw new Error('The participant of a journey is not among the people written.');
    return person.id;
  }

  #journal(
    kind: string,
    subject: UuidText,
    occurredOn: Day,
    payload: object,
    { evidence = [], decision }: Pick<JournalRow, 'evidence' | 'decision'> = {},
  ): void {
    const { rows, random, family, asOf, companionOn } = this.context;
    rows.journal(random, family, asOf, {
      kind,
      subject,
      place: placeOn(family, occurredOn),
      occurredOn,
      actor: companionOn(occurredOn),
      evidence,
      decision,
      payload: { journeyId: textOf(this.journey.id), ...payload },
    });
  }
}

function isDecidedByPolicy(reason: string | undefined): reason is 'ATTEMPTS_EXHAUSTED' | 'PAUSE_TOO_LONG' {
  return reason === 'ATTEMPTS_EXHAUSTED' || reason === 'PAUSE_TOO_LONG';
}

/** How many sessions of each part can be missed, so that those required are still attended. */
function missable(stage: Stage, sessions: readonly Session[]): Map<string | undefined, number> {
  const left = new Map<string | undefined, number>();
  for (const { part } of sessions) left.set(part, (left.get(part) ?? 0) + 1);
  for (const part of stage.parts) left.set(part, (left.get(part) ?? 0) - 1);
  return left;
}
