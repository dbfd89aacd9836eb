/** A point of the plane. */
export type Point = readonly [number, number];

/**
 * The point where a smooth function of two numbers is least, by the simplex method of Nelder and Mead.
 *
 * Needs no derivatives and takes a value of `Infinity` as a wall.
 *
 * @param f   finite at `start`
 * @param start where to begin
 * @param size  length of the first simplex's sides, in the units of the point
 * @see Nelder and Mead (1965), The Computer Journal 7, 308-313
 */
export function minimumOf(f: (point: Point) => number, start: Point, size = 0.5): Point {
  const at = (point: Point) => ({ point, value: f(point) });
  const simplex = [at(start), at([start[0] + size, start[1]]), at([start[0], start[1] + size])];
  for (let step = 0; step < 500; step++) {
    simplex.sort((one, other) => one.value - other.value);
    const [best, middle, worst] = simplex as [Vertex, Vertex, Vertex];
    if (extent(best.point, middle.point) < 1e-9 && extent(best.point, worst.point) < 1e-9) break;
    /** The point `factor` times as far from the middle of the better two as the worst is, on the other side. */
    const beyond = (factor: number) =>
      at(
        [0, 1].map((i) => {
          const centre = (best.point[i]! + middle.point[i]!) / 2;
          return centre + factor * (centre - worst.point[i]!);
        }) as unknown as Point,
      );

    const reflected = beyond(1);
    if (reflected.value < best.value) {
      const expanded = beyond(2);
      simplex[2] = expanded.value < reflected.value ? expanded : reflected;
    } else if (reflected.value < middle.value) {
      simplex[2] = reflected;
    } else {
      const contracted = beyond(reflected.value < worst.value ? 0.5 : -0.5);
      if (contracted.value < Math.min(reflected.value, worst.value)) simplex[2] = contracted;
      else for (const i of [1, 2]) simplex[i] = at(halfway(best.point, simplex[i]!.point));
    }
  }
  return simplex.sort((one, other) => one.value - other.value)[0]!.point;
}

interface Vertex {
  readonly point: Point;
  readonly value: number;
}

function extent(one: Point, other: Point): number {
  return Math.max(Math.abs(one[0] - other[0]), Math.abs(one[1] - other[1]));
}

function halfway(one: Point, other: Point): Point {
  return [(one[0] + other[0]) / 2, (one[1] + other[1]) / 2];
}
