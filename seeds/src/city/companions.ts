import type { Day } from '../calendar.ts';
import { newUuid, type UuidText } from '../load/copy-text.ts';
import { placeOn } from './city-rows.ts';
import type { JourneyPlan } from './journey-plan.ts';
import type { PathwayContext } from './pathway-history.ts';
import { rates } from './rates.ts';

const VISIT_EVERY = { low: 26, high: 38 };
/** Days until the next visit to a family that goes no journey any more. */
const AGREED_DAYS = 182;

const FINDINGS = [
  'Keluarga sehat, kegiatan berjalan sesuai rencana.',
  'Peserta mengikuti kegiatan dengan baik.',
  'Usaha mulai berjalan, catatan keuangan diperiksa.',
  'Peserta membutuhkan dukungan untuk mengatur waktu.',
  'Anak-anak bersekolah, tidak ada masalah.',
  'Ada kendala biaya, dibicarakan dengan keluarga.',
];

const INTERVENTIONS = [
  ['COUNSELLING', 'Konseling keluarga tentang pembagian tugas di rumah'],
  ['MEDIATION', 'Mediasi dengan pemilik kontrakan'],
  ['DOCUMENT_HELP', 'Pengurusan akta kelahiran dan KTP'],
  ['HEALTH_REFERRAL', 'Rujukan ke puskesmas'],
  ['SCHOOL_REFERRAL', 'Pengembalian anak ke sekolah'],
  ['JOB_REFERRAL', 'Rujukan ke bursa kerja'],
  ['BUSINESS_HELP', 'Bantuan izin usaha dan kemasan'],
] as const;

const OUTCOMES = [
  { outcome: 'HELPED', share: 0.65, result: 'Masalah terselesaikan.' },
  { outcome: 'NO_CHANGE', share: 0.28, result: 'Belum ada perubahan.' },
  { outcome: 'WORSENED', share: 0.07, result: 'Keadaan memburuk, dirujuk lebih lanjut.' },
] as const;

type Context = Omit<PathwayContext, 'companionOn'>;

/**
 * Gives the family its companions from its first journey on, another one where it moves meanwhile, with their visits and
 * interventions.
 *
 * @returns who accompanied the family on a day
 */
export function accompany(context: Context, journeys: readonly JourneyPlan[]): (day: Day) => string {
  const { random, rows, officers, asOf, family } = context;
  const first = journeys[0]!.startedOn;
  const lastDay = family.episodes.at(-1)?.exit?.endedOn ?? asOf;
  const moves = family.residences.map(({ startedOn }) => startedOn).filter((day) => day > first && day < lastDay);
  const spans = [first, ...moves].map((startedOn) => ({
    startedOn,
    companion: officers.companion(random, placeOn(family, startedOn)),
  }));
  for (const [index, { startedOn, companion }] of spans.entries()) {
    const id = newUuid(startedOn, random);
    const place = placeOn(family, startedOn);
    const before = spans[index - 1];
    rows
      .row('companion_assignment')
      .bytes(id)
      .bytes(family.id)
      .bytes(place.codeText)
      .ascii(companion)
      .date(startedOn)
      .dateOrNull(spans[index + 1]?.startedOn)
      .endRow();
    rows.journal(random, family, asOf, {
      kind: 'COMPANION_ASSIGNED',
      subject: id,
      place,
      occurredOn: startedOn,
      actor: officers.coordinator(random, place),
      payload: { companion, ...(before && { takesOverFrom: before.companion }) },
    });
  }
  const companionOn = (day: Day) =>
    (spans.findLast(({ startedOn }) => startedOn <= day) ?? (spans[0] as (typeof spans)[number])).companion;
  for (const journey of journeys) visitOn({ ...context, companionOn }, journey);
  visitAfterwards({ ...context, companionOn }, journeys.at(-1)!);
  return companionOn;
}

/** Whoever stays on aid after the journey, or comes back, is seen about twice a year, as agreed each time. */
function visitAfterwards(context: PathwayContext, { endedOn }: JourneyPlan): void {
  if (endedOn === undefined) return;
  const { random, asOf, family } = context;
  const { startedOn, exit } = family.episodes.at(-1)!;
  const until = exit?.endedOn ?? asOf;
  const first = Math.max(endedOn, startedOn) + random.between(5, 25);
  for (let day = first; day < until; day += random.between(AGREED_DAYS - 30, AGREED_DAYS)) {
    if (day === first || !random.chance(rates.visitMissed)) {
      writeVisit(context, { day, purpose: 'ROUTINE', nextOn: day + AGREED_DAYS });
    }
  }
}

function visitOn(context: PathwayContext, { id: journeyId, startedOn, endedOn = context.asOf }: JourneyPlan): void {
  const { random } = context;
  let isHelped = !random.chance(rates.intervention);
  const { low, high } = VISIT_EVERY;
  for (let day = startedOn; day < endedOn; day += random.between(low, high)) {
    if (day > startedOn && random.chance(rates.visitMissed)) continue;
    const purpose = day === startedOn || random.chance(0.6) ? 'PATHWAY' : random.chance(0.12) ? 'PROBLEM' : 'ROUTINE';
    const id = writeVisit(context, { day, purpose, journeyId });
    if (isHelped || (purpose !== 'PROBLEM' && !random.chance(0.2))) continue;
    isHelped = random.chance(0.7);
    intervene(context, id, day, endedOn);
  }
}

interface Visit {
  readonly day: Day;
  readonly purpose: string;
  readonly journeyId?: UuidText;
  /** day agreed for the next one, where it is not the one policy asks for */
  readonly nextOn?: Day;
}

function writeVisit(
  { random, rows, asOf, family, companionOn }: PathwayContext,
  { day, purpose, journeyId, nextOn }: Visit,
): UuidText {
  const id = newUuid(day, random);
  const place = placeOn(family, day);
  const companion = companionOn(day);
  const text = rows.row('visit').bytes(id).bytes(family.id);
  (journeyId ? text.bytes(journeyId) : text.null())
    .bytes(place.codeText)
    .ascii(companion)
    .date(day)
    .ascii(purpose)
    .ascii(random.pick(FINDINGS))
    .dateOrNull(nextOn)
    .endRow();
  const entry = { subject: id, place, occurredOn: day, actor: companion };
  rows.journal(random, family, asOf, { ...entry, kind: 'VISIT_RECORDED', payload: { companion, purpose } });
  return id;
}

/** Helps with what a visit found; what is not closed when the family leaves aid is closed on its last day. */
function intervene(context: PathwayContext, visit: Uint8Array, startedOn: Day, until: Day): void {
  const { random, rows, asOf, family, companionOn } = context;
  const id = newUuid(startedOn, random);
  const [kind, description] = random.pick(INTERVENTIONS);
  const end = startedOn + random.between(14, 90);
  const closedOn = end < until ? end : until < asOf ? Math.max(startedOn, until - 1) : undefined;
  const { outcome, result } = OUTCOMES[
    random.weighted(OUTCOMES.map(({ share }) => share))
  ] as (typeof OUTCOMES)[number];
  const place = placeOn(family, startedOn);
  const text = rows
    .row('intervention')
    .bytes(id)
    .bytes(family.id)
    .bytes(visit)
    .bytes(place.codeText)
    .ascii(kind)
    .ascii(description)
    .date(startedOn)
    .dateOrNull(closedOn);
  if (closedOn === undefined) text.null().null().endRow();
  else text.ascii(outcome).ascii(result).endRow();
  rows.journal(random, family, asOf, {
    kind: 'INTERVENTION_STARTED',
    subject: id,
    place,
    occurredOn: startedOn,
    actor: companionOn(startedOn),
    payload: { kind, description },
  });
  if (closedOn === undefined) return;
  rows.journal(random, family, asOf, {
    kind: 'INTERVENTION_CLOSED',
    subject: id,
    place: placeOn(family, closedOn),
    occurredOn: closedOn,
    actor: companionOn(closedOn),
    payload: { kind, outcome, result },
  });
}
