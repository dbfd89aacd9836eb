import { placeOn } from '../../household/place.ts';
import type { Work } from '../../use-case/use-case.ts';
import { AssessmentSource, WelfareAssessment } from '../../welfare/welfare-assessment.entity.ts';
import { FeedRowState } from '../feed.state.ts';
import { refused, UNCHANGED, type Effect } from './effect.ts';

/** A decile of a locked family. */
export interface DecileOfFamily {
  readonly householdId: string;
  readonly assessedOn: string;
  readonly decile: number;
  /** The line that tells it. */
  readonly feed: { readonly batchId: string; readonly line: number };
}

/** Records one decile as an assessment of the register it comes from, as `applyDeciles` does by the thousand. */
export async function recordDecile(
  work: Work,
  { householdId, assessedOn, decile, feed }: DecileOfFamily,
): Promise<Effect> {
  const source = AssessmentSource.DTSEN;
  const recorded = await work.em.findOne(WelfareAssessment, { household: householdId, assessedOn, source });
  if (recorded?.decile === decile) return UNCHANGED;
  if (recorded) return refused([decileDiffers(assessedOn, recorded.decile)]);
  work.em.create(WelfareAssessment, {
    household: householdId,
    kelurahan: await placeOn(work.em, householdId, assessedOn),
    assessedOn,
    welfareClass: null,
    decile,
    incomeAmount: null,
    source,
    feedBatchId: feed.batchId,
    feedLine: feed.line,
  });
  await work.em.flush();
  return { state: FeedRowState.APPLIED };
}

function decileDiffers(assessedOn: string, recorded: number | null) {
  return {
    code: 'DECILE_DIFFERS',
    field: 'desil',
    message: `The decile of this family on ${assessedOn} is recorded as ${recorded ?? 'unknown'}. A fact is not overwritten: find out which is right, and send the right one with the next ranking.`,
  };
}
