import { Agency } from '../agency/agency.entity.ts';
import { CompanionAssignment } from '../companion/companion-assignment.entity.ts';
import { Intervention } from '../companion/intervention.entity.ts';
import { Visit } from '../companion/visit.entity.ts';
import { Document } from '../document/document.entity.ts';
import { Disbursement } from '../episode/disbursement.entity.ts';
import { Enrolment } from '../episode/enrolment.entity.ts';
import { Episode } from '../episode/episode.entity.ts';
import { FormerFamilyCard } from '../household/former-family-card.entity.ts';
import { FollowUp } from '../graduation/follow-up.entity.ts';
import { GraduationCriterion } from '../graduation/graduation-criterion.entity.ts';
import { GraduationProposal } from '../graduation/graduation-proposal.entity.ts';
import { Household } from '../household/household.entity.ts';
import { Person } from '../household/person.entity.ts';
import { Residence } from '../household/residence.entity.ts';
import { JournalEntry } from '../journal/journal-entry.entity.ts';
import { FeedBatch } from '../monitoring/feed-batch.entity.ts';
import { FeedRow } from '../monitoring/feed-row.entity.ts';
import { Deadline } from '../natural-exit/deadline.entity.ts';
import { ExitCarryOver } from '../natural-exit/exit-carry-over.entity.ts';
import { ExitCase } from '../natural-exit/exit-case.entity.ts';
import { ExitSignal } from '../natural-exit/exit-signal.entity.ts';
import { Review } from '../natural-exit/review.entity.ts';
import { LegalDocument } from '../policy/legal-document.entity.ts';
import { Attendance } from '../pathway/attendance.entity.ts';
import { Cohort } from '../pathway/cohort.entity.ts';
import { Journey } from '../pathway/journey.entity.ts';
import { Session } from '../pathway/session.entity.ts';
import { SkillAid } from '../pathway/skill-aid.entity.ts';
import { StageAttempt } from '../pathway/stage-attempt.entity.ts';
import { PolicyParameter } from '../policy/policy-parameter.entity.ts';
import { Programme } from '../programme/programme.entity.ts';
import { City, Kecamatan, Kelurahan } from '../region/region.entity.ts';
import { TimelineEvent } from '../timeline/timeline-event.entity.ts';
import { ReliefItem } from '../stock/relief-item.entity.ts';
import { Stock } from '../stock/stock.entity.ts';
import { StockMovement } from '../stock/stock-movement.entity.ts';
import { Warehouse } from '../stock/warehouse.entity.ts';
import { AffectedFamily } from '../relief/affected-family.entity.ts';
import { FamilyEntitlement } from '../relief/family-entitlement.entity.ts';
import { HandOver, HandOverFamily, HandOverLine } from '../relief/hand-over.entity.ts';
import { Incident } from '../relief/incident.entity.ts';
import { ReliefReferral } from '../relief/referral.entity.ts';
import { ReliefAllocation } from '../relief/relief-allocation.entity.ts';
import { ReliefHop } from '../relief/relief-hop.entity.ts';
import { ReliefOrder } from '../relief/relief-order.entity.ts';
import { ReliefOrderLine } from '../relief/relief-order-line.entity.ts';
import { ReliefOrderStep } from '../relief/relief-order-step.entity.ts';
import { Skill } from '../skill/skill.entity.ts';
import { WelfareAssessment } from '../welfare/welfare-assessment.entity.ts';

/** Every entity there is. */
export const entities = [
  City,
  Kecamatan,
  Kelurahan,
  Household,
  FormerFamilyCard,
  Residence,
  Person,
  Programme,
  Episode,
  Enrolment,
  Disbursement,
  WelfareAssessment,
  LegalDocument,
  PolicyParameter,
  Agency,
  Skill,
  JournalEntry,
  TimelineEvent,
  FeedBatch,
  FeedRow,
  ExitSignal,
  Review,
  ExitCase,
  ExitCarryOver,
  Deadline,
  Journey,
  Cohort,
  Session,
  StageAttempt,
  Attendance,
  SkillAid,
  CompanionAssignment,
  Visit,
  Intervention,
  GraduationProposal,
  GraduationCriterion,
  FollowUp,
  Document,
  Warehouse,
  ReliefItem,
  Stock,
  Incident,
  AffectedFamily,
  FamilyEntitlement,
  ReliefOrder,
  ReliefOrderLine,
  ReliefOrderStep,
  ReliefAllocation,
  ReliefHop,
  StockMovement,
  HandOver,
  HandOverLine,
  HandOverFamily,
  ReliefReferral,
];
