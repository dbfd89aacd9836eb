import { refusePlainText } from '../use-case/plain-text.ts';
import type { UserError } from '../user-error.ts';
import type { Hazard } from './hazard.ts';

/** A report that is to be merged, or to lead. */
export interface MergingReport {
  readonly id: string;
  readonly hazard: Hazard;
  readonly mergedInto: { readonly id: string } | null;
}

/** Why a report cannot be merged into another. */
export function refuseMerge(leading: MergingReport, merged: MergingReport, reason: string): UserError[] {
  return [...refuseOne(leading, merged), ...refusePlainText(reason, 'reason', 'reason')];
}

function refuseOne(leading: MergingReport, merged: MergingReport): UserError[] {
  if (leading.id === merged.id) {
    return [{ code: 'SAME_REPORT', field: 'mergedId', message: 'Both ids are of one report. Give the other report.' }];
  }
  if (merged.mergedInto) {
    const message = `This report was merged into ${merged.mergedInto.id} before.`;
    return [{ code: 'INCIDENT_MERGED', field: 'mergedId', message }];
  }
  if (leading.mergedInto) {
    const message = `This report was merged into ${leading.mergedInto.id}. Let that one lead.`;
    return [{ code: 'INCIDENT_MERGED', field: 'leadingId', message }];
  }
  if (leading.hazard === merged.hazard) return [];
  const message = `One report is of ${leading.hazard}, the other of ${merged.hazard}: one event has one hazard. Merge reports of the same one.`;
  return [{ code: 'HAZARDS_DIFFER', field: 'mergedId', message }];
}
