import { toDate, type Day } from '../calendar.ts';
import type { UuidText } from '../load/copy-text.ts';
import { policyValue } from '../reference/policy.ts';
import { skills } from '../reference/skills.ts';
import { placeOn, textOf } from './city-rows.ts';
import { evidenceOf } from './evidence.ts';
import type { Evidence } from './family-record.ts';
import { writeFollowUps } from './follow-ups.ts';
import type { JourneyPlan, ProposalPlan } from './journey-plan.ts';
import type { PathwayContext } from './pathway-history.ts';

const POVERTY_LINE = policyValue<number>('graduation.poverty_line_amount');
const DECISION_DAYS = policyValue<number>('graduation.decision_days');

const CONDITIONAL = [
  ['SAVINGS', 'Memiliki tabungan', 'FIELD_REPORT'],
  ['BUSINESS_RUNNING', 'Usaha berjalan', 'BUSINESS_RECORD'],
  ['CHILDREN_IN_SCHOOL', 'Anak usia sekolah bersekolah', 'FIELD_REPORT'],
  ['HEALTH_INSURED', 'Peserta jaminan kesehatan', 'FIELD_REPORT'],
  ['HOUSING_FIT', 'Rumah layak huni', 'PHOTO'],
] as const;

const REFUSALS = [
  'Usaha baru berjalan dua bulan; ajukan kembali setelah penilaian berikutnya.',
  'Penghasilan belum tetap; ajukan kembali setelah penilaian berikutnya.',
  'Pernyataan keluarga belum ditandatangani oleh kepala keluarga.',
];

/** Writes the proposals of graduation that a journey led to, and the follow-ups of the one that was approved. */
export function writeGraduation(context: PathwayContext, journey: JourneyPlan, skill: string | undefined): void {
  for (const proposal of journey.proposals) {
    writeProposal(context, journey, proposal, skill);
    if (proposal.state === 'APPROVED') writeFollowUps(context, journey, proposal);
  }
}

function writeProposal(
  context: PathwayContext,
  journey: JourneyPlan,
  proposal: ProposalPlan,
  skill: string | undefined,
): void {
  const { rows, random, officers, family, companionOn, asOf } = context;
  const { id, state, proposedOn, decidedOn } = proposal;
  const place = placeOn(family, proposedOn);
  const proposedBy = companionOn(proposedOn);
  const decidedBy = decidedOn === undefined ? undefined : officers.coordinator(random, place, proposedBy);
  const statement =
    state === 'APPROVED'
      ? (journey.episode.exit!.evidence[0] as Evidence)
      : (evidenceOf(random, 'RISING_CLASS', proposedOn, place.region, [])[0] as Evidence);
  const reason = state === 'REFUSED' ? random.pick(REFUSALS) : undefined;
  const text = rows
    .row('graduation_proposal')
    .bytes(id)
    .bytes(family.id)
    .bytes(journey.episode.id)
    .bytes(journey.id)
    .bytes(place.codeText)
    .ascii(state)
    .date(proposedOn)
    .ascii(proposedBy)
    .ascii(statement.reference)
    .date(proposedOn + DECISION_DAYS)
    .dateOrNull(decidedOn);
  for (const words of [decidedBy, reason]) {
    if (words === undefined) text.null();
    else text.ascii(words);
  }
  const certificate =
    state === 'APPROVED'
      ? certificateOf(context, journey, proposal, { proposedBy, approvedBy: decidedBy!, skill })
      : undefined;
  (certificate ? text.ascii(JSON.stringify(certificate)) : text.null()).endRow();
  writeCriteria(context, journey, proposal, statement);

  const entry = { subject: id, evidence: [statement] };
  rows.journal(random, family, asOf, {
    ...entry,
    kind: 'GRADUATION_PROPOSED',
    place,
    occurredOn: proposedOn,
    actor: proposedBy,
    payload: { decideBy: toDate(proposedOn + DECISION_DAYS) },
  });
  if (decidedOn === undefined) return;
  rows.journal(random, family, asOf, {
    ...entry,
    kind: `GRADUATION_${state}`,
    place: placeOn(family, decidedOn),
    occurredOn: decidedOn,
    actor: decidedBy!,
    payload: certificate ? { certificate: certificate.number } : { reason },
  });
}

function certificateOf(
  { family, written, nameOf }: PathwayContext,
  { episode, member }: JourneyPlan,
  { id, decidedOn }: ProposalPlan,
  { proposedBy, approvedBy, skill }: { proposedBy: string; approvedBy: string; skill: string | undefined },
) {
  const day = decidedOn as Day;
  const place = placeOn(family, day);
  const heads = family.members.filter(({ role, diesOn }) => role === 'HEAD' && diesOn >= day);
  const head = heads.sort((one, other) => one.diesOn - other.diesOn)[0];
  return {
    number: [toDate(day).slice(0, 4), place.code, textOf(id).slice(-12)].join('/'),
    graduatedOn: toDate(day),
    onAidSince: toDate(episode.startedOn),
    headName: (head && written.people.get(head)?.name) ?? null,
    participantName: written.people.get(member)!.name,
    kkMasked: written.kkMasked,
    place: nameOf(place),
    skills: skills.filter(({ code: known }) => known === skill).map(({ name }) => name),
    proposedBy,
    approvedBy,
  };
}

function writeCriteria(
  context: PathwayContext,
  journey: JourneyPlan,
  proposal: ProposalPlan,
  statement: Evidence,
): void {
  const { random, family } = context;
  const known = journey.rise?.assessments.slice(0, proposal.assessments) ?? [];
  const latestFirst = known.slice(-2).toReversed();
  const latest = latestFirst[0]!;
  const found = latestFirst.map((one) => `${one.welfareClass} on ${toDate(one.assessedOn)}`).join(', ');
  const basedOn = latestFirst.map(({ id }) => ({ kind: 'ASSESSMENT', reference: id }));
  const held = (code: string, finding: string, evidence: readonly Evidence[]) =>
    criterion(context, proposal.id, proposal.proposedOn, code, undefined, finding, evidence);
  held('CLASS_RISEN', `MANDIRI is needed in the last 2 assessments; found ${found}.`, basedOn);
  held('PATHWAY_COMPLETED', 'The journey is COMPLETED.', []);
  held('STATEMENT_SIGNED', 'The family has signed.', [statement]);
  const reference = `LP/${placeOn(family, proposal.proposedOn).region}/${toDate(proposal.proposedOn)}`;
  if (latest.income === undefined) {
    held('INCOME_SUFFICIENT', 'Penghasilan di atas garis kemiskinan.', [{ kind: 'BUSINESS_RECORD', reference }]);
  } else {
    const finding = `Rp${latest.income} per person and month on ${toDate(latest.assessedOn)}; the poverty line is Rp${POVERTY_LINE}.`;
    held('INCOME_SUFFICIENT', finding, basedOn.slice(0, 1));
  }
  for (const [code, finding, kind] of CONDITIONAL) {
    const score = random.between(60, 100);
    criterion(context, proposal.id, proposal.proposedOn, code, score, finding, [
      { kind, reference: `${reference}/${code}` },
    ]);
  }
}

function criterion(
  { rows, random, family }: PathwayContext,
  proposal: UuidText,
  day: Day,
  code: string,
  score: number | undefined,
  finding: string,
  evidence: readonly Evidence[],
): void {
  const text = rows
    .row('graduation_criterion')
    .newUuid(day, random)
    .bytes(family.id)
    .bytes(proposal)
    .ascii(code)
    .ascii(score === undefined ? 'ESSENTIAL' : 'CONDITIONAL')
    .ascii('t');
  (score === undefined ? text.null() : text.ascii((score / 100).toFixed(2)))
    .ascii(finding)
    .ascii(JSON.stringify(evidence))
    .endRow();
}
