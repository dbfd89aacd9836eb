import { GraphQLDateTimeISO } from 'graphql-scalars';
import { Field, Float, InputType, Int } from 'type-graphql';
import { DocumentInput } from '../document/document.input.ts';
import { KeyedInput } from '../use-case/inputs.ts';
import { AffectedFamilyInput } from './affected-family.input.ts';
import { Hazard, UrgentNeed } from './hazard.ts';
import './relief-types.ts';

@InputType({ description: 'Victims by category (korban).' })
export class VictimsInput {
  @Field(() => Int, { defaultValue: 0, description: 'People who died (meninggal).' })
  dead!: number;

  @Field(() => Int, { defaultValue: 0, description: 'People missing (hilang).' })
  missing!: number;

  @Field(() => Int, { defaultValue: 0, description: 'People severely injured (luka berat).' })
  severelyInjured!: number;

  @Field(() => Int, { defaultValue: 0, description: 'People lightly injured (luka ringan).' })
  lightlyInjured!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'Families affected, those not listed included (KK terdampak); those listed where left out.',
  })
  affectedFamilies?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'People affected, those not listed included (jiwa terdampak); those listed where left out.',
  })
  affectedPersons?: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'People who had to leave their home (pengungsi); those of the families listed where left out.',
  })
  displacedPersons?: number | null;
}

@InputType({ description: 'What reportIncident needs: everything that aid needs, in one go.' })
export class ReportIncidentInput extends KeyedInput {
  @Field(() => Hazard, { description: 'What struck.' })
  hazard!: Hazard;

  @Field(() => GraphQLDateTimeISO, { description: 'When it happened.' })
  occurredAt!: Date;

  @Field(() => String, { description: 'Kelurahan where it happened: its Kemendagri code, 32.71.01.1001.' })
  kelurahanCode!: string;

  @Field(() => Int, { nullable: true, description: 'Neighbourhood unit (RT), 1 to 999.' })
  rt?: number | null;

  @Field(() => Int, { nullable: true, description: 'Group of neighbourhood units (RW), 1 to 999.' })
  rw?: number | null;

  @Field(() => Float, { nullable: true, description: 'Latitude, WGS 84 degrees, as a telephone shows it: -6.6216.' })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude, WGS 84 degrees: 106.8088.' })
  longitude?: number | null;

  @Field(() => String, { description: 'What happened, in words (kronologi), 1 to 4000 characters.' })
  chronology!: string;

  @Field(() => [AffectedFamilyInput], { defaultValue: [], description: 'The families hit, at most 500.' })
  families!: AffectedFamilyInput[];

  @Field(() => VictimsInput, { nullable: true, description: 'Victims by category.' })
  victims?: VictimsInput | null;

  @Field(() => [UrgentNeed], { defaultValue: [], description: 'What is needed at once.' })
  urgentNeeds!: UrgentNeed[];

  @Field(() => [DocumentInput], {
    defaultValue: [],
    description: 'Photos, video stills, letters, assessment forms that were uploaded before (POST /documents).',
  })
  documents!: DocumentInput[];
}
