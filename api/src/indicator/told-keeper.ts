import { readTold, type Area, type FactDays, type Sql, type Subject, type ToldByCity } from '@simoncer/analytics';

/** Longest time that a plan is kept, in milliseconds, as long as answers of figures are. */
const LONGEST_TIME = 10_000;

interface Kept {
  readonly snapshot: string;
  readonly until: number;
  readonly told: Promise<ToldByCity>;
}

/**
 * Keeps what restricted readers are told of each subject as long as nothing in the database changes, so that every query
 * and file of that time is answered from the same plan.
 */
export class ToldKeeper {
  private readonly kept = new Map<string, Kept>();

  /** What is told of a subject now, in every city. */
  async of(sql: Sql, subject: Subject, threshold: number, days: FactDays): Promise<ToldByCity> {
    const [row] = await sql.query<{ snapshot: string }>(
      '/* figures.snapshot */ select pg_current_snapshot()::text as snapshot',
    );
    const snapshot = row!.snapshot;
    const key = `${subject.code} ${threshold} ${days.today}`;
    const kept = this.kept.get(key);
    if (kept?.snapshot === snapshot && kept.until > Date.now()) return kept.told;
    const told = readAll(sql, subject, threshold, days);
    this.kept.set(key, { snapshot, until: Date.now() + LONGEST_TIME, told });
    told.catch(() => this.kept.delete(key));
    return told;
  }
}

async function readAll(sql: Sql, subject: Subject, threshold: number, days: FactDays): Promise<ToldByCity> {
  const cities = await readCities(sql);
  const told = await Promise.all(cities.map((city) => readTold(sql, subject, city, threshold, days)));
  return new Map(cities.map(({ code }, index) => [code, told[index]!]));
}

/** Every city with its kecamatan and their kelurahan. */
async function readCities(sql: Sql): Promise<Area[]> {
  const rows = await sql.query<{ city: string; kecamatan: string; kelurahan: string[] }>(/* sql */ `
    /* figures.areas */
    select k.city_code as city, k.code as kecamatan, array_agg(l.code order by l.code) as kelurahan
    from kecamatan k join kelurahan l on l.kecamatan_code = k.code
    group by k.code
    order by k.code`);
  return [...Map.groupBy(rows, ({ city }) => city)].map(([code, parts]) => ({
    code,
    parts: parts.map((part) => ({ code: part.kecamatan, parts: part.kelurahan.map((leaf) => ({ code: leaf })) })),
  }));
}
