/** When a person was in a family. */
export interface Membership {
  readonly bornOn: string;
  /** null where the person was there when the family was registered, or since birth */
  readonly joinedOn?: string | null;
  readonly leftOn: string | null;
  readonly diedOn: string | null;
}

/** Whether a person is a living member of the family at the end of a day (`2026-11-24`). */
export function isMemberOn({ bornOn, joinedOn, leftOn, diedOn }: Membership, day: string): boolean {
  return (joinedOn ?? bornOn) <= day && (leftOn === null || leftOn > day) && (diedOn === null || diedOn > day);
}

/** Whether a person is a living member of the family as it is recorded now. */
export function isMemberNow({ leftOn, diedOn }: Pick<Membership, 'leftOn' | 'diedOn'>): boolean {
  return leftOn === null && diedOn === null;
}

/** Full years of age on a day, both `2026-11-24`. Who was born on 29 February has a birthday on 1 March of other years. */
export function ageOn(bornOn: string, day: string): number {
  const years = Number(day.slice(0, 4)) - Number(bornOn.slice(0, 4));
  return day.slice(5) < bornOn.slice(5) ? years - 1 : years;
}
