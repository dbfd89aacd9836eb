import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { OfficersOnly } from '../access/officers-only.ts';
import { performerOf, type Context } from '../graphql/context.ts';
import { DeparturePayload, departurePayloadOf, PersonPayload, personPayloadOf } from './household.payload.ts';
import {
  AddMemberInput,
  CorrectDeathInput,
  CorrectLeavingInput,
  CorrectPersonInput,
  NameHeadInput,
  RecordBirthInput,
  RecordDeathInput,
  RecordMemberLeftInput,
} from './member.input.ts';
import { MemberService } from './member.service.ts';

@Resolver()
export class MemberResolver {
  @OfficersOnly()
  @Mutation(() => DeparturePayload, {
    description:
      'Records a death (kematian). If the head of a living family died, a successor can be named with it; otherwise one is proposed.',
  })
  async recordDeath(
    @Ctx() context: Context,
    @Arg('input', () => RecordDeathInput, { description: 'Who, when, on what evidence.' }) input: RecordDeathInput,
  ): Promise<DeparturePayload> {
    return departurePayloadOf(await serviceOf(context).recordDeath(input));
  }

  @OfficersOnly()
  @Mutation(() => DeparturePayload, {
    description:
      'Records that a member left the family alive. The head needs a successor; the last member cannot leave.',
  })
  async recordMemberLeft(
    @Ctx() context: Context,
    @Arg('input', () => RecordMemberLeftInput, { description: 'Who, when, why.' }) input: RecordMemberLeftInput,
  ): Promise<DeparturePayload> {
    return departurePayloadOf(await serviceOf(context).recordMemberLeft(input));
  }

  @OfficersOnly()
  @Mutation(() => PersonPayload, {
    description:
      'Makes a member the head of the family (kepala keluarga): succession after a death, or a head who hands over. The others get the roles that follow from what the new head was: under a spouse they keep theirs and the former head is SPOUSE; under a child the parents are PARENT and brothers and sisters OTHER; under a parent the former head is CHILD and the rest OTHER; under anyone else all are OTHER. Roles that are given win.',
  })
  async nameHead(
    @Ctx() context: Context,
    @Arg('input', () => NameHeadInput, { description: 'The family, the member, the day.' }) input: NameHeadInput,
  ): Promise<PersonPayload> {
    return personPayloadOf(await serviceOf(context).nameHead(input));
  }

  @OfficersOnly()
  @Mutation(() => PersonPayload, { description: 'Adds a child that was born into the family (kelahiran).' })
  async recordBirth(
    @Ctx() context: Context,
    @Arg('input', () => RecordBirthInput, { description: 'The family and the child.' }) input: RecordBirthInput,
  ): Promise<PersonPayload> {
    return personPayloadOf(await serviceOf(context).recordBirth(input));
  }

  @OfficersOnly()
  @Mutation(() => PersonPayload, {
    description:
      'Adds a person who came to the family otherwise. The NIK of a member who left another family is taken over.',
  })
  async addMember(
    @Ctx() context: Context,
    @Arg('input', () => AddMemberInput, { description: 'The family and the person.' }) input: AddMemberInput,
  ): Promise<PersonPayload> {
    return personPayloadOf(await serviceOf(context).addMember(input));
  }

  @OfficersOnly()
  @Mutation(() => PersonPayload, {
    description: 'Corrects what was recorded wrongly of a person (pembetulan data). The journal keeps what it was.',
  })
  async correctPerson(
    @Ctx() context: Context,
    @Arg('input', () => CorrectPersonInput, { description: 'The person, the right facts, the reason.' })
    input: CorrectPersonInput,
  ): Promise<PersonPayload> {
    return personPayloadOf(await serviceOf(context).correctPerson(input));
  }

  @OfficersOnly()
  @Mutation(() => PersonPayload, {
    description:
      'Corrects the day of a death, or takes back one that did not happen. An exit that rests on it is taken back by reinstateExit.',
  })
  async correctDeath(
    @Ctx() context: Context,
    @Arg('input', () => CorrectDeathInput, { description: 'The person, the right day, the reason, the evidence.' })
    input: CorrectDeathInput,
  ): Promise<PersonPayload> {
    return personPayloadOf(await serviceOf(context).correctDeath(input));
  }

  @OfficersOnly()
  @Mutation(() => PersonPayload, {
    description:
      'Corrects the day on which a member left the family alive, or takes back a leaving that did not happen.',
  })
  async correctLeaving(
    @Ctx() context: Context,
    @Arg('input', () => CorrectLeavingInput, { description: 'The person, the right day, the reason, the evidence.' })
    input: CorrectLeavingInput,
  ): Promise<PersonPayload> {
    return personPayloadOf(await serviceOf(context).correctLeaving(input));
  }
}

function serviceOf(context: Context): MemberService {
  return new MemberService(performerOf(context), context.identityKey);
}
