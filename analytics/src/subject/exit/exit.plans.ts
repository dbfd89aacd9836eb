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
  columns: [
    { code: 'proposed', of: proposed, finest: 0 },
    { code: 'notifyDue', of: notifyDue, finest: 0 },
    { code: 'decideDue', of: decideDue, finest: 0 },
  ],
  onlyWith: [
    { plan: graduationsPlan, column: 'natural' },
    { plan: leftOtherwisePlan, column: 'leftOtherwise' },
  ],
  stillThere: [{ came: proposed, left: [graduatedNaturally, leftOtherwise] }],
};

export const notifiedOfDue: ReleaseShare = {
  whole: { plan: casesPlan, column: 'notifyDue' },
  parts: [{ of: notifiedInTime }],
};

export const decidedOfDue: ReleaseShare = {
  whole: { plan: casesPlan, column: 'decideDue' },
  parts: [{ of: decidedInTime }],
};
