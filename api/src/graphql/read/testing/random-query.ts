import {
  GraphQLBoolean,
  GraphQLNonNull,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { Random } from './random.ts';

/** What queries are made from. */
export interface QuerySource {
  readonly schema: GraphQLSchema;
  /** Names of the types that are entities. */
  readonly entities: ReadonlySet<string>;
  /** The values that a column has in the data, so that filters hit. */
  values(type: string, field: string): readonly unknown[];
  /** Whether fields that resolvers answer are asked too, for example figures; the naive path knows few of them. */
  readonly resolved?: boolean;
  /** Whether a query is within the limits of the API; others are not made. */
  accepts(document: string): boolean;
}

/** A query as text with its variables. */
export interface RandomQuery {
  readonly document: string;
  readonly variables: Readonly<Record<string, unknown>>;
  /** The same variables with other values, as a later request brings them. */
  readonly laterVariables: Readonly<Record<string, unknown>>;
  /** Cursors that the query needs. Until they are put in, their placeholders stand in its text and variables. */
  readonly cursors: readonly WantedCursor[];
}

/** A cursor that only the API can make. */
export interface WantedCursor {
  readonly placeholder: string;
  readonly type: string;
  /** Value of the argument `orderBy`; undefined when it is not given. */
  readonly orderBy: unknown;
  /** Which row, as a share of all rows from 0 to 1. */
  readonly at: number;
}

type Composite = GraphQLObjectType | GraphQLInterfaceType;

/**
 * Names already taken in a selection set, with all that is merged into it: the same name may come again for the same
 * call only, and its own selections are merged too.
 */
type Scope = Map<
  string,
  { readonly call: string; readonly field: GraphQLField<unknown, unknown>; readonly inner: Scope }
>;

/** How much may still be asked below a place. */
interface Room {
  /** Relations deeper. */
  readonly relations: number;
  /** Rows that this place stands for, about. */
  readonly rows: number;
}

interface Fragment {
  readonly name: string;
  readonly on: Composite;
  readonly text: string;
  readonly scope: Scope;
  readonly room: Room;
}

/** Stands in a value for a variable that is declared and not given. */
const NOT_GIVEN = Symbol('not given');

/** A value, and the one that a later request brings in its place where it is in a variable. */
class Choice {
  constructor(
    readonly now: unknown,
    readonly later: unknown,
  ) {}
}

const booleanType = new GraphQLNonNull(GraphQLBoolean);

/** Most that one query asks: relations in a row, fields, aliases, and rows at one place. */
const LIMITS = { relations: 4, fields: 40, aliases: 25, rows: 400 };

/** Values that no row has, or that are hard to write. */
const strays: Readonly<Record<string, readonly unknown[]>> = {
  String: ['', ' ', '%', '_', '\\', "'", '"', '$1', '\u0007', '\u{1f3e0}', 'nobody'],
  ID: ['', '32.71.99', "'"],
  UUID: ['00000000-0000-7000-8000-000000000000', 'ffffffff-ffff-7fff-bfff-ffffffffffff'],
  Int: [0, -1, 2_147_483_647, -2_147_483_648],
  Float: [0, -0.5, 1.5, 1e-7, 1e12, 1e300],
  LocalDate: ['1900-01-01', '2024-02-29', '9999-12-31'],
  DateTimeISO: ['1970-01-01T00:00:00Z', '2026-01-01T07:00:00.5+07:00'],
  Quarter: ['1900Q1', '2024Q2', '2199Q4'],
  Boolean: [true, false],
};

/** Where the values of an argument that is no filter come from. */
const argumentColumns: Readonly<Record<string, readonly [type: string, field: string]>> = {
  id: ['Household', 'id'],
  city: ['City', 'code'],
  kecamatan: ['Kecamatan', 'code'],
  kelurahan: ['Kelurahan', 'code'],
  programme: ['Programme', 'code'],
  date: ['PolicyParameter', 'validFrom'],
  quarter: ['Disbursement', 'quarter'],
  from: ['Disbursement', 'quarter'],
  to: ['Disbursement', 'quarter'],
};

/** A valid query about entities; the same seed gives the same query for the same schema and data. */
export function randomQuery(source: QuerySource, seed: number): RandomQuery {
  const random = new Random(seed);
  for (;;) {
    const query = new QueryWriter(source, random).write();
    if (source.accepts(query.document)) return query;
  }
}

class QueryWriter {
  private readonly variables: { name: string; declaration: string; type: string; value: unknown }[] = [];
  private readonly fragments: Fragment[] = [];
  private readonly cursors: WantedCursor[] = [];
  private fieldCount = 0;
  private aliasCount = 0;
  private readonly fields: number;

  constructor(
    private readonly source: QuerySource,
    private readonly random: Random,
  ) {
    this.fields = random.between(4, LIMITS.fields);
  }

  write(): RandomQuery {
    const query = this.source.schema.getQueryType()!;
    const room = { relations: this.random.between(1, LIMITS.relations), rows: 1 };
    const selections = this.selectionSet(query, new Map(), room, this.random.between(1, 2));
    const fragments = this.usedFragments(selections).map(({ name, on, text }) => `fragment ${name} on ${on} ${text}`);
    const body = [selections, ...fragments].join('\n');
    const used = this.variables.filter(({ name }) => new RegExp(`\\${name}\\b`).test(body));
    const declarations = used.map(({ declaration }) => declaration).join(', ');
    const head = declarations ? `query Random(${declarations}) ` : this.random.pick(['', 'query ', 'query Random ']);
    const given = used.filter(({ value }) => value !== NOT_GIVEN);
    const valuesFor = (request: keyof Choice) =>
      Object.fromEntries(given.map(({ name, value }) => [name.slice(1), plain(value, request)]));
    const [variables, laterVariables] = [valuesFor('now'), valuesFor('later')];
    const text = JSON.stringify([head, body, variables, laterVariables]);
    return {
      document: head + body,
      variables,
      laterVariables,
      cursors: this.cursors.filter(({ placeholder }) => text.includes(placeholder)),
    };
  }

  private usedFragments(text: string): Fragment[] {
    const used = new Set<Fragment>();
    const visit = (text: string) => {
      for (const fragment of this.fragments) {
        if (used.has(fragment) || !new RegExp(`[.]{3}${fragment.name}\\b`).test(text)) continue;
        used.add(fragment);
        visit(fragment.text);
      }
    };
    visit(text);
    return [...used];
  }

  // Selections

  private selectionSet(type: Composite, scope: Scope, room: Room, count = this.random.between(1, 5)): string {
    const selections = Array.from({ length: this.fieldCount < this.fields ? count : 1 }, () =>
      this.selection(type, scope, room),
    );
    return `{ ${selections.join(' ')} }`;
  }

  private selection(type: Composite, scope: Scope, room: Room): string {
    if (this.random.chance(0.07)) return this.inlineFragment(type, scope, room);
    if (this.random.chance(0.1)) return this.spread(type, scope, room) ?? this.field(type, scope, room);
    return this.field(type, scope, room);
  }

  private inlineFragment(type: Composite, scope: Scope, room: Room): string {
    const on = this.random.pick([undefined, ...this.conditions(type)]);
    const condition = on ? `on ${on} ` : '';
    return `... ${condition}${this.directives(0.3)}${this.selectionSet(on ?? type, scope, room)}`;
  }

  /** Spreads a fragment, an old or a new one; undefined when it would contradict what is selected here. */
  private spread(type: Composite, scope: Scope, room: Room): string | undefined {
    const fitting = this.fragments.filter(
      (fragment) =>
        this.conditions(type).includes(fragment.on) &&
        fragment.room.relations <= room.relations &&
        fragment.room.rows >= room.rows,
    );
    const fragment =
      fitting.length > 0 && this.random.chance(0.5) ? this.random.pick(fitting) : this.fragment(type, room);
    if (!isCompatible(scope, fragment.scope)) return undefined;
    merge(scope, fragment.scope);
    return `...${fragment.name} ${this.directives(0.2)}`;
  }

  private fragment(type: Composite, room: Room): Fragment {
    const on = this.random.pick(this.conditions(type));
    const scope: Scope = new Map();
    const text = this.selectionSet(on, scope, room);
    const fragment = { name: `Part${this.fragments.length + 1}`, on, text, scope, room };
    this.fragments.push(fragment);
    return fragment;
  }

  /** Types that a fragment can be on where a type is expected. */
  private conditions(type: Composite): Composite[] {
    const possible = isInterfaceType(type) ? this.source.schema.getPossibleTypes(type) : [];
    return [type, ...type.getInterfaces(), ...possible];
  }

  private field(type: Composite, scope: Scope, room: Room): string {
    this.fieldCount++;
    const known = [...scope].filter(([, { field }]) => field === type.getFields()[field.name]);
    if (known.length > 0 && this.random.chance(0.1)) {
      // the same name once more: what it selects is merged
      const [, { call, field, inner }] = this.random.pick(known);
      if (this.mayGo(type, field, room)) return call + this.directives(0.1) + this.below(field, inner, room);
    }
    const canAlias = this.aliasCount < LIMITS.aliases;
    if (this.random.chance(0.07)) return this.typename(canAlias);

    const fields = this.askable(type, room);
    const fresh = canAlias ? fields : fields.filter(({ name }) => !scope.has(name));
    const again = canAlias && known.length > 0 && this.random.chance(0.1);
    const siblings = again ? known.map(([, { field }]) => field).filter((field) => fields.includes(field)) : [];
    const field = siblings.length > 0 ? this.random.pick(siblings) : this.oneOf(fresh);
    if (!field) return this.typename(canAlias);
    const alias = scope.has(field.name) || (canAlias && this.random.chance(0.08)) ? this.alias(type, scope) : undefined;
    const call = `${alias ? `${alias}: ` : ''}${field.name}${this.callArguments(field, room)} `;
    const inner: Scope = new Map();
    scope.set(alias ?? field.name, { call, field, inner });
    return call + this.directives(0.1) + this.below(field, inner, room);
  }

  private typename(canAlias: boolean): string {
    const alias = canAlias && this.random.chance(0.3) ? `type${++this.aliasCount}: ` : '';
    return `${alias}__typename ${this.directives(0.1)}`;
  }

  /** A name that is free here, now and then that of another field. */
  private alias(type: Composite, scope: Scope): string {
    this.aliasCount++;
    const other = this.random.pick(Object.keys(type.getFields()));
    return this.random.chance(0.2) && !scope.has(other) ? other : `a${this.aliasCount}`;
  }

  private below(field: GraphQLField<unknown, unknown>, inner: Scope, room: Room): string {
    const type = getNamedType(field.type);
    if (isLeafType(type)) return '';
    return this.selectionSet(type as Composite, inner, this.roomBelow(field, room));
  }

  private roomBelow(field: GraphQLField<unknown, unknown>, room: Room): Room {
    const type = getNamedType(field.type);
    if (isConnection(type)) return { relations: room.relations - 1, rows: room.rows * 5 };
    if (!this.source.entities.has(type.name)) return room;
    const isNode = field.name === 'node' || field.name === 'nodes';
    const isMany = isListType(getNullableType(field.type));
    return { relations: room.relations - (isNode ? 0 : 1), rows: room.rows * (isMany && !isNode ? 4 : 1) };
  }

  private askable(type: Composite, room: Room): GraphQLField<unknown, unknown>[] {
    return Object.values(type.getFields()).filter((field) => this.mayGo(type, field, room));
  }

  /** Whether a field is about entities, and what it asks is not too much here. */
  private mayGo(parent: Composite, field: GraphQLField<unknown, unknown>, room: Room): boolean {
    const type = getNamedType(field.type);
    const isRoot = parent === this.source.schema.getQueryType();
    if (isLeafType(type)) return !isRoot;
    if (this.isFigure(type)) return this.source.resolved === true && this.fieldCount < this.fields && room.rows < 50;
    const isPart = /(Connection|Edge)$/.test(parent.name);
    if (this.source.entities.has(type.name) || isConnection(type)) {
      const isMany = isListType(getNullableType(field.type)) || isConnection(type);
      return isPart || (room.relations > 0 && this.fieldCount < this.fields && (!isMany || room.rows < LIMITS.rows));
    }
    return isPart || !isRoot;
  }

  /** Whether a type is neither an entity nor a part of one. */
  private isFigure(type: GraphQLNamedType): boolean {
    if (this.source.entities.has(type.name) || /(Connection|Edge)$/.test(type.name)) return false;
    return type.name !== 'Evidence' && type.name !== 'PageInfo';
  }

  /** Columns a little more often than relations. */
  private oneOf(fields: GraphQLField<unknown, unknown>[]): GraphQLField<unknown, unknown> | undefined {
    const columns = fields.filter((field) => isLeafType(getNamedType(field.type)));
    const others = fields.filter((field) => !columns.includes(field));
    if (columns.length === 0 || others.length === 0) return fields.length > 0 ? this.random.pick(fields) : undefined;
    return this.random.pick(this.random.chance(0.55) ? columns : others);
  }

  private directives(probability: number): string {
    if (!this.random.chance(probability)) return '';
    const isKept = this.random.chance(0.7);
    const condition = (value: boolean) =>
      this.random.chance(0.5)
        ? String(value)
        : this.variable(new Choice(value, this.random.chance(0.5)), booleanType, false);
    const include = `@include(if: ${condition(isKept)}) `;
    const skip = `@skip(if: ${condition(!isKept)}) `;
    return this.random.pick([include, skip, include, skip, include + skip]);
  }

  // Arguments

  private callArguments(field: GraphQLField<unknown, unknown>, room: Room): string {
    const type = getNamedType(field.type).name.replace(/Connection$/, '');
    const given = this.random.chance(0.6) ? { orderBy: this.orderOf(field.args) } : {};
    const page = this.paging(type, field, given.orderBy, room);
    const values = field.args.flatMap((argument) => {
      const value = this.argument(argument, { ...given, ...page });
      if (value === undefined && isNonNullType(argument.type) && argument.defaultValue === undefined) return [];
      if (value !== undefined) return [`${argument.name}: ${this.render(value, argument.type, 0.3)}`];
      return this.random.chance(0.06) ? [`${argument.name}: ${this.missing(argument.type)}`] : [];
    });
    return values.length > 0 ? `(${values.join(', ')})` : '';
  }

  private argument({ name, ...argument }: GraphQLArgument, given: Record<string, unknown>): unknown {
    if (name === 'filter') {
      if (!this.random.chance(0.55)) return undefined;
      return this.random.chance(0.04) ? null : this.filter(getNamedType(argument.type) as GraphQLInputObjectType, 3);
    }
    if (['first', 'last', 'after', 'before', 'orderBy'].includes(name)) return given[name];
    return this.plainArgument(name, argument);
  }

  private plainArgument(name: string, { type, defaultValue }: Pick<GraphQLArgument, 'type' | 'defaultValue'>): unknown {
    const isRequired = isNonNullType(type) && defaultValue === undefined;
    if (!isRequired && !this.random.chance(0.4)) return undefined;
    const named = getNamedType(type);
    if (isInputObjectType(named)) {
      const values = Object.values(named.getFields()).map((field) => [
        field.name,
        this.plainArgument(field.name, field),
      ]);
      return Object.fromEntries(values.filter(([, value]) => value !== undefined));
    }
    const [entity, field] = argumentColumns[name] ?? ['', ''];
    const value = () => this.either(() => this.value(entity, field, named));
    return isListType(getNullableType(type)) ? this.random.several(0, 3, value) : value();
  }

  private orderOf(args: readonly GraphQLArgument[]): unknown {
    const argument = args.find(({ name }) => name === 'orderBy');
    // The order of figures is one object, that of rows a list.
    if (!argument || !isListType(getNullableType(argument.type))) return undefined;
    if (this.random.chance(0.04)) return null;
    const type = getNamedType(argument.type) as GraphQLInputObjectType;
    return this.random.several(this.random.chance(0.05) ? 0 : 1, 3, () => this.order(type, 3));
  }

  private order(type: GraphQLInputObjectType, depth: number): unknown {
    const fields = Object.values(type.getFields()).filter(({ type }) => depth > 0 || isLeafType(getNamedType(type)));
    const { name, type: inner } = this.random.pick(fields);
    const named = getNamedType(inner);
    return { [name]: isInputObjectType(named) ? this.order(named, depth - 1) : this.random.pick(['ASC', 'DESC']) };
  }

  private paging(
    type: string,
    field: GraphQLField<unknown, unknown>,
    orderBy: unknown,
    room: Room,
  ): Record<string, unknown> {
    const takes = (name: string) => field.args.some((argument) => argument.name === name);
    if (!takes('first')) return {};
    const isCrowded = room.rows > 30;
    const size = this.either(() => (isCrowded ? this.random.between(1, 3) : this.random.pick([1, 2, 3, 4, 7, 100])));
    const direction = this.random.pick(takes('last') ? ['first', 'last'] : ['first']);
    const page: Record<string, unknown> = isCrowded || this.random.chance(0.6) ? { [direction]: size } : {};
    for (const bound of ['after', 'before'].filter(takes)) {
      if (this.random.chance(0.2)) page[bound] = this.either(() => this.cursor(type, orderBy ?? undefined));
      else if (this.random.chance(0.03)) page[bound] = null;
    }
    return page;
  }

  private cursor(type: string, orderBy: unknown): string {
    const placeholder = `cursor-${this.cursors.length + 1}-`;
    this.cursors.push({ placeholder, type, orderBy, at: this.random.unit() });
    return placeholder;
  }

  // Filters

  private filter(type: GraphQLInputObjectType, depth: number): Record<string, unknown> {
    const fields = Object.values(type.getFields());
    const simple = fields.filter(({ type }) => 'isNull' in (getNamedType(type) as GraphQLInputObjectType).getFields());
    const count = this.random.pick([0, 1, 1, 1, 1, 2, 2, 3]);
    const entity = type.name.replace(/Filter$/, '');
    return Object.fromEntries(
      Array.from({ length: count }, () => {
        const { name, type } = this.random.pick(depth > 0 && this.random.chance(0.5) ? fields : simple);
        if (this.random.chance(0.03)) return [name, this.random.pick([null, NOT_GIVEN])];
        const inner = getNamedType(type) as GraphQLInputObjectType;
        if (isListType(getNullableType(type))) {
          return [name, this.random.several(0, 3, () => this.filter(inner, depth - 1))];
        }
        if (simple.some((field) => field.name === name)) return [name, this.operators(inner, entity, name)];
        if ('some' in inner.getFields()) return [name, this.quantifiers(inner, depth)];
        // the foreign key alone can answer a filter on the key
        return [name, this.random.chance(0.3) ? this.keyFilter(inner) : this.filter(inner, depth - 1)];
      }),
    );
  }

  private keyFilter(type: GraphQLInputObjectType): Record<string, unknown> {
    const key = type.getFields()['id'] ?? type.getFields()['code']!;
    const operators = getNamedType(key.type) as GraphQLInputObjectType;
    return { [key.name]: this.operators(operators, type.name.replace(/Filter$/, ''), key.name) };
  }

  private quantifiers(type: GraphQLInputObjectType, depth: number): Record<string, unknown> {
    return Object.fromEntries(
      this.random.several(this.random.chance(0.05) ? 0 : 1, 2, () => {
        const { name, type: inner } = this.random.pick(Object.values(type.getFields()));
        return [name, this.filter(getNamedType(inner) as GraphQLInputObjectType, depth - 1)];
      }),
    );
  }

  private operators(type: GraphQLInputObjectType, entity: string, field: string): Record<string, unknown> {
    return Object.fromEntries(
      Array.from({ length: this.random.pick([0, 1, 1, 1, 1, 1, 1, 2]) }, () => {
        const { startsWith, ...others } = type.getFields();
        const isText = startsWith && this.random.chance(0.3);
        const { name, type: operand } = isText ? startsWith : this.random.pick(Object.values(others));
        if (this.random.chance(0.03)) return [name, NOT_GIVEN];
        const draw = () => this.value(entity, field, getNamedType(operand));
        const value = () => this.either(draw);
        if (name === 'isNull') return [name, this.either(() => this.random.chance(0.5))];
        if (name === 'startsWith') return [name, this.either(() => this.beginning(String(draw())))];
        return [name, isListType(getNullableType(operand)) ? this.random.several(0, 4, value) : value()];
      }),
    );
  }

  private either(draw: () => unknown): Choice {
    return new Choice(draw(), draw());
  }

  /** A beginning of a text, sometimes in other letters. */
  private beginning(text: string): string {
    const letters = [...text].slice(0, this.random.between(0, 4)).join('');
    return this.random.pick([letters, letters.toUpperCase(), letters.toLowerCase()]);
  }

  /** A value for a column: mostly one of the data. */
  private value(entity: string, field: string, type: GraphQLNamedType): unknown {
    const values = this.source.values(entity, field);
    if (isEnumType(type)) return this.random.pick(type.getValues()).name;
    if (values.length === 0 || this.random.chance(0.2)) return this.random.pick(strays[type.name]!);
    const value = this.random.pick(values);
    if (type.name === 'UUID' && this.random.chance(0.2)) return String(value).toUpperCase();
    if (type.name === 'DateTimeISO' && this.random.chance(0.3)) return inBogor(String(value));
    return value;
  }

  // Text

  /** A value as GraphQL text; with a probability, it or a part of it goes into a variable. */
  private render(value: unknown, type: GraphQLInputType, probability: number, mustBeGiven = false): string {
    if (value === NOT_GIVEN) return this.missing(type);
    if (this.random.chance(probability)) return this.variable(value, type, mustBeGiven);
    return this.literal(value, type, probability / 3);
  }

  private literal(given: unknown, type: GraphQLInputType, probability: number): string {
    const bare = getNullableType(type);
    const value = given instanceof Choice ? given.now : given;
    if (value === null) return 'null';
    if (isListType(bare)) {
      const items = (value as unknown[]).map((item) => this.render(item, bare.ofType, probability));
      // an item alone stands for a list of it; a variable of the item's type does not
      const isAlone = items.length === 1 && !items[0]!.startsWith('$') && this.random.chance(0.2);
      return isAlone ? items[0]! : `[${items.join(', ')}]`;
    }
    if (isInputObjectType(bare)) {
      // an order names exactly one field, so that one must be given
      const mustBeGiven = bare.name.endsWith('Order');
      const fields = Object.entries(value as object).map(
        ([name, inner]) => `${name}: ${this.render(inner, bare.getFields()[name]!.type, probability, mustBeGiven)}`,
      );
      return `{${fields.join(', ')}}`;
    }
    if (isEnumType(bare) || typeof value !== 'string') return String(value);
    const isPlain = /^[a-zA-Z0-9][a-zA-Z0-9 .-]*[a-zA-Z0-9]$/.test(value);
    return isPlain && this.random.chance(0.1) ? `"""${value}"""` : JSON.stringify(value);
  }

  private variable(value: unknown, type: GraphQLInputType, mustBeGiven: boolean): string {
    const bare = getNullableType(type);
    const literal = () => this.literal(value, type, 0);
    if (value === null) return this.declare(String(bare), value);
    if (!isNonNullType(type) && !mustBeGiven && this.random.chance(0.5)) return this.declare(String(bare), value);
    if (mustBeGiven || hasGap(value) || this.random.chance(0.8)) return this.declare(`${bare}!`, value);
    return this.declare(`${bare} = ${literal()}`, this.random.pick([NOT_GIVEN, value]));
  }

  private missing(type: GraphQLInputType): string {
    return this.declare(String(getNullableType(type)), NOT_GIVEN);
  }

  /** Declares a variable, or takes one that is the same. */
  private declare(type: string, value: unknown): string {
    const same = this.variables.find((known) => known.type === type && isSame(known.value, value));
    if (same && this.random.chance(0.5)) return same.name;
    const name = `$v${this.variables.length + 1}`;
    this.variables.push({ name, declaration: `${name}: ${type}`, type, value });
    return name;
  }
}

function isConnection(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.name.endsWith('Connection');
}

function isCompatible(scope: Scope, added: Scope): boolean {
  return [...added].every(([name, { call, inner }]) => {
    const known = scope.get(name);
    return !known || (known.call === call && isCompatible(known.inner, inner));
  });
}

function merge(scope: Scope, added: Scope): void {
  for (const [name, entry] of added) {
    if (!scope.has(name)) scope.set(name, { ...entry, inner: new Map() });
    merge(scope.get(name)!.inner, entry.inner);
  }
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || (a !== NOT_GIVEN && b !== NOT_GIVEN && JSON.stringify(a) === JSON.stringify(b));
}

/** Whether something inside a value is not given: a default value could not say so. */
function hasGap(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return value === NOT_GIVEN;
  return Object.values(value).some(hasGap);
}

/** The value as JSON, without what is not given. */
function plain(value: unknown, request: keyof Choice): unknown {
  if (Array.isArray(value)) return value.map((item) => plain(item, request));
  if (value instanceof Choice) return value[request];
  if (typeof value !== 'object' || value === null) return value;
  const given = Object.entries(value).filter(([, inner]) => inner !== NOT_GIVEN);
  return Object.fromEntries(given.map(([name, inner]) => [name, plain(inner, request)]));
}

/** The same moment on a clock seven hours ahead. */
function inBogor(instant: string): string {
  return new Date(Date.parse(instant) + 7 * 3_600_000).toISOString().replace('Z', '+07:00');
}
