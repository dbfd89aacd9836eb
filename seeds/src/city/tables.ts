import type { LoadedTable } from '../load/copy-loader.ts';
import { PATHWAY_TABLES } from './pathway-tables.ts';
import { EXIT_TABLES } from './exit-tables.ts';
import { FEED_TABLES } from './feed-tables.ts';
import { RELIEF_TABLES } from '../relief/relief-tables.ts';

/** The tables of a city and their columns in the order in which the rows are written. */
export const CITY_TABLES = [
  { name: 'household', columns: ['id', 'kelurahan_code', 'kk_cipher', 'kk_masked', 'registered_on'] },
  { name: 'residence', columns: ['id', 'household_id', 'kelurahan_code', 'rt', 'rw', 'started_on', 'ended_on'] },
  {
    name: 'person',
    columns: [
      'id',
      'household_id',
      'full_name',
      'sex',
      'born_on',
      'died_on',
      'family_role',
      'has_disability',
      'nik_cipher',
      'nik_masked',
    ],
  },
  { name: 'identity', columns: ['kind', 'hash', 'household_id', 'person_id'] },
  { name: 'episode', columns: ['id', 'household_id', 'started_on', 'ended_on', 'exit_kind', 'previous_episode_id'] },
  {
    name: 'enrolment',
    columns: [
      'id',
      'household_id',
      'episode_id',
      'episode_span',
      'programme_code',
      'started_on',
      'ended_on',
      'end_reason',
    ],
  },
  {
    name: 'disbursement',
    columns: ['id', 'household_id', 'enrolment_id', 'kelurahan_code', 'quarter_on', 'paid_on', 'amount'],
  },
  {
    name: 'welfare_assessment',
    columns: [
      'id',
      'household_id',
      'kelurahan_code',
      'assessed_on',
      'welfare_class',
      'decile',
      'income_amount',
      'source',
    ],
  },
  {
    name: 'journal',
    columns: [
      'id',
      'kind',
      'household_id',
      'kelurahan_code',
      'subject_id',
      'occurred_on',
      'recorded_at',
      'actor',
      'evidence',
      'payload',
      'policy_ids',
    ],
  },
  ...PATHWAY_TABLES,
  ...EXIT_TABLES,
  ...FEED_TABLES,
  ...RELIEF_TABLES,
] as const satisfies readonly LoadedTable[];

/** Name of a table of a city. */
export type CityTable = (typeof CITY_TABLES)[number]['name'];
