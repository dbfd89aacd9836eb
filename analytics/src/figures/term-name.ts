import type { CellFilter, Component, Term } from './component.ts';

/** A term as restricted readers are told it: what it disregards and how old it must be are left out. */
export interface NamedTerm {
  readonly term: Pick<Term, 'cube' | 'column' | 'take' | 'where' | 'passed'>;
  /** The same for the same number, however its filter is written. */
  readonly name: string;
}

/** Names a term, also without one dimension of its filter. */
export function nameOf({ cube, column, take, where, passed }: NamedTerm['term'], without?: string): string {
  const filter = Object.keys(where)
    .filter((name) => name !== without)
    .sort()
    .map((name) => [name, [...where[name]!].sort()]);
  return JSON.stringify([cube.table, column, take, filter, passed ?? null]);
}

export function named(term: NamedTerm['term']): NamedTerm {
  return { term, name: nameOf(term) };
}

/**
 * The terms of a component within some classes. A class that a term disregards does not narrow it; a term that has none of
 * the classes adds nothing and is left out.
 */
export function narrowed(component: Component, classes: CellFilter): NamedTerm[] {
  return component.flatMap(({ across = [], where, ...term }) => {
    const both: Record<string, readonly string[]> = { ...where };
    for (const [name, values] of Object.entries(classes)) {
      if (across.includes(name)) continue;
      const own = where[name];
      both[name] = own ? values.filter((value) => own.includes(value)) : values;
      if (both[name].length === 0) return [];
    }
    return [named({ ...term, where: both })];
  });
}
