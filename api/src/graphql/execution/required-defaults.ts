import {
  getNamedType,
  isInputObjectType,
  isNonNullType,
  Kind,
  type GraphQLInputType,
  type VariableDefinitionNode,
} from 'graphql';

/**
 * Whether a variable of this type may leave out a field that must not be null and has a default value. graphql-jit 0.8
 * does not give it the default, and refuses the variable.
 */
export function hasRequiredDefaults(type: GraphQLInputType, seen = new Set<GraphQLInputType>()): boolean {
  const named = getNamedType(type);
  if (!isInputObjectType(named) || seen.has(named)) return false;
  seen.add(named);
  return Object.values(named.getFields()).some(
    (field) => (isNonNullType(field.type) && field.defaultValue !== undefined) || hasRequiredDefaults(field.type, seen),
  );
}

/** Whether a variable itself may be left out though it must not be null, as in `$order: Order! = NAME`; the same holds. */
export function isRequiredDefault({ type, defaultValue }: VariableDefinitionNode): boolean {
  return type.kind === Kind.NON_NULL_TYPE && defaultValue !== undefined;
}
