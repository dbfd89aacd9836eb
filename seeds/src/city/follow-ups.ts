import { dayOf, partsOf, type Day } from '../calendar.ts';
import { newUuid } from '../load/copy-text.ts';
import { policyValue } from '../reference/policy.ts';
import { placeOn } from './city-rows.ts';
import type { JourneyPlan, ProposalPlan } from './journey-plan.ts';
import type { PathwayContext } from './pathway-history.ts';
import { rates } from './rates.ts';

const MONTHS = policyValue<readonly number[]>('follow_up.months');
const GRACE_DAYS = policyValue<number>('follow_up.grace_days');
const OUTCOMES = Object.keys(rates.followUp) as (keyof typeof rates.followUp)[];
const OUTCOME_SHARES = Object.values(rates.followUp);
const QUARTER_DAYS = 91;

const FINDINGS = {
  SUSTAINED: 'Usaha berjalan dan penghasilan tetap.',
  NOT_SUSTAINED: 'Usaha berhenti, penghasilan turun.',
  NOT_FOUND: 'Keluarga tidak ditemukan di alamat.',
} as const;

interface Result {
  readonly doneOn: Day;
  readonly outcome: keyof typeof FINDINGS | 'RELAPSED';
}

/** Writes the follow-ups of a graduation: those due are done, but for some of late; a family that came back has relapsed. */
export function writeFollowUps(
  context: PathwayContext,
  { episode }: JourneyPlan,
  { id: proposal, decidedOn }: ProposalPlan,
): void {
  const { rows, random, family, asOf, companionOn } = context;
  const graduatedOn = decidedOn as Day;
  const next = family.episodes[family.episodes.indexOf(episode) + 1];
  for (const months of MONTHS) {
    const dueOn = monthsAfter(graduatedOn, months);
    const result = resultOf(context, dueOn, next?.startedOn);
    const id = newUuid(graduatedOn, random);
    const text = rows
      .row('follow_up')
      .bytes(id)
      .bytes(family.id)
      .bytes(episode.id)
      .bytes(proposal)
      .integer(months)
      .date(dueOn)
      .date(dueOn + GRACE_DAYS + 1);
    if (!result) {
      text.null().null().null().null().null().null().endRow();
      continue;
    }
    const { doneOn, outcome } = result;
    const place = placeOn(family, doneOn);
    const doneBy = companionOn(doneOn);
    const welfareClass =
      outcome === 'SUSTAINED'
        ? random.chance(0.55)
          ? 'MANDIRI'
          : 'MAMPU'
        : outcome === 'NOT_SUSTAINED'
          ? 'KURANG_MAMPU'
          : null;
    text.date(doneOn).ascii(doneBy).ascii(outcome);
    (welfareClass === null ? text.null() : text.ascii(welfareClass))
      .ascii(outcome === 'RELAPSED' ? 'Back on aid.' : FINDINGS[outcome])
      .bytes(place.codeText)
      .endRow();
    // Coming back answers the rest by itself; its entry is the start of the episode.
    if (outcome === 'RELAPSED') continue;
    rows.journal(random, family, asOf, {
      kind: 'FOLLOW_UP_RECORDED',
      subject: id,
      place,
      occurredOn: doneOn,
      actor: doneBy,
      payload: { months, outcome, welfareClass },
    });
  }
}

function resultOf({ random, asOf }: PathwayContext, dueOn: Day, returnedOn = Infinity): Result | undefined {
  const doneOn = dueOn + random.between(-14, 24);
  const relapsed = { doneOn: returnedOn, outcome: 'RELAPSED' } as const;
  const isLate = dueOn >= asOf - QUARTER_DAYS && random.chance(rates.followUpLate);
  if (doneOn >= asOf || doneOn >= returnedOn || isLate) return returnedOn < Infinity ? relapsed : undefined;
  const isAboutToReturn = returnedOn - doneOn < 300 && random.chance(0.6);
  return {
    doneOn,
    outcome: isAboutToReturn ? 'NOT_SUSTAINED' : (OUTCOMES[random.weighted(OUTCOME_SHARES)] as Result['outcome']),
  };
}

/** The same day some months later, or the last of that month where it has no such day. */
function monthsAfter(day: Day, months: number): Day {
  const { year, month, dayOfMonth } = partsOf(day);
  const first = (index: number) => {
    const pad = (value: number) => String(value).padStart(2, '0');
    return dayOf(`${year + Math.floor(index / 12)}-${pad((index % 12) + 1)}-01`);
  };
  const wanted = first(month - 1 + months);
  return Math.min(wanted + dayOfMonth - 1, first(month + months) - 1);
}
