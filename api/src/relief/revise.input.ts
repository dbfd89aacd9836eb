import { GraphQLDateTimeISO, GraphQLUUID } from 'graphql-scalars';
import { Field, Float, InputType, Int } from 'type-graphql';
import { DocumentInput } from '../document/document.input.ts';
import { ChangeInput } from '../use-case/inputs.ts';
import { AffectedFamilyInput, FamilyPeopleInput } from './affected-family.input.ts';
import { UrgentNeed } from './hazard.ts';
import { VictimsInput } from './report.input.ts';

@InputType({ description: 'What is found to be otherwise of a family hit.' })
export class ChangedFamilyInput extends FamilyPeopleInput {
  @Field(() => GraphQLUUID, { description: 'The family of the incident.' })
  familyId!: string;
}

@InputType({ description: 'A family that does not belong to the incident. It is kept, and has no claim.' })
export class StruckFamilyInput {
  @Field(() => GraphQLUUID, { description: 'The family of the incident.' })
  familyId!: string;

  @Field(() => String, { description: 'Why, 1 to 500 characters.' })
  reason!: string;
}

@InputType({
  description:
    'What a report got wrong; what is left out stays. Hazard and kelurahan are no correction: what is granted and where it goes hang on them, so such a report is rejected and made anew.',
})
export class CorrectedReportInput {
  @Field(() => GraphQLDateTimeISO, { nullable: true, description: 'When it happened.' })
  occurredAt?: Date | null;

  @Field(() => Int, { nullable: true, description: 'Neighbourhood unit (RT), 1 to 999.' })
  rt?: number | null;

  @Field(() => Int, { nullable: true, description: 'Group of neighbourhood units (RW), 1 to 999.' })
  rw?: number | null;

  @Field(() => Float, { nullable: true, description: 'Latitude, WGS 84 degrees; with longitude.' })
  latitude?: number | null;

  @Field(() => Float, { nullable: true, description: 'Longitude, WGS 84 degrees; with latitude.' })
  longitude?: number | null;

  @Field(() => String, { nullable: true, description: 'What happened, in words, 1 to 4000 characters.' })
  chronology?: string | null;

  @Field(() => [UrgentNeed], { nullable: true, description: 'What is needed at once.' })
  urgentNeeds?: UrgentNeed[] | null;
}

@InputType({ description: 'What reviseIncident needs: what the first report left out or got wrong.' })
export class ReviseIncidentInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The incident; expectedVersion is its version.' })
  incidentId!: string;

  @Field(() => String, { description: 'Why, or what was found, 1 to 500 characters.' })
  reason!: string;

  @Field(() => [AffectedFamilyInput], { defaultValue: [], description: 'Families that were left out.' })
  addedFamilies!: AffectedFamilyInput[];

  @Field(() => [ChangedFamilyInput], { defaultValue: [], description: 'Families of which something is otherwise.' })
  changedFamilies!: ChangedFamilyInput[];

  @Field(() => [StruckFamilyInput], { defaultValue: [], description: 'Families that do not belong here.' })
  struckFamilies!: StruckFamilyInput[];

  @Field(() => VictimsInput, { nullable: true, description: 'Victims by category, as they are known now.' })
  victims?: VictimsInput | null;

  @Field(() => CorrectedReportInput, { nullable: true, description: 'What the report itself got wrong.' })
  correction?: CorrectedReportInput | null;

  @Field(() => [DocumentInput], { defaultValue: [], description: 'What shows it.' })
  documents!: DocumentInput[];
}

@InputType({ description: 'What mergeIncidents needs.' })
export class MergeIncidentsInput extends ChangeInput {
  @Field(() => GraphQLUUID, { description: 'The report that leads from now on.' })
  leadingId!: string;

  @Field(() => GraphQLUUID, {
    description: 'The report of the same event; it is kept. expectedVersion is its version.',
  })
  mergedId!: string;

  @Field(() => String, { description: 'Why both are the same event, 1 to 500 characters.' })
  reason!: string;

  @Field(() => Boolean, {
    defaultValue: false,
    description: 'That it is one event although the reports are not near in place and time by policy.',
  })
  evenFarApart!: boolean;
}
