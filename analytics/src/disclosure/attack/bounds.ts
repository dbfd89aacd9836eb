import loadHighs from 'highs';
import { separate, type Component, type Equation, type Separated } from './linear-system.ts';

// The package declares its types as of CommonJS, whose default export Node would wrap; its module for Node does not.
const highs = await (loadHighs as unknown as typeof loadHighs.default)();

/** From the least to the most a number can be. */
export interface Bounds {
  readonly min: number;
  readonly max: number;
}

/** Solves for the bounds of sums of non-negative unknowns, given equations between them. By linear programming (HiGHS). */
export class BoundsSolver {
  readonly #separated: Separated;
  readonly #models = new Map<Component, Model>();

  constructor(equations: readonly Equation[]) {
    this.#separated = separate(equations);
  }

  /** Bounds of a sum of unknowns. What it holds of several components adds up, since these are independent. */
  of(unknowns: readonly number[]): Bounds {
    let [min, max] = [0, 0];
    const byComponent = new Map<Component, number[]>();
    for (const unknown of unknowns) {
      if (this.#separated.zeros.has(unknown)) continue;
      const component = this.#separated.componentOf.get(unknown);
      if (component) byComponent.set(component, [...(byComponent.get(component) ?? []), unknown]);
      else max = Infinity;
    }
    for (const [component, asked] of byComponent) {
      const bounds = this.#modelOf(component).bounds(asked);
      min += bounds.min;
      max += bounds.max;
    }
    return { min, max };
  }

  dispose(): void {
    this.#models.forEach((model) => model.dispose());
  }

  #modelOf(component: Component): Model {
    let model = this.#models.get(component);
    if (!model) this.#models.set(component, (model = new Model(component)));
    return model;
  }
}

/** One component as a model that is solved again and again, each time from where the last solution was. */
class Model {
  readonly #model: ReturnType<typeof highs.createModel>;
  readonly #index: ReadonlyMap<number, number>;

  constructor({ unknowns, equations }: Component) {
    this.#index = new Map(unknowns.map((unknown, index) => [unknown, index]));
    this.#model = highs.createModel();
    this.#model.options.set({ output_flag: false, presolve: 'off', solver: 'simplex' });
    for (const _ of unknowns) this.#model.addVar(0, highs.infinity);
    for (const { plus, minus = [], total } of equations) {
      this.#model.addRow(total, total, {
        indices: [...plus, ...minus].map((unknown) => this.#index.get(unknown)!),
        values: [...plus.map(() => 1), ...minus.map(() => -1)],
      });
    }
  }

  bounds(asked: readonly number[]): Bounds {
    const indices = asked.map((unknown) => this.#index.get(unknown)!);
    indices.forEach((index) => this.#model.changeColCost(index, 1));
    const { minimize, maximize } = highs.constants.objectiveSense;
    const bounds = { min: this.#solve(minimize), max: this.#solve(maximize) };
    indices.forEach((index) => this.#model.changeColCost(index, 0));
    return bounds;
  }

  #solve(sense: typeof highs.constants.objectiveSense.minimize): number {
    this.#model.changeObjectiveSense(sense);
    this.#model.run();
    const status = this.#model.getModelStatus();
    const { optimal, unbounded, unboundedOrInfeasible } = highs.constants.modelStatus;
    if (status === optimal) return this.#model.getObjectiveValue();
    if (status === unbounded || status === unboundedOrInfeasible) return Infinity;
    throw new Error(`The answers contradict each other: HiGHS ends with status ${status}`);
  }

  dispose(): void {
    this.#model.dispose();
  }
}
