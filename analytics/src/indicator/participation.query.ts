import type { Sql } from '../sql.ts';
import { firstDayOf, quarterOfDay, quartersBetween, type Quarter } from '../quarter.ts';

/** Level of region that counts are made for. */
export type AreaLevel = 'CITY' | 'KECAMATAN' | 'KELURAHAN';

/** Stands for aid of any programme: a family in two programmes counts once. */
export const ANY_PROGRAMME = '*';

/** What {@link countParticipation} is asked. */
export interface ParticipationRequest {
  readonly level: AreaLevel;
  /** Codes of areas of that level that exist. */
  readonly areas: readonly string[];
  /** Programme codes, {@link ANY_PROGRAMME} among them where aid as a whole is asked. */
  readonly programmes: readonly string[];
  readonly from: Quarter;
  readonly to: Quarter;
}

/** Families of one area and programme in one quarter. */
export interface ParticipationCounts {
  /** On aid at the end of the quarter, or now while it runs. */
  readonly onAid: number;
  /** On aid at any time in the quarter, each at the place where it last was: what a graduation can come from. */
  readonly exposed: number;
  /** Entered the area and left it. A move within the city is both for a kelurahan and a kecamatan, neither for the city. */
  readonly entered: number;
  readonly left: number;
  /** Left by rising class. */
  readonly risingClass: number;
  /** Left naturally: deceased, no longer poor, or moved away from the city. */
  readonly natural: number;
}

/** Counts by area, by programme and by quarter. */
export type ParticipationTable = ReadonlyMap<string, ReadonlyMap<string, ReadonlyMap<Quarter, ParticipationCounts>>>;

/** The code of a kelurahan begins with those of its kecamatan and its city; the region tables see to it. */
const AREA_CODE: Record<AreaLevel, string> = {
  CITY: 'left(kelurahan_code, 5)',
  KECAMATAN: 'left(kelurahan_code, 8)',
  KELURAHAN: 'kelurahan_code',
};

/**
 * Counts families on aid, their entries and exits, by area, programme and quarter, from the cube of quarters.
 *
 * @returns counts for every area, programme and quarter asked for, zeros where the cube has no cells
 */
export async function countParticipation(sql: Sql, request: ParticipationRequest): Promise<ParticipationTable> {
  const { level, areas, programmes, from, to } = request;
  const rows = await sql.query<{ area: string; programme: string; cells: string }>(participationSql(level), [
    areas,
    programmes,
    firstDayOf(from),
    firstDayOf(to),
  ]);
  const cells = new Map(areas.map((area) => [area, new Map<string, Cell[]>()]));
  for (const row of rows) cells.get(row.area)?.set(row.programme, parseCells(row.cells));
  const quarters = quartersBetween(from, to).map((quarter) => ({ quarter, day: daysBetween(from, quarter) }));
  return new Map(
    [...cells].map(([area, byProgramme]) => [
      area,
      new Map(programmes.map((code) => [code, countsOf(level, quarters, byProgramme.get(code) ?? [])])),
    ]),
  );
}

/**
 * Days from the first quarter asked for, growth of the families on aid, then the flows as the cube has them. Each series
 * of the cube begins with the row that holds in the first quarter, with all its families as growth: on day 0, or where
 * the row is of a quarter before, on day -1.
 */
type Cell = readonly [
  day: number,
  growth: number,
  entered: number,
  gone: number,
  relocated: number,
  rising: number,
  natural: number,
];

const NOTHING: Cell = [0, 0, 0, 0, 0, 0, 0];

const NATURAL = '(deceased + no_longer_poor + moved_away)';
const GONE = `(relocated + rising_class + ${NATURAL} + left_otherwise)`;

const participationSql = (level: AreaLevel) => {
  // A kelurahan has one row for each quarter, so there is nothing to add up.
  const [total, group] =
    level === 'KELURAHAN'
      ? [(column: string) => column, '']
      : [(column: string) => `sum(${column})::integer`, 'group by 1, 2, 3'];
  return /* sql */ `
/* indicator.participation_by_${level.toLowerCase()} */
with cell as (
  select ${AREA_CODE[level]} as area, programme_code as programme,
    greatest(quarter - $3::date, -1) as day,
    ${total(`case when quarter <= $3::date then on_aid else entered - ${GONE} end`)} as growth,
    ${total('entered')} as entered, ${total(GONE)} as gone, ${total('relocated')} as relocated,
    ${total('rising_class')} as rising_class, ${total(NATURAL)} as natural_exit
  from cube_participation_quarter
  where ${AREA_CODE[level]} = any($1::text[]) and basis = 'THEN' and programme_code = any($2::text[])
    and quarter <= $4::date and until_quarter > $3::date
  ${group}
)
-- as one text for each area, since 1,360 rows would take the driver longer to read than PostgreSQL to count
select area, programme,
  array_agg(array[day, growth, entered, gone, relocated, rising_class, natural_exit])::text as cells
from cell
group by 1, 2`;
};

/** Reads an array of arrays of numbers as PostgreSQL writes it, `{{0,5},{92,7}}`. */
function parseCells(text: string): Cell[] {
  return JSON.parse(text.replaceAll('{', '[').replaceAll('}', ']')) as Cell[];
}

function countsOf(
  level: AreaLevel,
  quarters: readonly { quarter: Quarter; day: number }[],
  cells: readonly Cell[],
): Map<Quarter, ParticipationCounts> {
  const byDay = new Map(cells.map((cell) => [cell[0], cell]));
  const counts = new Map<Quarter, ParticipationCounts>();
  let onAid = byDay.get(-1)?.[1] ?? 0;
  for (const { quarter, day } of quarters) {
    const [, growth, entered, gone, relocated, risingClass, natural] = byDay.get(day) ?? NOTHING;
    onAid += growth;
    // Relocations never cross the border of a city, so there they are neither entry nor exit.
    const innerMoves = level === 'CITY' ? relocated : 0;
    counts.set(quarter, {
      onAid,
      // those there at the start and those who entered, without those who went on in another kelurahan
      exposed: onAid + gone - relocated,
      entered: entered - innerMoves,
      left: gone - innerMoves,
      risingClass,
      natural,
    });
  }
  return counts;
}

function daysBetween(from: Quarter, to: Quarter): number {
  return (Date.parse(firstDayOf(to)) - Date.parse(firstDayOf(from))) / 86_400_000;
}

/** Which quarters the facts cover. */
export interface FactSpan {
  /** Quarter of the oldest fact in the journal. */
  readonly first: Quarter;
  /** Quarter of the newest fact in the journal. */
  readonly last: Quarter;
}

/** The span of the facts, or undefined while there are none. */
export async function findFactSpan(sql: Sql): Promise<FactSpan | undefined> {
  const [row] = await sql.query<{ first: string | null; last: string | null }>(/* sql */ `
    /* indicator.fact_span */
    select min(occurred_on)::text as first, max(occurred_on)::text as last from journal`);
  if (!row?.first || !row.last) return undefined;
  return { first: quarterOfDay(row.first), last: quarterOfDay(row.last) };
}
