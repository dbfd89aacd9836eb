import { Field, InputType, Int } from 'type-graphql';

@InputType()
export abstract class RetryableInput {
  @Field(() => String, {
    nullable: true,
    description:
      'Chosen by the caller, 1 to 200 characters: sent again with the same input, nothing happens twice and the answer is the same.',
  })
  idempotencyKey?: string | null;
}

@InputType()
export abstract class KeyedInput {
  @Field(() => String, {
    description:
      'Chosen by the caller, 1 to 200 characters, a UUID serves well. Where the network is bad, send the same again with the same key: nothing happens twice and the answer is the same.',
  })
  idempotencyKey!: string;
}

@InputType()
export abstract class ChangeInput extends RetryableInput {
  @Field(() => Int, { description: 'Version of the record that the decision was made on.' })
  expectedVersion!: number;
}
