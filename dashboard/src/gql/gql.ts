/* eslint-disable */
import * as types from './graphql';
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';

/**
 * Map of all GraphQL operations in the project.
 *
 * This map has several performance disadvantages:
 * 1. It is not tree-shakeable, so it will include all operations in the project.
 * 2. It is not minifiable, so the string of a GraphQL query will be multiple times inside the bundle.
 * 3. It does not support dead code elimination, so it will add unused operations.
 *
 * Therefore it is highly recommended to use the babel or swc plugin for production.
 * Learn more about it here: https://the-guild.dev/graphql/codegen/plugins/presets/preset-client#reducing-bundle-size
 */
type Documents = {
  'query Reference {\n  coverage {\n    firstQuarter\n    lastClosedQuarter\n    currentQuarter\n    asOf\n  }\n  kecamatan {\n    code\n    name\n  }\n  kelurahan {\n    code\n    name\n    latitude\n    longitude\n    kecamatan {\n      code\n      name\n    }\n  }\n  programmes {\n    code\n    name\n  }\n}': typeof types.ReferenceDocument;
  'query Graduation($quarter: Quarter!, $trendFrom: Quarter!, $kind: GraduationKind!, $programme: ParticipationFilter!, $focusLevel: AreaLevel!, $focus: ParticipationFilter!) {\n  byKelurahan: participation(\n    area: KELURAHAN\n    quarters: {from: $quarter, to: $quarter}\n    where: $programme\n  ) {\n    area {\n      code\n      name\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n    }\n  }\n  city: participation(\n    area: CITY\n    quarters: {from: $trendFrom, to: $quarter}\n    where: $programme\n  ) {\n    quarter\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n      ...IndicatorProvenanceParts\n    }\n  }\n  focus: participation(\n    area: $focusLevel\n    quarters: {from: $trendFrom, to: $quarter}\n    where: $focus\n  ) {\n    quarter\n    area {\n      code\n      name\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n    }\n  }\n}': typeof types.GraduationDocument;
  'fragment IndicatorValueParts on IndicatorValue {\n  value\n  lower\n  upper\n  confidence\n  numerator\n  denominator\n  missingReason\n}\n\nfragment IndicatorProvenanceParts on IndicatorValue {\n  asOf\n  definition {\n    code\n    version\n    name {\n      id\n      en\n    }\n    description {\n      id\n      en\n    }\n    numerator {\n      id\n      en\n    }\n    denominator {\n      id\n      en\n    }\n  }\n}\n\nfragment IndicatorChangeParts on IndicatorChange {\n  difference\n  lower\n  upper\n  confidence\n  missingReason\n  before {\n    ...IndicatorValueParts\n  }\n}': typeof types.IndicatorValuePartsFragmentDoc;
  'query Overview($quarter: Quarter!, $trendFrom: Quarter!, $level: AreaLevel!, $kind: GraduationKind!, $where: ParticipationFilter!, $programme: ParticipationFilter!) {\n  now: participation(\n    area: $level\n    quarters: {from: $quarter, to: $quarter}\n    where: $where\n  ) {\n    quarter\n    area {\n      code\n      name\n    }\n    familiesOnAid {\n      ...IndicatorValueParts\n      ...IndicatorProvenanceParts\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n      ...IndicatorProvenanceParts\n    }\n    familiesOnAidChange {\n      ...IndicatorChangeParts\n    }\n    graduationRateChange(kind: $kind) {\n      ...IndicatorChangeParts\n    }\n  }\n  trend: participation(\n    area: $level\n    quarters: {from: $trendFrom, to: $quarter}\n    where: $where\n  ) {\n    quarter\n    familiesOnAid {\n      ...IndicatorValueParts\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n    }\n  }\n  byKecamatan: participation(\n    area: KECAMATAN\n    quarters: {from: $quarter, to: $quarter}\n    where: $programme\n  ) {\n    area {\n      code\n      name\n    }\n    familiesOnAid {\n      ...IndicatorValueParts\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n    }\n  }\n}': typeof types.OverviewDocument;
};
const documents: Documents = {
  'query Reference {\n  coverage {\n    firstQuarter\n    lastClosedQuarter\n    currentQuarter\n    asOf\n  }\n  kecamatan {\n    code\n    name\n  }\n  kelurahan {\n    code\n    name\n    latitude\n    longitude\n    kecamatan {\n      code\n      name\n    }\n  }\n  programmes {\n    code\n    name\n  }\n}':
    types.ReferenceDocument,
  'query Graduation($quarter: Quarter!, $trendFrom: Quarter!, $kind: GraduationKind!, $programme: ParticipationFilter!, $focusLevel: AreaLevel!, $focus: ParticipationFilter!) {\n  byKelurahan: participation(\n    area: KELURAHAN\n    quarters: {from: $quarter, to: $quarter}\n    where: $programme\n  ) {\n    area {\n      code\n      name\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n    }\n  }\n  city: participation(\n    area: CITY\n    quarters: {from: $trendFrom, to: $quarter}\n    where: $programme\n  ) {\n    quarter\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n      ...IndicatorProvenanceParts\n    }\n  }\n  focus: participation(\n    area: $focusLevel\n    quarters: {from: $trendFrom, to: $quarter}\n    where: $focus\n  ) {\n    quarter\n    area {\n      code\n      name\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n    }\n  }\n}':
    types.GraduationDocument,
  'fragment IndicatorValueParts on IndicatorValue {\n  value\n  lower\n  upper\n  confidence\n  numerator\n  denominator\n  missingReason\n}\n\nfragment IndicatorProvenanceParts on IndicatorValue {\n  asOf\n  definition {\n    code\n    version\n    name {\n      id\n      en\n    }\n    description {\n      id\n      en\n    }\n    numerator {\n      id\n      en\n    }\n    denominator {\n      id\n      en\n    }\n  }\n}\n\nfragment IndicatorChangeParts on IndicatorChange {\n  difference\n  lower\n  upper\n  confidence\n  missingReason\n  before {\n    ...IndicatorValueParts\n  }\n}':
    types.IndicatorValuePartsFragmentDoc,
  'query Overview($quarter: Quarter!, $trendFrom: Quarter!, $level: AreaLevel!, $kind: GraduationKind!, $where: ParticipationFilter!, $programme: ParticipationFilter!) {\n  now: participation(\n    area: $level\n    quarters: {from: $quarter, to: $quarter}\n    where: $where\n  ) {\n    quarter\n    area {\n      code\n      name\n    }\n    familiesOnAid {\n      ...IndicatorValueParts\n      ...IndicatorProvenanceParts\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n      ...IndicatorProvenanceParts\n    }\n    familiesOnAidChange {\n      ...IndicatorChangeParts\n    }\n    graduationRateChange(kind: $kind) {\n      ...IndicatorChangeParts\n    }\n  }\n  trend: participation(\n    area: $level\n    quarters: {from: $trendFrom, to: $quarter}\n    where: $where\n  ) {\n    quarter\n    familiesOnAid {\n      ...IndicatorValueParts\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n    }\n  }\n  byKecamatan: participation(\n    area: KECAMATAN\n    quarters: {from: $quarter, to: $quarter}\n    where: $programme\n  ) {\n    area {\n      code\n      name\n    }\n    familiesOnAid {\n      ...IndicatorValueParts\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n    }\n  }\n}':
    types.OverviewDocument,
};

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 *
 *
 * @example
 * ```ts
 * const query = graphql(`query GetUser($id: ID!) { user(id: $id) { name } }`);
 * ```
 *
 * The query argument is unknown!
 * Please regenerate the types.
 */
export function graphql(source: string): unknown;

/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query Reference {\n  coverage {\n    firstQuarter\n    lastClosedQuarter\n    currentQuarter\n    asOf\n  }\n  kecamatan {\n    code\n    name\n  }\n  kelurahan {\n    code\n    name\n    latitude\n    longitude\n    kecamatan {\n      code\n      name\n    }\n  }\n  programmes {\n    code\n    name\n  }\n}',
): (typeof documents)['query Reference {\n  coverage {\n    firstQuarter\n    lastClosedQuarter\n    currentQuarter\n    asOf\n  }\n  kecamatan {\n    code\n    name\n  }\n  kelurahan {\n    code\n    name\n    latitude\n    longitude\n    kecamatan {\n      code\n      name\n    }\n  }\n  programmes {\n    code\n    name\n  }\n}'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query Graduation($quarter: Quarter!, $trendFrom: Quarter!, $kind: GraduationKind!, $programme: ParticipationFilter!, $focusLevel: AreaLevel!, $focus: ParticipationFilter!) {\n  byKelurahan: participation(\n    area: KELURAHAN\n    quarters: {from: $quarter, to: $quarter}\n    where: $programme\n  ) {\n    area {\n      code\n      name\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n    }\n  }\n  city: participation(\n    area: CITY\n    quarters: {from: $trendFrom, to: $quarter}\n    where: $programme\n  ) {\n    quarter\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n      ...IndicatorProvenanceParts\n    }\n  }\n  focus: participation(\n    area: $focusLevel\n    quarters: {from: $trendFrom, to: $quarter}\n    where: $focus\n  ) {\n    quarter\n    area {\n      code\n      name\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n    }\n  }\n}',
): (typeof documents)['query Graduation($quarter: Quarter!, $trendFrom: Quarter!, $kind: GraduationKind!, $programme: ParticipationFilter!, $focusLevel: AreaLevel!, $focus: ParticipationFilter!) {\n  byKelurahan: participation(\n    area: KELURAHAN\n    quarters: {from: $quarter, to: $quarter}\n    where: $programme\n  ) {\n    area {\n      code\n      name\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n    }\n  }\n  city: participation(\n    area: CITY\n    quarters: {from: $trendFrom, to: $quarter}\n    where: $programme\n  ) {\n    quarter\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n      ...IndicatorProvenanceParts\n    }\n  }\n  focus: participation(\n    area: $focusLevel\n    quarters: {from: $trendFrom, to: $quarter}\n    where: $focus\n  ) {\n    quarter\n    area {\n      code\n      name\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n    }\n  }\n}'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'fragment IndicatorValueParts on IndicatorValue {\n  value\n  lower\n  upper\n  confidence\n  numerator\n  denominator\n  missingReason\n}\n\nfragment IndicatorProvenanceParts on IndicatorValue {\n  asOf\n  definition {\n    code\n    version\n    name {\n      id\n      en\n    }\n    description {\n      id\n      en\n    }\n    numerator {\n      id\n      en\n    }\n    denominator {\n      id\n      en\n    }\n  }\n}\n\nfragment IndicatorChangeParts on IndicatorChange {\n  difference\n  lower\n  upper\n  confidence\n  missingReason\n  before {\n    ...IndicatorValueParts\n  }\n}',
): (typeof documents)['fragment IndicatorValueParts on IndicatorValue {\n  value\n  lower\n  upper\n  confidence\n  numerator\n  denominator\n  missingReason\n}\n\nfragment IndicatorProvenanceParts on IndicatorValue {\n  asOf\n  definition {\n    code\n    version\n    name {\n      id\n      en\n    }\n    description {\n      id\n      en\n    }\n    numerator {\n      id\n      en\n    }\n    denominator {\n      id\n      en\n    }\n  }\n}\n\nfragment IndicatorChangeParts on IndicatorChange {\n  difference\n  lower\n  upper\n  confidence\n  missingReason\n  before {\n    ...IndicatorValueParts\n  }\n}'];
/**
 * The graphql function is used to parse GraphQL queries into a document that can be used by GraphQL clients.
 */
export function graphql(
  source: 'query Overview($quarter: Quarter!, $trendFrom: Quarter!, $level: AreaLevel!, $kind: GraduationKind!, $where: ParticipationFilter!, $programme: ParticipationFilter!) {\n  now: participation(\n    area: $level\n    quarters: {from: $quarter, to: $quarter}\n    where: $where\n  ) {\n    quarter\n    area {\n      code\n      name\n    }\n    familiesOnAid {\n      ...IndicatorValueParts\n      ...IndicatorProvenanceParts\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n      ...IndicatorProvenanceParts\n    }\n    familiesOnAidChange {\n      ...IndicatorChangeParts\n    }\n    graduationRateChange(kind: $kind) {\n      ...IndicatorChangeParts\n    }\n  }\n  trend: participation(\n    area: $level\n    quarters: {from: $trendFrom, to: $quarter}\n    where: $where\n  ) {\n    quarter\n    familiesOnAid {\n      ...IndicatorValueParts\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n    }\n  }\n  byKecamatan: participation(\n    area: KECAMATAN\n    quarters: {from: $quarter, to: $quarter}\n    where: $programme\n  ) {\n    area {\n      code\n      name\n    }\n    familiesOnAid {\n      ...IndicatorValueParts\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n    }\n  }\n}',
): (typeof documents)['query Overview($quarter: Quarter!, $trendFrom: Quarter!, $level: AreaLevel!, $kind: GraduationKind!, $where: ParticipationFilter!, $programme: ParticipationFilter!) {\n  now: participation(\n    area: $level\n    quarters: {from: $quarter, to: $quarter}\n    where: $where\n  ) {\n    quarter\n    area {\n      code\n      name\n    }\n    familiesOnAid {\n      ...IndicatorValueParts\n      ...IndicatorProvenanceParts\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n      ...IndicatorProvenanceParts\n    }\n    familiesOnAidChange {\n      ...IndicatorChangeParts\n    }\n    graduationRateChange(kind: $kind) {\n      ...IndicatorChangeParts\n    }\n  }\n  trend: participation(\n    area: $level\n    quarters: {from: $trendFrom, to: $quarter}\n    where: $where\n  ) {\n    quarter\n    familiesOnAid {\n      ...IndicatorValueParts\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n    }\n  }\n  byKecamatan: participation(\n    area: KECAMATAN\n    quarters: {from: $quarter, to: $quarter}\n    where: $programme\n  ) {\n    area {\n      code\n      name\n    }\n    familiesOnAid {\n      ...IndicatorValueParts\n    }\n    graduationRate(kind: $kind) {\n      ...IndicatorValueParts\n    }\n  }\n}'];

export function graphql(source: string) {
  return (documents as any)[source] ?? {};
}

export type DocumentType<TDocumentNode extends DocumentNode<any, any>> =
  TDocumentNode extends DocumentNode<infer TType, any> ? TType : never;
