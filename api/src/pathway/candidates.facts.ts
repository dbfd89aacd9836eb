import type { WelfareClass } from '../welfare/welfare.state.ts';

/** What is known of a family on aid that might begin the pathway. */
export interface CandidateFacts {
  readonly household: string;
  readonly kelurahan: string;
  /** Day the episode began. */
  readonly onAidSince: string;
  readonly livingMembers: number;
  /** Of these: those of the ages that policy selects, without a severe disability. */
  readonly productiveMembers: number;
  /** Those of these ages with a severe disability. */
  readonly productiveMembersDisabled: number;
  /** Those who are elderly or have a severe disability. */
  readonly elderlyOrDisabled: number;
  readonly smallChildren: number;
  /** The class that counts; null where none was assessed. */
  readonly standingClass: WelfareClass | null;
  readonly decile: number | null;
  /** Income per person and month, as last assessed. */
  readonly incomeAmount: number | null;
  readonly hasOpenJourney: boolean;
  readonly hasOpenExitCase: boolean;
  /** Day it last gave a journey up. */
  readonly droppedOutOn: string | null;
  readonly lastVisitedOn: string | null;
  /** Interventions that are over and helped. */
  readonly interventionsThatHelped: number;
  /** Interventions that are over and did not help. */
  readonly interventionsThatDidNot: number;
}

/** What policy says today, and the day. */
export interface CandidatePolicy {
  /** `2026-11-24` */
  readonly today: string;
  readonly productiveAge: { readonly min: number; readonly max: number };
  readonly elderlyMinAge: number;
  readonly visitIntervalDays: number;
  /** Undefined where policy asks for no wait. */
  readonly waitAfterDropOutDays: number | undefined;
  /** Per person and month, in rupiah; undefined where policy names none. */
  readonly povertyLine: number | undefined;
}
