import { Field, Float, ID, InputType } from 'type-graphql';
import { RetryableInput } from '../use-case/inputs.ts';

@InputType({ description: 'What addWarehouse needs.' })
export class AddWarehouseInput extends RetryableInput {
  @Field(() => ID, { description: 'Short name that no other has: capital letters, digits and _, as GUDANG_DINSOS.' })
  code!: string;

  @Field(() => String, { description: 'Name.' })
  name!: string;

  @Field(() => ID, { description: 'Kelurahan where it stands: its code.' })
  kelurahanCode!: string;

  @Field(() => Float, { description: 'Latitude, WGS 84 degrees.' })
  latitude!: number;

  @Field(() => Float, { description: 'Longitude, WGS 84 degrees.' })
  longitude!: number;
}

@InputType({ description: 'What setWarehouseActive needs.' })
export class SetWarehouseActiveInput extends RetryableInput {
  @Field(() => ID, { description: 'The warehouse: its code.' })
  warehouseCode!: string;

  @Field(() => Boolean, { description: 'Whether goods are reserved from it from now on.' })
  isActive!: boolean;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}
