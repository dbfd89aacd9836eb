import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { payloadOf, referTo } from '../use-case/mutation-payload.ts';
import { LegalDocument } from './legal-document.entity.ts';
import { PolicyParameter } from './policy-parameter.entity.ts';
import { RecordLegalDocumentInput, SetPolicyParameterInput, WithdrawPolicyParameterInput } from './policy.input.ts';
import {
  RecordLegalDocumentPayload,
  SetPolicyParameterPayload,
  WithdrawPolicyParameterPayload,
} from './policy.payload.ts';
import { PolicyService } from './policy.service.ts';

@Resolver()
export class PolicyChangeResolver {
  @OfficersOnly()
  @Mutation(() => RecordLegalDocumentPayload, {
    description: 'Records a regulation or guide that policy can rest on. What is recorded does not change.',
  })
  async recordLegalDocument(
    @Ctx() context: Context,
    @Arg('input', () => RecordLegalDocumentInput, { description: 'The document.' }) input: RecordLegalDocumentInput,
  ): Promise<RecordLegalDocumentPayload> {
    const outcome = await new PolicyService(performerOf(context)).recordLegalDocument(input);
    return { ...payloadOf(outcome), legalDocument: referTo(LegalDocument, outcome.legalDocumentId) };
  }

  @OfficersOnly()
  @Mutation(() => SetPolicyParameterPayload, {
    description:
      'Sets a parameter from a coming day on, until a value that is set for later begins. What held up to today stays as it was.',
  })
  async setPolicyParameter(
    @Ctx() context: Context,
    @Arg('input', () => SetPolicyParameterInput, { description: 'The value, its first day and its legal basis.' })
    input: SetPolicyParameterInput,
  ): Promise<SetPolicyParameterPayload> {
    const outcome = await new PolicyService(performerOf(context)).setPolicyParameter(input);
    return {
      ...payloadOf(outcome),
      parameter: referTo(PolicyParameter, outcome.parameterId),
      previous: referTo(PolicyParameter, outcome.previousId),
    };
  }

  @OfficersOnly()
  @Mutation(() => WithdrawPolicyParameterPayload, {
    description: 'Withdraws a value that has not begun to hold; the one before it goes on.',
  })
  async withdrawPolicyParameter(
    @Ctx() context: Context,
    @Arg('input', () => WithdrawPolicyParameterInput, { description: 'The value to withdraw, and why.' })
    input: WithdrawPolicyParameterInput,
  ): Promise<WithdrawPolicyParameterPayload> {
    const outcome = await new PolicyService(performerOf(context)).withdrawPolicyParameter(input);
    return { ...payloadOf(outcome), previous: referTo(PolicyParameter, outcome.previousId) };
  }
}
