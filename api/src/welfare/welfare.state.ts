/** The ladder of welfare, from the lowest class to the highest. */
export enum WelfareClass {
  TIDAK_MAMPU = 'TIDAK_MAMPU',
  KURANG_MAMPU = 'KURANG_MAMPU',
  MAMPU = 'MAMPU',
  MANDIRI = 'MANDIRI',
}

const ladder: readonly WelfareClass[] = Object.values(WelfareClass);

/** Whether a class stands at least as high on the ladder as another. */
export function isAtLeast(welfareClass: WelfareClass, other: WelfareClass): boolean {
  return ladder.indexOf(welfareClass) >= ladder.indexOf(other);
}
