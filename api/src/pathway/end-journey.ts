import type { Work } from '../use-case/use-case.ts';
import { Journey } from './journey.entity.ts';
import { JourneyState } from './journey.state.ts';
import { StageAttempt } from './stage-attempt.entity.ts';
import { StageAttemptState } from './stage-attempt.state.ts';

/** Ends an open journey of an episode, just before the episode ends. */
export async function endJourneyWithEpisode(
  { em }: Work,
  episodeId: string,
  endedOn: string,
  how: 'EXITED' | 'GRADUATED',
): Promise<void> {
  const journey = await em.findOne(Journey, { episode: episodeId, endedOn: null });
  if (!journey) return;
  const running = await em.findOne(StageAttempt, { journey, state: StageAttemptState.IN_PROGRESS });
  if (running) em.assign(running, { state: StageAttemptState.ABANDONED, endedOn });
  em.assign(journey, {
    state: how === 'GRADUATED' ? JourneyState.GRADUATED : JourneyState.ENDED,
    endedOn,
    pausedOn: null,
    version: journey.version + 1,
  });
  await em.flush();
}
