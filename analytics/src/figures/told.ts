import type { Dimension } from '../subject/dimension.ts';
import type { Component } from './component.ts';
import type { ToldQuestion } from './planned-release.ts';
import { monthsAfter, type Period } from './period.ts';
import { nameOf, narrowed, named, type NamedTerm } from './term-name.ts';

/** A number that may be told, by one of its names. */
export interface ToldNumber {
  readonly terms: readonly NamedTerm[];
  /** Dimension that its one term may be narrowed by. */
  readonly dimension?: string;
  sum(question: ToldQuestion): number | undefined;
  /** The smallest question around one to which it is told. */
  around?(question: ToldQuestion): ToldQuestion | undefined;
}

/** A told number with the classes it is asked for. */
interface Found {
  readonly number: ToldNumber;
  readonly classes: ToldQuestion['classes'];
}

/** What restricted readers are told of a subject in one city: everything they get is added up of it. */
export class Told {
  private readonly numbers: readonly ToldNumber[];
  /** Closed dimensions that numbers are told for each value of. */
  private readonly split: readonly Dimension[];

  constructor(
    numbers: readonly ToldNumber[],
    private readonly quarters: readonly Period[],
    private readonly today: string,
    dimensions: readonly Dimension[],
  ) {
    // The longest sums first, so that a whole is not taken apart into parts that are told less often.
    this.numbers = [...numbers].sort((one, other) => other.terms.length - one.terms.length);
    const single = new Set(
      numbers.flatMap(({ terms: [first, ...others] }) =>
        others.length || !first
          ? []
          : Object.keys(first.term.where).filter((name) => first.term.where[name]!.length === 1),
      ),
    );
    this.split = dimensions.filter(({ name, values, whole }) => single.has(name) && values && !whole);
  }

  /** The sum of a component, where it is told; undefined otherwise. */
  sum(component: Component, question: ToldQuestion): number | undefined {
    const found = this.cover(narrowed(component, question.classes));
    const span = this.oldEnough(component, question.span);
    if (!found || span === undefined) return undefined;
    let total = 0;
    if (span === 'NONE') return total;
    for (const { number, classes } of found) {
      const sum = number.sum({ ...question, span, classes });
      if (sum === undefined) return undefined;
      total += sum;
    }
    return total;
  }

  /**
   * The smallest question around one to which several components are told: grown by what is hidden with a part of them until
   * nothing is. Numbers are hidden each with others, so a share may need more areas together than its numerator alone.
   *
   * @returns the question itself where all are told; undefined where nothing around it is
   */
  around(components: readonly Component[], question: ToldQuestion): ToldQuestion | undefined {
    let asked = question;
    for (;;) {
      const untold = components.find((component) => this.sum(component, asked) === undefined);
      if (!untold) return asked;
      const wider = this.wider(untold, asked);
      if (!wider || JSON.stringify(wider) === JSON.stringify(asked)) return undefined;
      asked = wider;
    }
  }

  /** The question grown to what the first part of a component that it is not told of is told for. */
  private wider(component: Component, question: ToldQuestion): ToldQuestion | undefined {
    const found = this.cover(narrowed(component, question.classes));
    const span = this.oldEnough(component, question.span);
    if (!found || span === undefined || span === 'NONE') return undefined;
    const untold = found.find(({ number, classes }) => number.sum({ ...question, span, classes }) === undefined);
    const around = untold?.number.around?.({ ...question, span, classes: untold.classes });
    if (!around) return undefined;
    // A stock is told by the end of a span alone, which must not shorten that of the flows.
    const [first, last] = [
      around.span.first < question.span.first ? around.span.first : question.span.first,
      around.span.last > question.span.last ? around.span.last : question.span.last,
    ];
    return { ...around, span: { first, last } };
  }

  /** The part of a span that a component counts: quarters that ended long enough ago. Undefined where terms differ. */
  private oldEnough(component: Component, span: ToldQuestion['span']): ToldQuestion['span'] | 'NONE' | undefined {
    const ages = new Set(component.map(({ olderThan = 0 }) => olderThan));
    if (ages.size > 1) return undefined;
    const [age = 0] = ages;
    if (age === 0) return span;
    const old = this.quarters.filter(
      ({ first, last }) => first >= span.first && last <= span.last && monthsAfter(last, age) <= this.today,
    );
    return old.length ? { first: span.first, last: old.at(-1)!.last } : 'NONE';
  }

  /** The numbers that terms are the sum of, or undefined where they are none of told ones. */
  private cover(terms: readonly NamedTerm[]): readonly Found[] | undefined {
    const left = [...terms];
    const found: Found[] = [];
    for (const number of this.numbers) {
      if (left.length === 0) break;
      const match = matched(number, left);
      if (!match) continue;
      match.terms.forEach((term) => left.splice(left.indexOf(term), 1));
      found.push({ number, classes: match.classes });
    }
    const parts = left.map((term) => this.splitUp(term));
    return parts.every((part) => part !== undefined) ? [...found, ...parts.flat()] : undefined;
  }

  /** A term as the sum of itself for each value of a dimension, where each is told. */
  private splitUp({ term }: NamedTerm): readonly Found[] | undefined {
    for (const { name, values } of this.split) {
      const asked = term.where[name] ?? Object.keys(values!);
      const parts = asked.map((value) => {
        const part = named({ ...term, where: { ...term.where, [name]: [value] } });
        const number = this.numbers.find((each) => !each.dimension && matched(each, [part]));
        return number && { number, classes: {} };
      });
      if (parts.length > 0 && parts.every((part) => part !== undefined)) return parts;
    }
    return undefined;
  }
}

/** The terms, of those left, that a number is the sum of, and the classes it is narrowed to by them. */
function matched(
  { terms, dimension }: ToldNumber,
  left: readonly NamedTerm[],
): { readonly terms: readonly NamedTerm[]; readonly classes: ToldQuestion['classes'] } | undefined {
  if (dimension === undefined) {
    const found = terms.map(({ name }) => left.find((term) => term.name === name));
    return found.every((term) => term !== undefined) ? { terms: found, classes: {} } : undefined;
  }
  const [base] = terms;
  const own = base!.term.where[dimension];
  const found = left.find(
    ({ term }) =>
      nameOf(term, dimension) === nameOf(base!.term, dimension) &&
      term.where[dimension] !== undefined &&
      term.where[dimension].every((value) => !own || own.includes(value)),
  );
  return found && { terms: [found], classes: { [dimension]: found.term.where[dimension]! } };
}
