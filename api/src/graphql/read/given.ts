import {
  GraphQLError,
  isInputObjectType,
  isListType,
  isNonNullType,
  Kind,
  valueFromAST,
  type GraphQLArgument,
  type GraphQLInputField,
  type GraphQLInputType,
  type ValueNode,
  type FieldNode,
} from 'graphql';

/** What a request brings to a compiled statement: coerced variables, and the context its scope may read from. */
export interface ReadRequest {
  readonly variables: Readonly<Record<string, unknown>>;
  readonly context: object;
  /** Keys of the records to read, where a statement reads by key. */
  readonly keys?: readonly string[];
}

/** Stands for a value that only the request knows. */
const OF_REQUEST = Symbol('value of the request');

type Parts = ReadonlyMap<string, Given> | readonly Given[];

/**
 * A value of a query: its shape is known when the plan is made, and every later request of that shape brings its own.
 * Where `value` stands in the plan, `at` finds it in a request.
 */
export class Given {
  private constructor(
    /** The value of the request that the plan is made for. */
    readonly value: unknown,
    /** The value of any request of the same shape. */
    readonly at: (request: ReadRequest) => unknown,
    private readonly parts?: Parts,
  ) {}

  /** A constant, or an object or list with givens among its parts. */
  static of(value: unknown): Given {
    if (value instanceof Given) return value;
    if (Array.isArray(value)) return Given.list(value.map((item) => Given.of(item)));
    if (value !== null && typeof value === 'object' && !(value instanceof Date)) {
      const parts = Object.entries(value).filter(([, part]) => part !== undefined);
      return Given.object(new Map(parts.map(([name, part]) => [name, Given.of(part)])));
    }
    return new Given(value, () => value);
  }

  /** A value, never null, that is found in each request. */
  static byRequest(read: (request: ReadRequest) => unknown): Given {
    return new Given(OF_REQUEST, read);
  }

  /** The value a query gives to an argument or input field, or undefined where it gives none. */
  static byNode(
    type: GraphQLInputType,
    node: ValueNode,
    variables: Readonly<Record<string, unknown>>,
  ): Given | undefined {
    if (node.kind === Kind.VARIABLE) {
      const name = node.name.value;
      if (!Object.hasOwn(variables, name)) return undefined;
      if (variables[name] === null && isNonNullType(type)) {
        throw new GraphQLError(`Variable "$${name}" must not be null here: "${type.toString()}" is expected.`, {
          nodes: node,
        });
      }
      return new Given(variables[name], (request) => request.variables[name]);
    }
    if (isNonNullType(type)) return Given.byNode(type.ofType, node, variables);
    if (node.kind === Kind.NULL) return Given.of(null);
    if (isListType(type)) {
      const items = node.kind === Kind.LIST ? node.values : [node];
      return Given.list(items.map((item) => givenItem(type.ofType, item, variables)));
    }
    if (isInputObjectType(type)) {
      const nodes = new Map(node.kind === Kind.OBJECT ? node.fields.map(({ name, value }) => [name.value, value]) : []);
      return Given.object(givenParts(Object.values(type.getFields()), nodes, variables));
    }
    const value = valueFromAST(node, type);
    return new Given(value, () => value);
  }

  private static list(items: readonly Given[]): Given {
    return new Given(
      items.map(({ value }) => value),
      (request) => items.map((item) => item.at(request)),
      items,
    );
  }

  private static object(parts: ReadonlyMap<string, Given>): Given {
    const whole = (valueOf: (part: Given) => unknown) =>
      Object.fromEntries(Array.from(parts, ([name, part]) => [name, valueOf(part)]));
    return new Given(
      whole(({ value }) => value),
      (request) => whole((part) => part.at(request)),
      parts,
    );
  }

  /** The parts of an object, by name. */
  entries(): [string, Given][] {
    if (this.parts instanceof Map) return [...this.parts];
    return Object.keys(this.value as object).map((name) => [name, this.part(name)]);
  }

  /** The items of a list. */
  items(): readonly Given[] {
    if (Array.isArray(this.parts)) return this.parts;
    return (this.value as unknown[]).map((_, index) => this.part(index));
  }

  private part(name: string | number): Given {
    const value = (this.value as Record<string | number, unknown>)[name];
    return new Given(value, (request) => (this.at(request) as Record<string | number, unknown>)[name]);
  }
}

function givenItem(type: GraphQLInputType, node: ValueNode, variables: Readonly<Record<string, unknown>>): Given {
  const given = Given.byNode(type, node, variables);
  if (given) return given;
  if (!isNonNullType(type)) return Given.of(null);
  throw new GraphQLError(`A variable must have a value here: "${type.toString()}" is expected.`, { nodes: node });
}

/** The arguments of a field; undefined for one that is neither given nor has a default. */
export function argumentsOf(
  args: readonly GraphQLArgument[],
  node: FieldNode,
  variables: Readonly<Record<string, unknown>>,
): ReadonlyMap<string, Given> {
  const nodes = new Map(node.arguments?.map(({ name, value }) => [name.value, value]));
  const parts = givenParts(args, nodes, variables);
  for (const { name, type } of args) {
    if (isNonNullType(type) && parts.get(name)?.value === null) {
      throw new GraphQLError(`Argument "${name}" of required type "${type.toString()}" must not be null.`, {
        nodes: node,
      });
    }
  }
  return parts;
}

function givenParts(
  fields: readonly (GraphQLArgument | GraphQLInputField)[],
  nodes: ReadonlyMap<string, ValueNode>,
  variables: Readonly<Record<string, unknown>>,
): Map<string, Given> {
  const parts = new Map<string, Given>();
  for (const { name, type, defaultValue } of fields) {
    const node = nodes.get(name);
    const given = node && Given.byNode(type, node, variables);
    if (given) parts.set(name, given);
    else if (defaultValue !== undefined) parts.set(name, Given.of(defaultValue));
  }
  return parts;
}
