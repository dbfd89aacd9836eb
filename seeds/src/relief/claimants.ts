import { ageOn, type Day } from '../calendar.ts';
import type { FamilyRecord } from '../city/family-record.ts';
import { placeOn, type WrittenFamily } from '../city/city-rows.ts';
import type { UuidText } from '../load/copy-text.ts';
import { Random } from '../random.ts';
import { policyValue } from '../reference/policy.ts';
import type { PlannedIncident } from './incident-plan.ts';
import { dayAt } from './moment.ts';

const INFANT_MAX_AGE = policyValue<number>('relief.infant_max_age');
const ELDERLY_MIN_AGE = policyValue<number>('eligibility.elderly_min_age');

/** Families that left aid and still live where they did. */
const STILL_THERE = new Set(['RISING_CLASS', 'NO_LONGER_POOR', 'NO_ELIGIBLE_COMPONENT', 'DECLINED']);

/** A family of the register as it was on the day it was hit. */
export interface KnownFamily {
  readonly householdId: UuidText;
  readonly headName: string;
  readonly isOnAid: boolean;
  readonly persons: number;
  readonly infants: number;
  readonly elderly: number;
  readonly disabled: number;
  readonly women: number;
}

/** An incident with families of the register to be found for it. */
interface Search {
  readonly day: Day;
  readonly wanted: number;
  /** families that lived there so far */
  seen: number;
  readonly found: KnownFamily[];
}

/**
 * Finds out which families of the register were hit: while the city is written family by family, each that lived in the
 * kelurahan of an incident on its day has the same chance (reservoir sampling, Vitter 1985), so that no family need be
 * kept in memory.
 */
export class Claimants {
  readonly #byPlace = new Map<string, Search[]>();
  readonly #searches = new Map<PlannedIncident, Search>();
  readonly #random: Random;

  constructor(seed: number, cityCode: string, incidents: readonly PlannedIncident[]) {
    this.#random = Random.of(seed, `families hit in ${cityCode}`);
    for (const incident of incidents) {
      const wanted = incident.families.filter(({ isOnAid }) => isOnAid).length;
      if (wanted === 0) continue;
      const search = { day: dayAt(incident.occurredAt), wanted, seen: 0, found: [] };
      this.#searches.set(incident, search);
      const known = this.#byPlace.get(incident.place.code);
      if (known) known.push(search);
      else this.#byPlace.set(incident.place.code, [search]);
    }
  }

  /** Takes a family into account, when its history is complete. */
  offer(family: FamilyRecord, written: WrittenFamily): void {
    for (const { place, startedOn, endedOn } of family.residences) {
      for (const search of this.#byPlace.get(place.code) ?? []) {
        if (search.day < startedOn || search.day >= (endedOn ?? Infinity)) continue;
        if (placeOn(family, search.day) === place) this.#consider(search, family, written);
      }
    }
  }

  /** The families of the register that an incident hit, at most as many as planned. */
  of(incident: PlannedIncident): readonly KnownFamily[] {
    return this.#searches.get(incident)?.found ?? [];
  }

  #consider(search: Search, family: FamilyRecord, written: WrittenFamily): void {
    const { day, wanted, found } = search;
    const episode = family.episodes.findLast(({ startedOn }) => startedOn <= day);
    if (!episode) return;
    const isOnAid = (episode.exit?.endedOn ?? Infinity) > day;
    if (!isOnAid && !STILL_THERE.has(episode.exit?.kind ?? '')) return;
    const place = search.seen++ < wanted ? found.length : this.#random.below(search.seen);
    if (place >= wanted) return;
    const known = describe(family, written, day, isOnAid);
    // a family of which nobody is left is not hit
    if (known) found[Math.min(place, found.length)] = known;
  }
}

function describe(family: FamilyRecord, written: WrittenFamily, day: Day, isOnAid: boolean): KnownFamily | undefined {
  const members = family.members.filter((one) => one.bornOn <= day && one.diesOn > day && written.people.has(one));
  const head = members.find(({ role }) => role === 'HEAD') ?? members[0];
  if (!head) return undefined;
  const count = (is: (age: number, member: (typeof members)[number]) => boolean) =>
    members.filter((member) => is(ageOn(member.bornOn, day), member)).length;
  return {
    householdId: family.id,
    headName: written.people.get(head)?.name ?? '',
    isOnAid,
    persons: members.length,
    infants: count((age) => age <= INFANT_MAX_AGE),
    elderly: count((age) => age >= ELDERLY_MIN_AGE),
    disabled: count((_, { isDisabled }) => isDisabled),
    women: count((age, { sex }) => sex === 'FEMALE' && age >= 18 && age <= 44),
  };
}
