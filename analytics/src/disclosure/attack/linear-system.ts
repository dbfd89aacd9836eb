/** A sum of unknowns that is known: `Σ sign × unknown = total`. */
export interface Equation {
  readonly plus: readonly number[];
  readonly minus?: readonly number[];
  readonly total: number;
}

/** Unknowns from 0 upwards that belong together, and what is known of them. */
export interface Component {
  readonly unknowns: readonly number[];
  readonly equations: readonly Equation[];
}

/** What a system of equations over non-negative unknowns comes down to. */
export interface Separated {
  /** Unknowns that must be 0. */
  readonly zeros: ReadonlySet<number>;
  /** By unknown, the component it is in; none where nothing is known of it. */
  readonly componentOf: ReadonlyMap<number, Component>;
}

/**
 * Writes a system of equations as an equivalent one that falls into as many independent components as can be seen: a known
 * sum inside another known sum is subtracted from it, and unknowns whose sum is 0 are 0. Both change nothing of what the
 * unknowns can be; the components are those of the constraint matrix that results. An equation that says only what the
 * difference of two unknowns is, both of which occur nowhere else, says nothing of the others and is dropped; of those two
 * nothing can be asked then.
 */
export function separate(equations: readonly Equation[]): Separated {
  const zeros = new Set<number>();
  let current = [...equations];
  for (;;) {
    const reduced = subtractNested(withoutZeros(current, zeros));
    const before = zeros.size;
    for (const { plus, minus, total } of reduced) {
      if (total === 0 && !minus?.length) plus.forEach((unknown) => zeros.add(unknown));
    }
    current = reduced;
    if (zeros.size === before) break;
  }
  return { zeros, componentOf: components(withoutSlack(withoutZeros(current, zeros))) };
}

function withoutZeros(equations: readonly Equation[], zeros: ReadonlySet<number>): Equation[] {
  const isOpen = (unknown: number) => !zeros.has(unknown);
  return equations
    .map(({ plus, minus, total }) => ({ plus: plus.filter(isOpen), minus: minus?.filter(isOpen), total }))
    .filter(({ plus, minus }) => plus.length > 0 || (minus?.length ?? 0) > 0);
}

function withoutSlack(equations: readonly Equation[]): Equation[] {
  const uses = new Map<number, number>();
  for (const { plus, minus = [] } of equations) {
    for (const unknown of [...plus, ...minus]) uses.set(unknown, (uses.get(unknown) ?? 0) + 1);
  }
  const isSlack = (unknown: number) => uses.get(unknown) === 1;
  return equations.filter(({ plus, minus = [] }) => !(plus.some(isSlack) && minus.some(isSlack)));
}

/** From each known sum, those that lie inside it are subtracted, the largest first; what is said twice is said once. */
function subtractNested(equations: readonly Equation[]): Equation[] {
  const mixed = equations.filter(({ minus }) => minus?.length);
  const sums = equations
    .filter(({ minus }) => !minus?.length)
    .map(({ plus, total }) => ({ plus: new Set(plus), total }))
    .sort((a, b) => a.plus.size - b.plus.size);
  const kept: { plus: Set<number>; total: number }[] = [];
  const lying = new Map<number, number[]>();
  for (const { plus, total } of sums) {
    let rest = total;
    const left = new Set(plus);
    const inside = [...new Set([...plus].flatMap((unknown) => lying.get(unknown) ?? []))].sort((a, b) => b - a);
    for (const index of inside) {
      const smaller = kept[index]!;
      if (smaller.plus.size > left.size || ![...smaller.plus].every((unknown) => left.has(unknown))) continue;
      smaller.plus.forEach((unknown) => left.delete(unknown));
      rest -= smaller.total;
    }
    if (left.size === 0) {
      if (rest !== 0) throw new Error('The answers contradict each other');
      continue;
    }
    const index = kept.push({ plus: left, total: rest }) - 1;
    left.forEach((unknown) => lying.set(unknown, [...(lying.get(unknown) ?? []), index]));
  }
  return [...kept.map(({ plus, total }) => ({ plus: [...plus], total })), ...mixed];
}

function components(equations: readonly Equation[]): Map<number, Component> {
  const parent = new Map<number, number>();
  const find = (unknown: number): number => {
    let root = unknown;
    while ((parent.get(root) ?? root) !== root) root = parent.get(root)!;
    parent.set(unknown, root);
    return root;
  };
  const all = ({ plus, minus = [] }: Equation) => [...plus, ...minus];
  for (const equation of equations) {
    const [first, ...others] = all(equation);
    for (const other of [first!, ...others]) parent.set(find(other), find(first!));
  }
  const byRoot = new Map<number, { unknowns: number[]; equations: Equation[] }>();
  for (const unknown of parent.keys()) {
    const root = find(unknown);
    if (!byRoot.has(root)) byRoot.set(root, { unknowns: [], equations: [] });
    byRoot.get(root)!.unknowns.push(unknown);
  }
  for (const equation of equations) byRoot.get(find(all(equation)[0]!))!.equations.push(equation);
  return new Map([...byRoot.values()].flatMap((component) => component.unknowns.map((u) => [u, component] as const)));
}
