import type { Performer } from '../use-case/use-case.ts';
import type { AnnulHandOverInput, RecordHandOverInput } from './hand-over.input.ts';
import { annulment, handOver } from './hand-over.steps.ts';
import { approval, cancellation, closing, rejection, verification } from './relief-order-decisions.ts';
import { dispatch, goodsReturn } from './relief-order-goods.ts';
import { act, type ReliefOrderOutcome } from './relief-order.act.ts';
import type {
  ApproveReliefOrderInput,
  CancelReliefOrderInput,
  CloseReliefOrderInput,
  CorrectReliefTimeInput,
  DispatchReliefOrderInput,
  RejectReliefOrderInput,
  ReturnReliefGoodsInput,
  VerifyReliefOrderInput,
} from './relief-order.input.ts';
import { timeCorrection } from './time-correction.ts';

/** Brings a relief order from its report to its end. Each method is one transaction. */
export class ReliefOrderService {
  constructor(private readonly performer: Performer) {}

  /** Records what the field team found. */
  verifyReliefOrder(input: VerifyReliefOrderInput): Promise<ReliefOrderOutcome> {
    return act(this.performer, verification(input));
  }

  /** Approves, as another officer than who reported. */
  approveReliefOrder(input: ApproveReliefOrderInput): Promise<ReliefOrderOutcome> {
    return act(this.performer, approval(input));
  }

  /** Sends goods. */
  dispatchReliefOrder(input: DispatchReliefOrderInput): Promise<ReliefOrderOutcome> {
    return act(this.performer, dispatch(input));
  }

  /** Records goods that were handed over. */
  recordHandOver(input: RecordHandOverInput): Promise<ReliefOrderOutcome> {
    return act(this.performer, handOver(input));
  }

  /** Annuls a hand-over that was wrong. */
  annulHandOver(input: AnnulHandOverInput): Promise<ReliefOrderOutcome> {
    return act(this.performer, annulment(input));
  }

  /** Brings goods back that had left. */
  returnReliefGoods(input: ReturnReliefGoodsInput): Promise<ReliefOrderOutcome> {
    return act(this.performer, goodsReturn(input));
  }

  /** Closes an order. */
  closeReliefOrder(input: CloseReliefOrderInput): Promise<ReliefOrderOutcome> {
    return act(this.performer, closing(input));
  }

  /** Rejects an order whose report does not hold. */
  rejectReliefOrder(input: RejectReliefOrderInput): Promise<ReliefOrderOutcome> {
    return act(this.performer, rejection(input));
  }

  /** Cancels an order that is not needed any more. */
  cancelReliefOrder(input: CancelReliefOrderInput): Promise<ReliefOrderOutcome> {
    return act(this.performer, cancellation(input));
  }

  /** Corrects when a hop happened. */
  correctReliefTime(input: CorrectReliefTimeInput): Promise<ReliefOrderOutcome> {
    return act(this.performer, timeCorrection(input));
  }
}
