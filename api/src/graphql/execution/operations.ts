import {
  getNamedType,
  GraphQLInt,
  isInputType,
  Kind,
  OperationTypeNode,
  typeFromAST,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
  type FragmentDefinitionNode,
  type OperationDefinitionNode,
} from 'graphql';
import { isCompiledQuery, compileQuery, type CompiledQuery } from 'graphql-jit';
import type { PlannedOperation } from '../read/planner.ts';
import type { ReadSchema } from '../read/read-schema.ts';
import type { Reader } from '../read/rows.ts';
import { hasConditionalRepeats } from './conditional-repeats.ts';
import { hasRequiredDefaults, isRequiredDefault } from './required-defaults.ts';
import { resolverDocument } from './resolver-document.ts';

/** An operation of a valid document, and what is kept of it from request to request. */
export class Operation implements PlannedOperation {
  private static count = 0;

  readonly id = ++Operation.count;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  readonly variables: PlannedOperation['variables'];
  private uses = 0;
  private forEveryone: boolean | undefined;
  private compiled: CompiledQuery | undefined;

  constructor(
    private readonly read: ReadSchema,
    private readonly document: DocumentNode,
    readonly operation: OperationDefinitionNode,
  ) {
    const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
    this.fragments = Object.fromEntries(fragments.map((fragment) => [fragment.name.value, fragment]));
    const sizes = sizeVariables(document);
    this.variables = (operation.variableDefinitions ?? []).flatMap(({ variable, type: node }) => {
      const type = typeFromAST(read.schema, node as never);
      const name = variable.name.value;
      return isInputType(type) ? [{ name, type, sizes: sizes.has(name) && getNamedType(type) === GraphQLInt }] : [];
    });
  }

  /** Whether it is a query of which this reader may ask every field. */
  isForEveryone(everyone: Reader): boolean {
    const { operation } = this.operation;
    this.forEveryone ??= operation === OperationTypeNode.QUERY && asksOnlyFor(this.read, this.document, everyone);
    return this.forEveryone;
  }

  /**
   * The operation as compiled by graphql-jit, from its second use on: to compile costs more than to execute once, and a
   * query that differs each time would pay it each time. Undefined before, and for what graphql-jit refuses.
   */
  compiledQuery(): CompiledQuery | undefined {
    this.uses += 1;
    if (this.uses === 2 && !this.isBeyondCompiler()) {
      const compiled = compileQuery(this.read.schema, resolverDocument(this.read, this.document, this.operation));
      if (isCompiledQuery(compiled)) this.compiled = compiled;
    }
    return this.compiled;
  }

  /** Whether graphql-jit would answer it otherwise than graphql-js does. */
  private isBeyondCompiler(): boolean {
    return (
      this.variables.some(({ type }) => hasRequiredDefaults(type)) ||
      (this.operation.variableDefinitions ?? []).some(isRequiredDefault) ||
      hasConditionalRepeats(this.fragments, [this.operation.selectionSet])
    );
  }
}

/** Keeps operations as long as their document, which Apollo Server keeps by its text, within bounds. */
export class Operations {
  private readonly kept = new WeakMap<DocumentNode, Map<string, Operation>>();

  constructor(private readonly read: ReadSchema) {}

  /** The operation that a request means. */
  of(document: DocumentNode, operation: OperationDefinitionNode): Operation {
    let ofDocument = this.kept.get(document);
    if (!ofDocument) this.kept.set(document, (ofDocument = new Map<string, Operation>()));
    const name = operation.name?.value ?? '';
    let found = ofDocument.get(name);
    if (!found) ofDocument.set(name, (found = new Operation(this.read, document, operation)));
    return found;
  }
}

/**
 * Whether a document asks only for fields that a reader may ask. Filters and orders are not looked at: the plan for that
 * reader refuses them.
 */
function asksOnlyFor({ schema }: ReadSchema, document: DocumentNode, reader: Reader): boolean {
  const types = new TypeInfo(schema);
  let isRefused = false;
  visit(
    document,
    visitWithTypeInfo(types, {
      Field() {
        const field = types.getFieldDef();
        isRefused ||= field != null && reader.refusalOf(field) !== undefined;
      },
    }),
  );
  return !isRefused;
}

/** Variables that give the size of a page, which is part of the statement. */
function sizeVariables(document: DocumentNode): Set<string> {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (['first', 'last'].includes(name.value) && value.kind === Kind.VARIABLE) names.add(value.name.value);
    },
  });
  return names;
}
