import {
  defaultFieldResolver,
  getNamedType,
  GraphQLError,
  isObjectType,
  type GraphQLField,
  type GraphQLFieldResolver,
  type GraphQLSchema,
} from 'graphql';
import { Extensions } from 'type-graphql';
import type { Officer } from './officer.ts';

/** What the schema keeps of a type or field that is for officers only. */
interface OfficersOnlyExtensions {
  readonly officersOnly?: true;
}

/** Keeps a field, or every field that leads to a type, to officers. The public is refused, also in filters and orders. */
export function OfficersOnly(): MethodDecorator & PropertyDecorator & ClassDecorator {
  return Extensions({ officersOnly: true } satisfies OfficersOnlyExtensions) as MethodDecorator &
    PropertyDecorator &
    ClassDecorator;
}

/** Why somebody may not ask a field, or undefined where they may. */
export function refusalOf(field: GraphQLField<unknown, never>, officer: Officer | undefined): GraphQLError | undefined {
  if (officer || !isOfficersOnly(field)) return undefined;
  return new GraphQLError(
    'Only an officer may ask this: send the header "Authorization: Bearer <token>" with a token of SIMONCER_OFFICERS.',
    { extensions: { code: 'UNAUTHENTICATED' } },
  );
}

/** Has every field that is for officers only refuse others. */
export function guardFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    // Whoever has come to a guarded type was let in before.
    if (!isObjectType(type) || (type.extensions as OfficersOnlyExtensions).officersOnly) continue;
    for (const field of Object.values(type.getFields())) {
      if (!isOfficersOnly(field)) continue;
      field.resolve = guarded(field, field.resolve ?? defaultFieldResolver);
      if (field.subscribe) field.subscribe = guarded(field, field.subscribe);
    }
  }
}

type Resolve = GraphQLFieldResolver<unknown, { readonly officer: Officer | undefined }>;

function guarded(field: GraphQLField<unknown, never>, resolve: Resolve): Resolve {
  return (source, args, context, info) => {
    const refusal = refusalOf(field, context.officer);
    if (refusal) throw refusal;
    return resolve(source, args, context, info);
  };
}

function isOfficersOnly(field: GraphQLField<unknown, never>): boolean {
  const extensions: OfficersOnlyExtensions = { ...getNamedType(field.type).extensions, ...field.extensions };
  return extensions.officersOnly === true;
}
