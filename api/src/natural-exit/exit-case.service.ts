import type { Performer } from '../use-case/use-case.ts';
import { act, type ExitCaseOutcome } from './exit-case.act.ts';
import type {
  CarryOverExitInput,
  ConfirmExitInput,
  DismissExitInput,
  HearExitInput,
  NotifyExitInput,
  ObjectToExitInput,
  ProposeExitInput,
  RecordExitVerificationInput,
  ReinstateExitInput,
} from './exit-case.input.ts';
import { carryOver, confirmation, dismissal, reinstatement } from './exit-decisions.ts';
import { proposeExit } from './exit-proposal.ts';
import { hearing, notification, objection, verification } from './exit-steps.ts';

/** Brings the case of a natural exit from its proposal to its decision. */
export class ExitCaseService {
  constructor(private readonly performer: Performer) {}

  /** Proposes an exit that no review has found. */
  proposeExit(input: ProposeExitInput): Promise<ExitCaseOutcome> {
    return proposeExit(this.performer, input);
  }

  /** Records that the letter was handed over. */
  notifyExit(input: NotifyExitInput): Promise<ExitCaseOutcome> {
    return act(this.performer, notification(input));
  }

  /** Records that the family objects. */
  objectToExit(input: ObjectToExitInput): Promise<ExitCaseOutcome> {
    return act(this.performer, objection(input));
  }

  /** Records the hearing of the family. */
  hearExit(input: HearExitInput): Promise<ExitCaseOutcome> {
    return act(this.performer, hearing(input));
  }

  /** Records a field verification. */
  recordExitVerification(input: RecordExitVerificationInput): Promise<ExitCaseOutcome> {
    return act(this.performer, verification(input));
  }

  /** Ends aid. */
  confirmExit(input: ConfirmExitInput): Promise<ExitCaseOutcome> {
    return act(this.performer, confirmation(input));
  }

  /** Lets aid go on. */
  dismissExit(input: DismissExitInput): Promise<ExitCaseOutcome> {
    return act(this.performer, dismissal(input));
  }

  /** Leaves a case to the next review. */
  carryOverExit(input: CarryOverExitInput): Promise<ExitCaseOutcome> {
    return act(this.performer, carryOver(input));
  }

  /** Annuls a confirmed exit. */
  reinstateExit(input: ReinstateExitInput): Promise<ExitCaseOutcome> {
    return act(this.performer, reinstatement(input));
  }
}
