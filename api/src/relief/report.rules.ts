import { WarningLevel, type InputWarning } from '../household/input-warning.ts';
import { refuseMoment } from '../use-case/refuse-moment.ts';
import { refusePlainText } from '../use-case/plain-text.ts';
import { unknownRecord } from '../use-case/unknown-record.ts';
import type { UserError } from '../user-error.ts';
import type { JudgedPlace } from './place.ts';

/** Characters that a chronology may have. */
export const LONGEST_CHRONOLOGY = 4000;
const LARGEST_NEIGHBOURHOOD = 999;
const MOST_VICTIMS = 1_000_000;
/** What happened longer ago is history, and needs no aid any more. */
const OLDEST_DAYS = 366;

/** What a report says beside its families. */
export interface GivenReport {
  readonly occurredAt: Date;
  readonly rt?: number | null;
  readonly rw?: number | null;
  readonly latitude?: number | null;
  readonly longitude?: number | null;
  readonly chronology: string;
  readonly victims?: GivenVictims | null;
}

/** Victims as they are given. */
export interface GivenVictims {
  readonly dead: number;
  readonly missing: number;
  readonly severelyInjured: number;
  readonly lightlyInjured: number;
  readonly affectedFamilies?: number | null;
  readonly affectedPersons?: number | null;
  readonly displacedPersons?: number | null;
}

/** Why a report cannot be taken as it is, whatever the register says. */
export function refuseReport(report: GivenReport, now: Date): UserError[] {
  return [
    ...refuseMoment('occurredAt', report.occurredAt, now),
    ...refuseLongAgo(report.occurredAt, now),
    ...refuseNeighbourhood('rt', report.rt),
    ...refuseNeighbourhood('rw', report.rw),
    ...refusePoint(report),
    ...refusePlainText(report.chronology, 'chronology', 'chronology', LONGEST_CHRONOLOGY),
    ...refuseVictims(report.victims),
  ];
}

/** Why a place cannot be where it happened. */
export function refusePlace(kelurahanCode: string, place: JudgedPlace | undefined): UserError[] {
  if (!place) {
    return [
      unknownRecord(
        'kelurahan',
        kelurahanCode,
        'kelurahanCode',
        'Give the Kemendagri code of one, as in 32.71.01.1001.',
      ),
    ];
  }
  if (place.isInCity) return [];
  const message = `These coordinates are outside ${place.cityName}. Check that latitude and longitude are not swapped, or leave both out.`;
  return [{ code: 'PLACE_OUTSIDE_CITY', field: 'latitude', message }];
}

/** What of a place does not agree with itself, and is taken as it was given. */
export function warnOfPlace(place: JudgedPlace): InputWarning[] {
  if (place.isInKelurahan) return [];
  const message = `These coordinates are not in ${place.kelurahanName}. They were taken as they are; is it the right kelurahan?`;
  return [{ level: WarningLevel.WARNING, code: 'PLACE_OUTSIDE_KELURAHAN', field: 'latitude', message }];
}

/** What of a family that is listed counts. */
export interface ListedFamily {
  readonly personCount: number;
  readonly isDisplaced: boolean;
}

/** Victims as they are kept. */
export interface VictimCounts {
  readonly deadCount: number;
  readonly missingCount: number;
  readonly severelyInjuredCount: number;
  readonly lightlyInjuredCount: number;
  readonly affectedFamilyCount: number;
  readonly affectedPersonCount: number;
  readonly displacedPersonCount: number;
}

/** Victims as they were told; of what was not told, the families listed say how many at least. */
export function countVictims(
  victims: GivenVictims | null | undefined,
  families: readonly ListedFamily[],
): VictimCounts {
  return {
    deadCount: victims?.dead ?? 0,
    missingCount: victims?.missing ?? 0,
    severelyInjuredCount: victims?.severelyInjured ?? 0,
    lightlyInjuredCount: victims?.lightlyInjured ?? 0,
    affectedFamilyCount: Math.max(victims?.affectedFamilies ?? 0, families.length),
    affectedPersonCount: Math.max(victims?.affectedPersons ?? 0, peopleIn(families)),
    displacedPersonCount: Math.max(victims?.displacedPersons ?? 0, displacedIn(families)),
  };
}

/** Victims as they were told before: who was not listed then still counts, beside the families listed now. */
export function victimsSince(
  told: VictimCounts,
  listedBefore: readonly ListedFamily[],
  listedNow: readonly ListedFamily[],
): GivenVictims {
  return {
    dead: told.deadCount,
    missing: told.missingCount,
    severelyInjured: told.severelyInjuredCount,
    lightlyInjured: told.lightlyInjuredCount,
    affectedFamilies: told.affectedFamilyCount - listedBefore.length + listedNow.length,
    affectedPersons: told.affectedPersonCount - peopleIn(listedBefore) + peopleIn(listedNow),
    displacedPersons: told.displacedPersonCount - displacedIn(listedBefore) + displacedIn(listedNow),
  };
}

function peopleIn(families: readonly ListedFamily[]): number {
  return families.reduce((sum, { personCount }) => sum + personCount, 0);
}

function displacedIn(families: readonly ListedFamily[]): number {
  return peopleIn(families.filter(({ isDisplaced }) => isDisplaced));
}

function refuseLongAgo(occurredAt: Date, now: Date): UserError[] {
  if (now.getTime() - occurredAt.getTime() <= OLDEST_DAYS * 86_400_000) return [];
  const message = `${occurredAt.toISOString()} is more than a year ago. Check the year.`;
  return [{ code: 'MOMENT_NOT_POSSIBLE', field: 'occurredAt', message }];
}

function refuseNeighbourhood(field: 'rt' | 'rw', number: number | null | undefined): UserError[] {
  if (number == null || (number >= 1 && number <= LARGEST_NEIGHBOURHOOD)) return [];
  const message = `${field.toUpperCase()} is a number from 1 to ${LARGEST_NEIGHBOURHOOD}; this is ${number}.`;
  return [{ code: 'NEIGHBOURHOOD_NOT_POSSIBLE', field, message }];
}

function refusePoint({ latitude, longitude }: GivenReport): UserError[] {
  const [field, degrees] = Math.abs(latitude ?? 0) > 90 ? ['latitude', latitude] : ['longitude', longitude];
  if (Math.abs(degrees ?? 0) > (field === 'latitude' ? 90 : 180)) {
    const message = `There is no ${field} ${degrees}. Check that latitude and longitude are not swapped.`;
    return [{ code: 'PLACE_NOT_POSSIBLE', field: field as string, message }];
  }
  if ((latitude == null) === (longitude == null)) return [];
  const missing = latitude == null ? 'latitude' : 'longitude';
  const message = `The other coordinate was given, not ${missing}. Give both or none.`;
  return [{ code: 'PLACE_INCOMPLETE', field: missing, message }];
}

/** Why victims cannot be so many. */
export function refuseVictims(victims: GivenVictims | null | undefined): UserError[] {
  return Object.entries(victims ?? {}).flatMap(([name, count]: [string, number | null | undefined]) => {
    if (count == null || (count >= 0 && count <= MOST_VICTIMS)) return [];
    const message = `${name} is ${count}. Give a number from 0 to ${MOST_VICTIMS}.`;
    return [{ code: 'COUNT_NOT_POSSIBLE', field: `victims.${name}`, message }];
  });
}
