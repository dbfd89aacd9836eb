/** Opaque to the client, and made by each peer in its own way. */
const OPAQUE = new Set(['endCursor']);

/**
 * The first place where two answers differ, or undefined when they carry the same JSON. A number may be written as a text:
 * PostGraphile does so with `numeric`.
 *
 * @param {unknown} one
 * @param {unknown} other
 * @param {string} [path]
 * @returns {string | undefined}
 */
export function difference(one, other, path = 'data') {
  if (isObject(one) && isObject(other)) {
    for (const key of new Set([...Object.keys(one), ...Object.keys(other)])) {
      if (OPAQUE.has(key) && typeof one[key] === typeof other[key]) continue;
      const found = difference(one[key], other[key], `${path}.${key}`);
      if (found) return found;
    }
    return undefined;
  }
  if (one === other || (areScalars(one, other) && String(one) === String(other))) return undefined;
  return `${path} is ${short(one)} and ${short(other)}`;
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
function isObject(value) {
  return typeof value === 'object' && value !== null;
}

/** @param {unknown[]} values */
function areScalars(...values) {
  return values.every((value) => typeof value === 'number' || typeof value === 'string');
}

/** @param {unknown} value */
function short(value) {
  return (JSON.stringify(value) ?? 'absent').slice(0, 80);
}
