/** Counts that a cell has besides its key; all others are 0. */
type Counts = Readonly<Record<string, number>>;

/** An insert of one cell: its key as given, every count 0 but those that are given. */
function cell(cube: string, key: Readonly<Record<string, string>>, counts: Counts = {}): string[] {
  const given = JSON.stringify({ kelurahan_code: '32.71.02.1006', ...key, ...counts });
  return [
    `insert into ${cube} select (jsonb_populate_record(null::${cube}, (
       select jsonb_object_agg(column_name, 0) from information_schema.columns
       where table_name = '${cube}' and data_type = 'integer'
     ) || '${given}')).*`,
  ];
}

const THEN = { basis: 'THEN' };
const LATER = { basis: 'LATER' };
const MONTH = { month: '2024-01-01' };
const SERIES = { quarter: '2024-01-01', until_quarter: '2024-04-01' };
const MEMBER = { sex: 'FEMALE', age_band: 'UNDER_30' };
const STAGE = { ...MONTH, ...MEMBER, stage: 'MINDSET_COUNSELLING', agency_code: 'X' };
const CLASS = { ...SERIES, class_before: 'MAMPU', class_after: 'MAMPU', movement: 'SAME' };
const DECILE = { ...SERIES, decile_before: '1', decile_after: '1', movement: 'SAME' };

/** Rules of the cubes of pathway, exits, welfare and data, with statements that try to break them. */
export const countedCubeAttempts: Record<string, string[]> = {
  attendance_cell_basis_closed: cell('cube_attendance', { ...STAGE, ...LATER }, { expected: 1 }),
  attendance_cell_not_empty: [
    ...cell('cube_attendance', { ...STAGE, ...THEN }),
    ...cell('cube_attendance', { ...STAGE, ...THEN }, { expected: 1, present: 2 }),
  ],
  decile_cell_basis_closed: cell('cube_decile', { ...DECILE, ...LATER }, { families: 1 }),
  decile_cell_not_empty: cell('cube_decile', { ...DECILE, ...THEN }),
  exit_cell_basis_closed: cell('cube_exit_case', { ...LATER, quarter: '2024-01-01', kind: 'DECEASED' }),
  feed_cell_not_empty: cell('cube_feed', { ...MONTH, source: 'DTSEN', channel: 'FILE' }),
  journey_cell_basis_closed: cell('cube_journey', { ...MONTH, ...MEMBER, ...LATER }, { opened: 1 }),
  journey_cell_not_empty: cell('cube_journey', { ...MONTH, ...MEMBER, ...THEN }),
  pathway_cell_basis_closed: cell('cube_pathway', { ...STAGE, ...LATER }, { reached: 1 }),
  pathway_cell_not_empty: cell('cube_pathway', { ...STAGE, ...THEN }),
  register_cell_basis_closed: cell('cube_register', { ...SERIES, ...LATER }, { on_aid: 1 }),
  register_cell_not_empty: cell('cube_register', { ...SERIES, ...THEN }),
  register_updated_are_on_aid: cell('cube_register', { ...SERIES, ...THEN }, { on_aid: 1, updated: 2 }),
  welfare_cell_basis_closed: cell('cube_welfare', { ...CLASS, ...LATER }, { families: 1 }),
  welfare_cell_not_empty: cell('cube_welfare', { ...CLASS, ...THEN }),
};
