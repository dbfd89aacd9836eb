import { toDate, type Day } from '../calendar.ts';
import { newUuid, type UuidText } from '../load/copy-text.ts';
import type { Random } from '../random.ts';
import type { RowTarget } from './city-rows.ts';
import type { Evidence, FamilyRecord, Place } from './family-record.ts';
import { CITY_TABLES, type CityTable } from './tables.ts';

/** A value of a column; a day is written as a date by {@link date}. */
export type Value = string | Uint8Array | null | undefined;

/** An entry of the journal about a natural exit. */
export interface ExitEntry {
  readonly kind: string;
  readonly subject: UuidText;
  readonly occurredOn: Day;
  /** the day it happened, when left out */
  readonly recordedOn?: Day;
  readonly actor: string;
  readonly evidence?: readonly Evidence[];
  readonly payload: object;
}

/** Writes rows by the names of their columns. */
export class ExitWriter {
  readonly #target: RowTarget;

  constructor(target: RowTarget) {
    this.#target = target;
  }

  row(table: CityTable, values: Readonly<Record<string, Value>>): void {
    this.#target.flushFull(table);
    const text = this.#target.textOf(table);
    for (const column of CITY_TABLES.find(({ name }) => name === table)?.columns ?? []) {
      const value = values[column];
      if (value === null || value === undefined) text.null();
      else if (typeof value === 'string') text.ascii(value);
      else text.bytes(value);
    }
    text.endRow();
  }

  entry(random: Random, family: FamilyRecord | undefined, entry: ExitEntry): void {
    const { occurredOn, recordedOn = occurredOn } = entry;
    this.row('journal', {
      id: newUuid(recordedOn, random),
      kind: entry.kind,
      household_id: family?.id,
      kelurahan_code: family && placeOn(family, occurredOn).code,
      subject_id: entry.subject,
      occurred_on: toDate(occurredOn),
      recorded_at: moment(random, recordedOn),
      actor: entry.actor,
      evidence: JSON.stringify(entry.evidence ?? []),
      payload: JSON.stringify(entry.payload),
    });
  }
}

/** A moment in office hours. */
export function moment(random: Random, day: Day): string {
  return `${toDate(day)} ${two(random.between(8, 15))}:${two(random.below(60))}:${two(random.below(60))}+07`;
}

/** Where a family lived on any day of its history. */
export function placeOn(family: FamilyRecord, day: Day): Place {
  return (family.residences.findLast(({ startedOn }) => startedOn <= day) ?? family.residence).place;
}

/** A day as a value, or nothing. */
export function date(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : toDate(day);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
