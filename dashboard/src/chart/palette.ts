/** One class of a sequential scale: the colour of the mark and of the text upon it. */
export interface ColourClass {
  fill: string;
  ink: string;
}

/**
 * Five steps from light yellow to dark blue, ordered by lightness, so that they also read in grey and for colour-blind
 * eyes (after ColorBrewer's YlGnBu, its fourth step darkened so that white text on it reaches a contrast of 4.5).
 */
export const SEQUENTIAL: readonly ColourClass[] = [
  { fill: '#fdf9c4', ink: '#1e293b' },
  { fill: '#a6dbb5', ink: '#1e293b' },
  { fill: '#45b5c4', ink: '#0f172a' },
  { fill: '#1f6fae', ink: '#ffffff' },
  { fill: '#1e2a78', ink: '#ffffff' },
];

/** The WCAG contrast ratio of two `#rrggbb` colours, from 1 to 21. */
export function contrastRatio(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

/** Relative luminance as WCAG 2.2 defines it. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/**
 * Upper bounds of at most `classes` equal classes that cover the values, at round steps (such as 0.2, 0.25 or 0.6
 * per cent), starting from a multiple of the step.
 *
 * @param values the shares to show; none gives no class
 */
export function toClassBounds(values: readonly number[], classes = SEQUENTIAL.length): number[] {
  if (values.length === 0) return [];
  const lowest = Math.min(...values);
  const highest = Math.max(...values);
  const step = roundSteps(Math.max((highest - lowest) / classes, highest / 1000, 1e-6)).find(
    (candidate) => Math.floor(lowest / candidate + 1e-9) * candidate + classes * candidate >= highest - 1e-12,
  );
  if (step === undefined) throw new RangeError('toClassBounds requires finite values');
  const first = Math.floor(lowest / step + 1e-9);
  const count = Math.max(1, Math.ceil(highest / step - 1e-9) - first);
  return Array.from({ length: count + 1 }, (_, index) => Number(((first + index) * step).toPrecision(12)));
}

/** The class a value falls into; a value on a bound belongs to the class below it, except the lowest. */
export function classOf(value: number, bounds: readonly number[]): number {
  const index = bounds.findIndex((bound, position) => position > 0 && value <= bound + 1e-12);
  return index === -1 ? Math.max(0, bounds.length - 2) : index - 1;
}

function roundSteps(atLeast: number): number[] {
  const power = 10 ** Math.floor(Math.log10(atLeast));
  return [1, 1.2, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12, 15, 20]
    .map((factor) => factor * power)
    .filter((step) => step >= atLeast - 1e-12);
}
