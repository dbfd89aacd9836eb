/** A whole number as the pages write it in Indonesian. */
export function count(value: number): string {
  return value.toString().replace(/\B(?=(\d{3})+$)/g, '.');
}

/** A rate as the pages write it, with two decimals always. */
export function rate(share: number): string {
  return `${(share * 100).toFixed(2).replace('.', ',')}%`;
}

/** A share of a whole as the pages write it, with one decimal where it is not 0. */
export function share(value: number): string {
  return `${(value * 100).toFixed(1).replace(/\.0$/, '').replace('.', ',')}%`;
}
