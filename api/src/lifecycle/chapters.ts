import { interventionMachine } from '../companion/intervention.state.ts';
import { episodeMachine } from '../episode/episode.state.ts';
import { graduationMachine } from '../graduation/graduation.state.ts';
import { feedBatchMachine, feedRowMachine } from '../monitoring/feed.state.ts';
import { exitCaseMachine } from '../natural-exit/exit-case.state.ts';
import { reviewMachine } from '../natural-exit/review.state.ts';
import { journeyMachine } from '../pathway/journey.state.ts';
import { stageAttemptMachine } from '../pathway/stage-attempt.state.ts';
import { reliefOrderMachine } from '../relief/relief-order.state.ts';
import type { LifecycleChapter } from './lifecycle-document.ts';

/** Every machine of the lifecycle, in the order a family meets them. */
export const lifecycleChapters: readonly LifecycleChapter[] = [
  {
    title: 'Episode of aid',
    about:
      'One continuous time of a household on aid. It ends by graduation (rising class, died out, no longer poor, moved away) or otherwise; coming back opens a new one.',
    machine: episodeMachine,
  },
  {
    title: 'Journey',
    about: "A family's way along the five stages of the pathway to rising class, within an episode.",
    machine: journeyMachine,
  },
  {
    title: 'Attempt at a stage',
    about: 'One go at one stage of a journey; a stage that is not passed is attempted again.',
    machine: stageAttemptMachine,
  },
  {
    title: 'Intervention',
    about: 'What a companion (pendamping) does for a family beside the stages.',
    machine: interventionMachine,
  },
  {
    title: 'Proposed graduation',
    about: 'Graduation by rising class: one officer proposes it, another decides.',
    machine: graduationMachine,
  },
  {
    title: 'Review of a quarter',
    about: 'Once a quarter the city looks who leaves aid naturally.',
    machine: reviewMachine,
  },
  {
    title: 'Exit case',
    about:
      'One family that may leave aid: notified, heard where it objects, decided by another officer than who proposed.',
    machine: exitCaseMachine,
  },
  {
    title: 'Feed',
    about: 'A file from Dukcapil, DTSEN or field staff that keeps the register current.',
    machine: feedBatchMachine,
  },
  {
    title: 'Line of a feed',
    about: 'What became of one line of a feed.',
    machine: feedRowMachine,
  },
  {
    title: 'Relief order',
    about:
      'What is brought to the families of one incident. On the fast track goods leave before verification and approval, which then follow while the state stays where the goods are.',
    machine: reliefOrderMachine,
  },
];
