import type { Component } from '../../figures/component.ts';
import { stage } from '../dimensions.ts';
import { graduationsPlan } from '../families-on-aid.plans.ts';
import { graduatedByRisingClass } from '../participation/participation.components.ts';
import type { ReleasePlan } from '../release-plan.ts';
import { droppedOut, droppedOutAtStage, reached } from './pathway.components.ts';

const STAGES = Object.keys(stage.values!);

/**
 * Members who reached each stage, and journeys given up, in the city by year. Each stage is reached by those who reached the
 * one before, and who graduated by rising class reached them all: so they are hidden together, told of years only in which
 * those graduations are, and while those who stayed behind are not few.
 */
export const stagesPlan: ReleasePlan = {
  code: 'stages',
  kind: 'FLOW',
  grain: 'YEAR',
  columns: [
    ...STAGES.map((code) => ({ code, of: reachedStage(code), finest: 0 as const })),
    {
      code: 'droppedOut',
      of: droppedOutAtStage,
      same: [droppedOut],
      finest: 0,
      byClass: { dropOutReason: droppedOutAtStage },
    },
  ],
  onlyWith: [{ plan: graduationsPlan, column: 'risingClass' }],
  stillThere: [
    ...STAGES.slice(1).map((next, index) => ({ came: reachedStage(STAGES[index]!), left: [reachedStage(next)] })),
    { came: reachedStage(STAGES.at(-1)!), left: [graduatedByRisingClass] },
    { came: reachedStage(STAGES[0]!), left: [graduatedByRisingClass, droppedOut] },
  ],
};

function reachedStage(code: string): Component {
  return reached.map((term) => ({ ...term, where: { stage: [code] } }));
}
