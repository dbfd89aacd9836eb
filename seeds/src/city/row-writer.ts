import { toDate, type Day } from '../calendar.ts';
import { newUuid, type UuidText } from '../load/copy-text.ts';
import type { Random } from '../random.ts';
import { placeOn, type RowTarget } from './city-rows.ts';
import { decidedUnder, type Decision } from './decided-under.ts';
import type { Evidence, FamilyRecord } from './family-record.ts';
import { CITY_TABLES, type CityTable } from './tables.ts';

/** A value of a column: text, a UUID as its characters, binary data, or nothing. A day is written by {@link date}. */
export type Value = string | Uint8Array | { readonly binary: Uint8Array } | null | undefined;

/** An entry of the journal. */
export interface Entry {
  readonly kind: string;
  readonly subject: UuidText | string;
  readonly occurredOn: Day;
  /** day of recording; the day it happened, when left out */
  readonly recordedOn?: Day;
  /** moment of recording, where other rows have it as well */
  readonly recordedAt?: string;
  readonly actor: string;
  readonly evidence?: readonly Evidence[];
  readonly payload?: object;
  /** where entries of its kind are decided under different policy */
  readonly decision?: Decision | undefined;
  /** where it happened, where it concerns no family */
  readonly kelurahanCode?: string;
}

const columnsOf = new Map<string, readonly string[]>(CITY_TABLES.map(({ name, columns }) => [name, columns]));

/** Writes rows by the names of their columns. */
export class RowWriter {
  readonly #target: RowTarget;

  constructor(target: RowTarget) {
    this.#target = target;
  }

  row(table: CityTable, values: Readonly<Record<string, Value>>): void {
    this.#target.flushFull(table);
    const text = this.#target.textOf(table);
    for (const column of columnsOf.get(table) ?? []) {
      const value = values[column];
      if (value === null || value === undefined) text.null();
      else if (typeof value === 'string') text.text(value);
      else if ('binary' in value) text.bytea(value.binary);
      else text.bytes(value);
    }
    text.endRow();
  }

  /** @returns the id of the entry */
  entry(random: Random, family: FamilyRecord | undefined, entry: Entry): UuidText {
    const { occurredOn, recordedOn = occurredOn, recordedAt = moment(random, recordedOn) } = entry;
    const id = newUuid(recordedOn, random);
    this.row('journal', {
      id,
      kind: entry.kind,
      household_id: family?.id,
      kelurahan_code: family ? placeOn(family, occurredOn).code : entry.kelurahanCode,
      subject_id: entry.subject,
      occurred_on: toDate(occurredOn),
      recorded_at: recordedAt,
      actor: entry.actor,
      evidence: JSON.stringify(entry.evidence ?? []),
      payload: JSON.stringify(entry.payload ?? {}),
      policy_ids: decidedUnder(entry.kind, entry.decision),
    });
    return id;
  }
}

/** A moment in office hours. */
export function moment(random: Random, day: Day): string {
  return `${toDate(day)} ${two(random.between(8, 15))}:${two(random.below(60))}:${two(random.below(60))}+07`;
}

/** A day as a value, or nothing. */
export function date(day: Day | undefined): string | undefined {
  return day === undefined ? undefined : toDate(day);
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
