import { getNamedType, isObjectType, type GraphQLNamedType } from 'graphql';
import { expect, it } from 'vitest';
import { describeEntities } from '../database/describe.ts';
import { buildReadSchema } from '../graphql/schema.ts';
import { refusalOf } from './officers-only.ts';

/** Of answers only: figures go through the control of disclosure themselves, and payloads are for who performed. */
const CONTROLLED =
  /Figures$|^IndicatorValue$|^IndicatorChange$|^ShrunkEstimate$|^RankRange$|^PeerComparison$|^GraduationCurve$|^CurveStep$|Payload$/;

/**
 * Every other number that somebody outside the office can read. One that counts families or people does not belong here: it is
 * for officers, or a figure.
 */
const OPEN: Readonly<Record<string, readonly string[]>> = {
  IncidentConnection: ['totalCount'],
  IndicatorDefinition: ['version'],
  // the civil register of a whole kelurahan, by its year
  Kelurahan: ['areaKm2', 'latitude', 'longitude', 'populationCount', 'populationYear', 'registeredHouseholdCount'],
  LegalDocumentConnection: ['totalCount'],
  PolicyParameterConnection: ['totalCount'],
  ReadinessCriterionInfo: ['mostPoints'],
  ReliefHop: ['durationHours'],
  ReliefHopConnection: ['totalCount'],
  ReliefOrder: ['approveHours', 'deliverHours', 'dispatchHours', 'verifyHours', 'wholeHours'],
  ReliefOrderConnection: ['totalCount'],
};

it('shows no number to the public that nobody has decided on', () => {
  const { schema } = buildReadSchema(describeEntities());
  const open = new Set<GraphQLNamedType>();
  const reach = (type: GraphQLNamedType): void => {
    if (!isObjectType(type) || open.has(type)) return;
    open.add(type);
    for (const field of Object.values(type.getFields())) {
      if (!refusalOf(field, undefined)) reach(getNamedType(field.type));
    }
  };
  reach(schema.getQueryType()!);
  reach(schema.getSubscriptionType()!);
  const numbers = [...open].flatMap((type) => {
    if (!isObjectType(type) || CONTROLLED.test(type.name)) return [];
    const fields = Object.values(type.getFields()).filter(
      (field) => ['Int', 'Float', 'BigInt'].includes(getNamedType(field.type).name) && !refusalOf(field, undefined),
    );
    return fields.length ? [[type.name, fields.map(({ name }) => name).sort()]] : [];
  });
  expect(Object.fromEntries(numbers)).toEqual(OPEN);
});
