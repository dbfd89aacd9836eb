import { ToldOfCity, type Area, type FactDays, type Sql, type Subject, type ToldByCity } from '@simoncer/analytics';

/** Longest time that a plan is kept, in milliseconds, as long as answers of figures are. */
const LONGEST_TIME = 10_000;

interface Kept {
  readonly snapshot: string;
  readonly until: number;
  readonly cities: Promise<readonly (readonly [code: string, told: ToldOfCity])[]>;
}

/**
 * Keeps what restricted readers are told as long as nothing in the database changes, so that every query and file of that
 * time is answered from the same plans.
 */
export class ToldKeeper {
  private readonly kept = new Map<string, Kept>();

  /** What is told of a subject now, in every city. */
  async of(sql: Sql, subject: Subject, threshold: number, days: FactDays): Promise<ToldByCity> {
    const cities = await this.cities(sql, threshold, days);
    return new Map(await Promise.all(cities.map(async ([code, told]) => [code, await told.of(sql, subject)] as const)));
  }

  private async cities(sql: Sql, threshold: number, days: FactDays) {
    const [row] = await sql.query<{ snapshot: string }>(
      '/* figures.snapshot */ select pg_current_snapshot()::text as snapshot',
    );
    const snapshot = row!.snapshot;
    const key = `${threshold} ${days.today}`;
    const kept = this.kept.get(key);
    if (kept?.snapshot === snapshot && kept.until > Date.now()) return kept.cities;
    const cities = readCities(sql).then((areas) =>
      areas.map((area) => [area.code, new ToldOfCity(area, threshold, days)] as const),
    );
    this.kept.set(key, { snapshot, until: Date.now() + LONGEST_TIME, cities });
    cities.catch(() => this.kept.delete(key));
    return cities;
  }
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
