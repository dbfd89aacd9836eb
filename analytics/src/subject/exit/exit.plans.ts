import { graduationsPlan, leftOtherwisePlan } from '../families-on-aid.plans.ts';
import { graduatedNaturally, leftOtherwise } from '../participation/participation.components.ts';
import type { ReleasePlan, ReleaseShare } from '../release-plan.ts';
import { decidedInTime, decideDue, notifiedInTime, notifyDue, proposed } from './exit.components.ts';

/**
 * Cases of the city by year. Nobody leaves without a case, so the cases bound those who left: they are told of years only in
 * which those are, and while the cases that have not come to an exit are not few.
 */
export const casesPlan: ReleasePlan = {
  code: 'exit_cases',
  kind: 'FLOW',
  grain: 'YEAR',
  columns: [{ code: 'proposed', of: proposed, finest: 0 }],
  onlyWith: [
    { plan: graduationsPlan, column: 'natural' },
    { plan: leftOtherwisePlan, column: 'leftOtherwise' },
  ],
  stillThere: [{ came: proposed, left: [graduatedNaturally, leftOtherwise] }],
};

/** Of the cases that had to be notified by now; that all had to is told, of a year that is over nearly all did. */
export const notifiedOfDue: ReleaseShare = {
  whole: { plan: casesPlan, column: 'proposed' },
  parts: [{ of: notifyDue, mayBeAll: true }, { of: notifiedInTime }],
};

export const decidedOfDue: ReleaseShare = {
  whole: { plan: casesPlan, column: 'proposed' },
  parts: [{ of: decideDue, mayBeAll: true }, { of: decidedInTime }],
};
