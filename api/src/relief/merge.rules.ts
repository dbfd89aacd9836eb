import { refusePlainText } from '../use-case/plain-text.ts';
import type { UserError } from '../user-error.ts';
import type { GroupClaim } from './event-group.ts';
import { mayBeSame, type Nearness, type ReportedEvent } from './possible-duplicates.ts';

/** A report that is to be merged, or to lead. */
export interface MergingReport extends ReportedEvent {
  readonly mergedIntoId: string | null;
}

/** Why a report cannot be merged into another. @param evenFarApart whether the officer says that it is one event all the same */
export function refuseMerge(
  leading: MergingReport,
  merged: MergingReport,
  nearness: Nearness,
  { reason, evenFarApart }: { readonly reason: string; readonly evenFarApart: boolean },
): UserError[] {
  const unfit = refusePair(leading, merged);
  return [
    ...unfit,
    ...(unfit.length > 0 || evenFarApart || mayBeSame(leading, merged, nearness) ? [] : [farApart(nearness)]),
    ...refusePlainText(reason, 'reason', 'reason'),
  ];
}

function refusePair(leading: MergingReport, merged: MergingReport): UserError[] {
  if (leading.id === merged.id) {
    return [{ code: 'SAME_REPORT', field: 'mergedId', message: 'Both ids are of one report. Give the other report.' }];
  }
  if (merged.mergedIntoId !== null) {
    const message = `This report was merged into ${merged.mergedIntoId} before.`;
    return [{ code: 'INCIDENT_MERGED', field: 'mergedId', message }];
  }
  if (leading.mergedIntoId !== null) {
    const message = `This report was merged into ${leading.mergedIntoId}. Let that one lead.`;
    return [{ code: 'INCIDENT_MERGED', field: 'leadingId', message }];
  }
  if (leading.hazard === merged.hazard) return [];
  const message = `One report is of ${leading.hazard}, the other of ${merged.hazard}: one event has one hazard. Merge reports of the same one.`;
  return [{ code: 'HAZARDS_DIFFER', field: 'mergedId', message }];
}

function farApart({ metres, hours }: Nearness): UserError {
  const message = `These reports are not within ${metres} m and ${hours} h of each other. Check them; where they are of one event all the same, say so: evenFarApart.`;
  return { code: 'REPORTS_FAR_APART', field: 'mergedId', message };
}

/** What becomes of claims that several reports of one event have of the same family. */
export interface SharedClaims {
  /** Claims that are given up. */
  readonly struck: readonly GroupClaim[];
  /** Claims whose goods may be on their way already, with the one they repeat. */
  readonly flagged: readonly { readonly id: string; readonly repeats: string }[];
}

/**
 * Decides which claim of a family stays: the one whose order can no longer be changed, since its goods may be on their
 * way; then that of the leading report, then the first.
 *
 * @param isAdjustable whether the order of an incident can still be changed
 */
export function settleShared(
  claims: readonly GroupClaim[],
  leadingId: string,
  isAdjustable: (incidentId: string) => boolean,
): SharedClaims {
  const struck: GroupClaim[] = [];
  const flagged: { id: string; repeats: string }[] = [];
  for (const [key, same] of Map.groupBy(claims, (claim) => claim.key)) {
    if (key === null || same.length < 2) continue;
    const rank = ({ incidentId }: GroupClaim) =>
      (isAdjustable(incidentId) ? 2 : 0) + (incidentId === leadingId ? 0 : 1);
    const [kept, ...others] = same.toSorted((one, other) => rank(one) - rank(other)) as [GroupClaim, ...GroupClaim[]];
    for (const claim of others) {
      if (isAdjustable(claim.incidentId)) struck.push(claim);
      else flagged.push({ id: claim.id, repeats: kept.id });
    }
  }
  return { struck, flagged };
}
