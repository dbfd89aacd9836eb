import { OptionalProps, type Ref } from '@mikro-orm/core';
import { Entity, Enum, ManyToOne, Property } from '@mikro-orm/decorators/legacy';
import { GraphQLDateTimeISO, GraphQLJSONObject, GraphQLLocalDate } from 'graphql-scalars';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { Identified } from '../database/identified.ts';
import { Household } from '../household/household.entity.ts';
import { Kelurahan } from '../region/region.entity.ts';
import { EvidenceKind } from './evidence.ts';

/** What can be recorded. */
export enum JournalKind {
  HOUSEHOLD_REGISTERED = 'HOUSEHOLD_REGISTERED',
  EPISODE_STARTED = 'EPISODE_STARTED',
  EPISODE_ENDED = 'EPISODE_ENDED',
  EPISODE_REINSTATED = 'EPISODE_REINSTATED',
  ENROLLED = 'ENROLLED',
  ENROLMENT_ENDED = 'ENROLMENT_ENDED',
  HOUSEHOLD_MOVED = 'HOUSEHOLD_MOVED',
  HOUSEHOLD_MOVED_AWAY = 'HOUSEHOLD_MOVED_AWAY',
  FAMILY_CARD_CHANGED = 'FAMILY_CARD_CHANGED',
  PERSON_JOINED = 'PERSON_JOINED',
  PERSON_LEFT = 'PERSON_LEFT',
  PERSON_DIED = 'PERSON_DIED',
  PERSON_CORRECTED = 'PERSON_CORRECTED',
  HEAD_SUCCEEDED = 'HEAD_SUCCEEDED',
  WELFARE_ASSESSED = 'WELFARE_ASSESSED',
  LEGAL_DOCUMENT_RECORDED = 'LEGAL_DOCUMENT_RECORDED',
  POLICY_SET = 'POLICY_SET',
  POLICY_WITHDRAWN = 'POLICY_WITHDRAWN',
  COHORT_PLANNED = 'COHORT_PLANNED',
  SESSION_HELD = 'SESSION_HELD',
  JOURNEY_OPENED = 'JOURNEY_OPENED',
  STAGE_STARTED = 'STAGE_STARTED',
  STAGE_PASSED = 'STAGE_PASSED',
  STAGE_NOT_PASSED = 'STAGE_NOT_PASSED',
  JOURNEY_PAUSED = 'JOURNEY_PAUSED',
  JOURNEY_RESUMED = 'JOURNEY_RESUMED',
  JOURNEY_TRANSFERRED = 'JOURNEY_TRANSFERRED',
  JOURNEY_DROPPED_OUT = 'JOURNEY_DROPPED_OUT',
  JOURNEY_ENDED = 'JOURNEY_ENDED',
  SKILL_AID_GRANTED = 'SKILL_AID_GRANTED',
  COMPANION_ASSIGNED = 'COMPANION_ASSIGNED',
  COMPANION_ASSIGNMENT_ENDED = 'COMPANION_ASSIGNMENT_ENDED',
  VISIT_RECORDED = 'VISIT_RECORDED',
  INTERVENTION_STARTED = 'INTERVENTION_STARTED',
  INTERVENTION_CLOSED = 'INTERVENTION_CLOSED',
  GRADUATION_PROPOSED = 'GRADUATION_PROPOSED',
  GRADUATION_APPROVED = 'GRADUATION_APPROVED',
  GRADUATION_REFUSED = 'GRADUATION_REFUSED',
  GRADUATION_WITHDRAWN = 'GRADUATION_WITHDRAWN',
  FOLLOW_UP_RECORDED = 'FOLLOW_UP_RECORDED',
  REVIEW_OPENED = 'REVIEW_OPENED',
  REVIEW_CLOSED = 'REVIEW_CLOSED',
  EVIDENCE_ADDED = 'EVIDENCE_ADDED',
  EXIT_REPORTED = 'EXIT_REPORTED',
  EXIT_PROPOSED = 'EXIT_PROPOSED',
  EXIT_NOTIFIED = 'EXIT_NOTIFIED',
  EXIT_OBJECTED = 'EXIT_OBJECTED',
  EXIT_HEARD = 'EXIT_HEARD',
  EXIT_VERIFIED = 'EXIT_VERIFIED',
  EXIT_CONFIRMED = 'EXIT_CONFIRMED',
  EXIT_DISMISSED = 'EXIT_DISMISSED',
  EXIT_CARRIED_OVER = 'EXIT_CARRIED_OVER',
  FEED_RECEIVED = 'FEED_RECEIVED',
  FEED_APPLIED = 'FEED_APPLIED',
  FEED_FAILED = 'FEED_FAILED',
  FEED_RESUMED = 'FEED_RESUMED',
  FEED_ROW_MATCHED = 'FEED_ROW_MATCHED',
  FEED_ROW_DISMISSED = 'FEED_ROW_DISMISSED',
  INCIDENT_REPORTED = 'INCIDENT_REPORTED',
  INCIDENT_REVISED = 'INCIDENT_REVISED',
  INCIDENT_MERGED = 'INCIDENT_MERGED',
  INCIDENT_REFERRED = 'INCIDENT_REFERRED',
  REFERRAL_CLOSED = 'REFERRAL_CLOSED',
  RELIEF_VERIFIED = 'RELIEF_VERIFIED',
  RELIEF_APPROVED = 'RELIEF_APPROVED',
  RELIEF_DISPATCHED = 'RELIEF_DISPATCHED',
  RELIEF_HANDED_OVER = 'RELIEF_HANDED_OVER',
  RELIEF_CLOSED = 'RELIEF_CLOSED',
  RELIEF_REJECTED = 'RELIEF_REJECTED',
  RELIEF_CANCELLED = 'RELIEF_CANCELLED',
  RELIEF_CORRECTED = 'RELIEF_CORRECTED',
  RELIEF_RETURNED = 'RELIEF_RETURNED',
  RELIEF_RESERVED = 'RELIEF_RESERVED',
  STOCK_MOVED = 'STOCK_MOVED',
  STOCK_MINIMUM_SET = 'STOCK_MINIMUM_SET',
  WAREHOUSE_CHANGED = 'WAREHOUSE_CHANGED',
}
/** What each kind means. */
export const journalKindDescriptions = {
  HOUSEHOLD_REGISTERED: { description: 'A household entered the register.' },
  EPISODE_STARTED: { description: 'A household entered aid, or came back.' },
  EPISODE_ENDED: { description: 'A household left aid; the payload names the exit kind.' },
  EPISODE_REINSTATED: { description: 'An exit was found to be wrong and annulled: the episode goes on.' },
  ENROLLED: { description: 'A household was enrolled in a programme; the payload names it.' },
  ENROLMENT_ENDED: {
    description: 'An enrolment ended while the household stays on aid; the payload names programme and reason.',
  },
  HOUSEHOLD_MOVED: { description: 'A household moved within the city; the payload names from and to.' },
  HOUSEHOLD_MOVED_AWAY: { description: 'A household moved out of the city.' },
  FAMILY_CARD_CHANGED: { description: 'A household got another family card.' },
  PERSON_JOINED: { description: 'A person joined a household: born, married, taken in.' },
  PERSON_LEFT: { description: 'A person left a household while alive.' },
  PERSON_DIED: { description: 'A person died.' },
  PERSON_CORRECTED: { description: 'What is recorded of a person was corrected; the payload names the fields.' },
  HEAD_SUCCEEDED: { description: 'Another member became head of the family.' },
  WELFARE_ASSESSED: { description: 'A welfare assessment was recorded.' },
  LEGAL_DOCUMENT_RECORDED: { description: 'A regulation or guide was recorded.' },
  POLICY_SET: { description: 'A policy parameter gets a value from a day on.' },
  POLICY_WITHDRAWN: { description: 'A value that was still to come was withdrawn.' },
  COHORT_PLANNED: { description: 'A cohort of a stage was planned, with its sessions.' },
  SESSION_HELD: { description: 'A session of a cohort was held; the payload counts who attended.' },
  JOURNEY_OPENED: { description: 'A member of a household was selected for the pathway.' },
  STAGE_STARTED: { description: 'A stage of the pathway began.' },
  STAGE_PASSED: { description: 'A stage was passed.' },
  STAGE_NOT_PASSED: { description: 'A stage was not passed and is to be repeated.' },
  JOURNEY_PAUSED: { description: 'A journey was interrupted.' },
  JOURNEY_RESUMED: { description: 'A journey goes on.' },
  JOURNEY_TRANSFERRED: { description: 'Another member of the family goes on with the journey.' },
  JOURNEY_DROPPED_OUT: { description: 'A journey was given up; the payload names the reason.' },
  JOURNEY_ENDED: { description: 'A journey ended with its episode.' },
  SKILL_AID_GRANTED: { description: 'Tools, capital or a place of work were handed over.' },
  COMPANION_ASSIGNED: { description: 'A companion (pendamping) took over a household.' },
  COMPANION_ASSIGNMENT_ENDED: { description: 'A companion no longer accompanies a household, and nobody took over.' },
  VISIT_RECORDED: { description: 'A companion visited a household.' },
  INTERVENTION_STARTED: { description: 'An intervention began.' },
  INTERVENTION_CLOSED: { description: 'An intervention ended, with its outcome.' },
  GRADUATION_PROPOSED: { description: 'Graduation by rising class was proposed.' },
  GRADUATION_APPROVED: { description: 'A proposed graduation was approved.' },
  GRADUATION_REFUSED: { description: 'A proposed graduation was refused.' },
  GRADUATION_WITHDRAWN: { description: 'A proposed graduation was withdrawn.' },
  FOLLOW_UP_RECORDED: { description: 'A follow-up after graduation told whether it lasts.' },
  REVIEW_OPENED: { description: 'The review of a quarter was opened.' },
  REVIEW_CLOSED: { description: 'The review of a quarter was closed.' },
  EVIDENCE_ADDED: {
    description: 'A fact that was recorded before has more documents; the payload names its kind of entry.',
  },
  EXIT_REPORTED: { description: 'A feed or field staff reported what may end aid.' },
  EXIT_PROPOSED: { description: 'A natural exit was proposed.' },
  EXIT_NOTIFIED: { description: 'The family was notified of the proposed exit.' },
  EXIT_OBJECTED: { description: 'The family objected to the proposed exit.' },
  EXIT_HEARD: { description: 'The family was heard on its objection.' },
  EXIT_VERIFIED: { description: 'A field verification of a proposed exit was recorded.' },
  EXIT_CONFIRMED: { description: 'A natural exit was confirmed.' },
  EXIT_DISMISSED: { description: 'A proposed exit was dismissed.' },
  EXIT_CARRIED_OVER: { description: 'A case was carried over into the next review.' },
  FEED_RECEIVED: { description: 'A feed file was received.' },
  FEED_APPLIED: { description: 'A feed file was worked through; the payload counts its lines.' },
  FEED_FAILED: { description: 'The work on a feed failed for good and stands still; the payload says why.' },
  FEED_RESUMED: { description: 'An officer let the work on a feed go on.' },
  FEED_ROW_MATCHED: { description: 'A person decided whom a line of a feed is about.' },
  FEED_ROW_DISMISSED: { description: 'A person decided that a line of a feed concerns nobody here.' },
  INCIDENT_REPORTED: {
    description:
      'A disaster was reported (laporan kejadian); the payload names its relief order, if anything is needed.',
  },
  INCIDENT_REVISED: { description: 'What a report says was corrected or completed; the payload names what changed.' },
  INCIDENT_MERGED: {
    description: 'Reports of the same disaster were put together; the payload names the relief orders concerned.',
  },
  INCIDENT_REFERRED: {
    description: 'A family hit was referred to the lifecycle: for registration, or to be assessed anew.',
  },
  REFERRAL_CLOSED: { description: 'A referral of a family hit was acted on; the payload says what came of it.' },
  RELIEF_VERIFIED: { description: 'A relief order was verified (verifikasi).' },
  RELIEF_APPROVED: { description: 'A relief order was approved (persetujuan).' },
  RELIEF_DISPATCHED: { description: 'Goods of a relief order left their warehouse (pengiriman).' },
  RELIEF_HANDED_OVER: { description: 'Goods were handed over (serah terima, BAST).' },
  RELIEF_CLOSED: { description: 'A relief order was closed.' },
  RELIEF_REJECTED: { description: 'A relief order was rejected; the payload says why.' },
  RELIEF_CANCELLED: { description: 'A relief order was cancelled; the payload says why.' },
  RELIEF_CORRECTED: { description: 'A step of a relief order was corrected; what stood before stays.' },
  RELIEF_RETURNED: { description: 'Dispatched goods came back to a warehouse.' },
  RELIEF_RESERVED: { description: 'Stock was reserved for what was short, or was set free.' },
  STOCK_MOVED: { description: 'Stock of a warehouse changed: receipt, loss, count (mutasi stok).' },
  STOCK_MINIMUM_SET: { description: 'The minimum stock of an item in a warehouse was set.' },
  WAREHOUSE_CHANGED: { description: 'A warehouse was added, taken out of use, or into use again; the payload says.' },
} as const satisfies Record<JournalKind, { description: string }>;

registerEnumType(JournalKind, {
  name: 'JournalKind',
  description: 'What happened.',
  valuesConfig: journalKindDescriptions,
});

registerEnumType(EvidenceKind, {
  name: 'EvidenceKind',
  description: 'What kind of evidence it is.',
  valuesConfig: {
    ASSESSMENT: { description: 'A welfare assessment.' },
    ATTENDANCE_LIST: { description: 'Attendance list of a session (daftar hadir).' },
    BUSINESS_RECORD: { description: 'Books or receipts of a business (catatan usaha).' },
    DEATH_CERTIFICATE: { description: 'Death certificate (akta kematian).' },
    FAMILY_CARD: { description: 'Family card (kartu keluarga).' },
    FEED: { description: 'A line of a feed: batch and line.' },
    FIELD_REPORT: { description: 'Report of field staff (laporan lapangan).' },
    FIELD_VERIFICATION: { description: 'Report of a visit (berita acara verifikasi).' },
    HANDOVER: { description: 'Hand-over record (berita acara serah terima, BAST).' },
    HEARING_RECORD: { description: 'Record of a hearing (berita acara klarifikasi).' },
    IDENTITY_CARD: { description: 'Identity card (KTP-el).' },
    LEGAL_DOCUMENT: { description: 'Regulation or guide (Perwali, SOP, juklak, juknis).' },
    LETTER: { description: 'A letter: notice, objection, request (surat).' },
    MOVE_CERTIFICATE: { description: 'Certificate of moving out (SKPWNI).' },
    PHOTO: { description: 'Photograph.' },
    SIGNED_STATEMENT: { description: 'Statement signed by the family (surat pernyataan).' },
    TRAINING_CERTIFICATE: { description: 'Certificate of a training (sertifikat pelatihan).' },
    WORK_CONTRACT: { description: 'Contract or letter of an employer (surat perjanjian kerja).' },
  },
});

@ObjectType({ description: 'What an entry rests on.' })
export class Evidence {
  @Field(() => EvidenceKind, { description: 'What kind of evidence it is.' })
  kind!: EvidenceKind;

  @Field(() => String, { description: 'Number or name by which it can be found.' })
  reference!: string;
}

@OfficersOnly()
@Entity({ tableName: 'journal' })
@ObjectType({ description: 'Entry of the journal: what happened, when, by whom, on what evidence. Never changed.' })
export class JournalEntry extends Identified {
  [OptionalProps]?: 'policyIds';

  @Field(() => JournalKind, { description: 'What happened.' })
  @Enum({ items: () => JournalKind })
  kind!: JournalKind;

  @Field(() => Household, { nullable: true, description: 'The household concerned.' })
  @ManyToOne(() => Household, { ref: true, nullable: true, joinColumn: 'household_id' })
  household!: Ref<Household> | null;

  @Field(() => Kelurahan, { nullable: true, description: 'Where it happened.' })
  @ManyToOne(() => Kelurahan, { ref: true, nullable: true, joinColumn: 'kelurahan_code' })
  kelurahan!: Ref<Kelurahan> | null;

  @Field(() => ID, { description: 'The record it is about.' })
  @Property({ type: 'uuid' })
  subjectId!: string;

  @Field(() => GraphQLLocalDate, { description: 'Day it happened.' })
  @Property({ type: 'date' })
  occurredOn!: string;

  @Field(() => GraphQLDateTimeISO, { description: 'Moment it was recorded.' })
  @Property({ type: 'timestamptz' })
  recordedAt!: Date;

  @Field(() => String, { description: 'Who recorded it.' })
  @Property({ type: 'text' })
  actor!: string;

  @Field(() => [Evidence], { description: 'What it rests on.' })
  @Property({ type: 'json' })
  evidence: Evidence[] = [];

  @Field(() => GraphQLJSONObject, { description: 'Facts of this kind of entry.' })
  @Property({ type: 'json' })
  payload: Record<string, unknown> = {};

  /** Ids of the policy parameters the decision was made under; shown as `policy`. */
  @Property({ type: 'json' })
  policyIds: string[] = [];
}
