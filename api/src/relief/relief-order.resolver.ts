import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { Needs } from '../graphql/read/decorators.ts';
import { payloadOf, referTo } from '../use-case/mutation-payload.ts';
import { HandOver } from './hand-over.entity.ts';
import { AnnulHandOverInput, RecordHandOverInput } from './hand-over.input.ts';
import type { ReliefOrderOutcome } from './relief-order.act.ts';
import { ReliefOrderActionAvailability } from './relief-order.availability.ts';
import { ReliefOrder } from './relief-order.entity.ts';
import {
  ApproveReliefOrderInput,
  CancelReliefOrderInput,
  CloseReliefOrderInput,
  CorrectReliefTimeInput,
  DispatchReliefOrderInput,
  RejectReliefOrderInput,
  ReturnReliefGoodsInput,
  VerifyReliefOrderInput,
} from './relief-order.input.ts';
import { HandOverPayload, ReliefOrderPayload } from './relief-order.payload.ts';
import { ReliefOrderService } from './relief-order.service.ts';

@Resolver(() => ReliefOrder)
export class ReliefOrderResolver {
  @OfficersOnly()
  @Needs<ReliefOrder>('id')
  @FieldResolver(() => [ReliefOrderActionAvailability], {
    description: 'What can be done with it now, by whoever asks, and why the rest cannot.',
  })
  availableActions(
    @Root() { id }: Pick<ReliefOrder, 'id'>,
    @Ctx() { reliefOrderActions }: Context,
  ): Promise<ReliefOrderActionAvailability[]> {
    return reliefOrderActions.load(id);
  }

  @OfficersOnly()
  @Mutation(() => ReliefOrderPayload, {
    description:
      'Records what the field team found (verifikasi). On the fast track it follows the dispatch, and the state stays.',
  })
  async verifyReliefOrder(
    @Ctx() context: Context,
    @Arg('input', () => VerifyReliefOrderInput, { description: 'The order, the finding and what it rests on.' })
    input: VerifyReliefOrderInput,
  ): Promise<ReliefOrderPayload> {
    return answer(await serviceOf(context).verifyReliefOrder(input));
  }

  @OfficersOnly()
  @Mutation(() => ReliefOrderPayload, {
    description: 'Approves a verified order (persetujuan). Another officer than the one who reported.',
  })
  async approveReliefOrder(
    @Ctx() context: Context,
    @Arg('input', () => ApproveReliefOrderInput, {
      description: 'The order, and whether repeat claims were looked at.',
    })
    input: ApproveReliefOrderInput,
  ): Promise<ReliefOrderPayload> {
    return answer(await serviceOf(context).approveReliefOrder(input));
  }

  @OfficersOnly()
  @Mutation(() => ReliefOrderPayload, {
    description:
      'Sends goods from the warehouses that hold them ready (pengiriman); before approval the fast track only.',
  })
  async dispatchReliefOrder(
    @Ctx() context: Context,
    @Arg('input', () => DispatchReliefOrderInput, { description: 'The order, what leaves, vehicle and driver.' })
    input: DispatchReliefOrderInput,
  ): Promise<ReliefOrderPayload> {
    return answer(await serviceOf(context).dispatchReliefOrder(input));
  }

  @OfficersOnly()
  @Mutation(() => HandOverPayload, {
    description: 'Records goods that were handed over against a signed record (berita acara serah terima, BAST).',
  })
  async recordHandOver(
    @Ctx() context: Context,
    @Arg('input', () => RecordHandOverInput, { description: 'The record, the recipient, the goods, the families.' })
    input: RecordHandOverInput,
  ): Promise<HandOverPayload> {
    return answerOfHandOver(await serviceOf(context).recordHandOver(input));
  }

  @OfficersOnly()
  @Mutation(() => HandOverPayload, {
    description: 'Annuls a hand-over that was wrong: it stays, and counts no more. Opens the order again.',
  })
  async annulHandOver(
    @Ctx() context: Context,
    @Arg('input', () => AnnulHandOverInput, { description: 'The hand-over, the reason and what shows it.' })
    input: AnnulHandOverInput,
  ): Promise<HandOverPayload> {
    return answerOfHandOver(await serviceOf(context).annulHandOver(input));
  }

  @OfficersOnly()
  @Mutation(() => ReliefOrderPayload, { description: 'Brings goods back to a warehouse that had left (pengembalian).' })
  async returnReliefGoods(
    @Ctx() context: Context,
    @Arg('input', () => ReturnReliefGoodsInput, { description: 'The order, the goods, the warehouse, the reason.' })
    input: ReturnReliefGoodsInput,
  ): Promise<ReliefOrderPayload> {
    return answer(await serviceOf(context).returnReliefGoods(input));
  }

  @OfficersOnly()
  @Mutation(() => ReliefOrderPayload, {
    description: 'Closes an order when all was handed over, or with a reason when no more can be; releases the rest.',
  })
  async closeReliefOrder(
    @Ctx() context: Context,
    @Arg('input', () => CloseReliefOrderInput, { description: 'The order, and the reason where one is needed.' })
    input: CloseReliefOrderInput,
  ): Promise<ReliefOrderPayload> {
    return answer(await serviceOf(context).closeReliefOrder(input));
  }

  @OfficersOnly()
  @Mutation(() => ReliefOrderPayload, {
    description:
      'Rejects an order whose report does not hold, before anything has left (penolakan); releases its stock.',
  })
  async rejectReliefOrder(
    @Ctx() context: Context,
    @Arg('input', () => RejectReliefOrderInput, { description: 'The order and the reason.' })
    input: RejectReliefOrderInput,
  ): Promise<ReliefOrderPayload> {
    return answer(await serviceOf(context).rejectReliefOrder(input));
  }

  @OfficersOnly()
  @Mutation(() => ReliefOrderPayload, {
    description:
      'Cancels an order that is not needed any more, while nothing is under way (pembatalan); releases its stock.',
  })
  async cancelReliefOrder(
    @Ctx() context: Context,
    @Arg('input', () => CancelReliefOrderInput, { description: 'The order and the reason.' })
    input: CancelReliefOrderInput,
  ): Promise<ReliefOrderPayload> {
    return answer(await serviceOf(context).cancelReliefOrder(input));
  }

  @OfficersOnly()
  @Mutation(() => ReliefOrderPayload, {
    description: 'Corrects when a hop happened. What was recorded before stays; a further step points at it.',
  })
  async correctReliefTime(
    @Ctx() context: Context,
    @Arg('input', () => CorrectReliefTimeInput, { description: 'The step, the right moment and the reason.' })
    input: CorrectReliefTimeInput,
  ): Promise<ReliefOrderPayload> {
    return answer(await serviceOf(context).correctReliefTime(input));
  }
}

function serviceOf(context: Context): ReliefOrderService {
  return new ReliefOrderService(performerOf(context));
}

function answer(outcome: ReliefOrderOutcome): ReliefOrderPayload {
  return { ...payloadOf(outcome), order: referTo(ReliefOrder, outcome.orderId) };
}

function answerOfHandOver(outcome: ReliefOrderOutcome): HandOverPayload {
  return { ...answer(outcome), handOver: referTo(HandOver, outcome.handOverId) };
}
