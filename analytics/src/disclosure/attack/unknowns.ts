import { leavesOf, type Facts, type ProductSet } from '../facts.ts';

/**
 * The unknowns of an attacker: of each column the count by kelurahan, period and joint class, numbered from 0.
 *
 * A city of real size has too many joint classes. There the counts by kelurahan and period, and those of each dimension
 * by period and class, are unknowns of their own (`joint: false`), with equal totals in each period. That is no
 * weaker an attacker: whatever counts with equal totals are joint counts of somebody (give the persons of a period their
 * kelurahan in one order and their class in another).
 */
export class Unknowns {
  readonly #leaves: readonly string[];
  readonly #leavesOf = new Map<string, readonly string[]>();
  readonly #periods: readonly string[];
  readonly #families: readonly (readonly string[])[];
  readonly #ids = new Map<string, number>();
  readonly #dimensions: Readonly<Record<string, readonly string[]>>;
  readonly joint: boolean;

  constructor({ city, periods, dimensions = {} }: Facts, joint: boolean) {
    this.joint = joint;
    this.#leaves = leavesOf(city).map(({ code }) => code);
    const add = (area: typeof city): void => {
      this.#leavesOf.set(
        area.code,
        leavesOf(area).map(({ code }) => code),
      );
      area.parts?.forEach(add);
    };
    add(city);
    this.#periods = periods.map(({ code }) => code);
    this.#dimensions = dimensions;
    // What unknowns are told apart by, besides column and period.
    const names = Object.keys(dimensions);
    this.#families = joint ? [['area', ...names]] : [['area'], ...names.map((name) => [name])];
  }

  /** The unknowns whose sum is asked. */
  of(column: string, { areas, periods, classes = {} }: ProductSet): number[] {
    const axes: Record<string, readonly string[]> = {
      ...this.#dimensions,
      ...classes,
      area: areas ? areas.flatMap((code) => this.#leavesOf.get(code)!) : this.#leaves,
    };
    const family =
      this.#families.find((names) => names.every((name) => name === 'area' || name in classes)) ?? this.#families[0]!;
    const restricted = Object.keys(classes);
    if (!this.joint && (restricted.length > 1 || (restricted.length === 1 && areas))) {
      throw new Error('Only joint unknowns can be asked for areas by class');
    }
    const used = this.joint ? this.#families[0]! : restricted.length ? restricted : family;
    return periods.flatMap((period) =>
      used
        .reduce<string[]>(
          (keys, name) => keys.flatMap((key) => axes[name]!.map((value) => `${key}|${name}=${value}`)),
          [`${column}|${period}`],
        )
        .map((key) => this.#id(key)),
    );
  }

  /** Any other unknown, by a name of its own. */
  named(name: string): number {
    return this.#id(name);
  }

  /** What links the unknowns where they are not joint: each dimension counts everybody of a period once. */
  links(columns: readonly string[]): { plus: number[]; minus: number[]; total: 0 }[] {
    if (this.joint) return [];
    return columns.flatMap((column) =>
      this.#periods.flatMap((period) =>
        Object.entries(this.#dimensions).map(([name, values]) => ({
          plus: this.of(column, { periods: [period] }),
          minus: this.of(column, { periods: [period], classes: { [name]: values } }),
          total: 0 as const,
        })),
      ),
    );
  }

  #id(key: string): number {
    let id = this.#ids.get(key);
    if (id === undefined) this.#ids.set(key, (id = this.#ids.size));
    return id;
  }
}
