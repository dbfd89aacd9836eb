import { parse } from 'csv-parse/sync';
import JSONstat from 'jsonstat-toolkit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { breakdownsOf, indicatorsOf, reachOf, subjects, type IndicatorDefinition } from '@simoncer/analytics';
import { ExitKind } from '../episode/episode.state.ts';
import { BATU_TULIS, BONDONGAN, OFFICER_TOKEN, World } from '../testing/index.ts';
import { toSnakeCase } from './asked-file.ts';

let world: World;

/*
 * Batu Tulis   A on aid since 2024Q1, in PKH
 *              B 2024Q1 - 2025-05-10, rising class
 *              C since 2024Q1, moved to Bondongan on 2025-05-20
 * Bondongan    D 2025-04-01 - 2025-06-15, moved away, in PKH
 */
beforeAll(async () => {
  world = await World.start();
  await world.household(BATU_TULIS).onAidSince('2024-01-10').enrolledIn('PKH', '2024-01-10').save();
  await world.household(BATU_TULIS).onAidSince('2024-02-10').left('2025-05-10', ExitKind.RISING_CLASS).save();
  await world.household(BATU_TULIS).onAidSince('2024-03-31').movedTo(BONDONGAN, '2025-05-20').save();
  const d = world.household(BONDONGAN).onAidSince('2025-04-01').enrolledIn('PKH', '2025-04-01');
  await d.left('2025-06-15', ExitKind.MOVED_AWAY).save();
  await world.owner.query(
    `insert into journal (id, kind, subject_id, occurred_on, actor)
     select gen_random_uuid(), 'EPISODE_STARTED', gen_random_uuid(), day::date, 'test'
     from unnest(array['2024-01-10', '2025-11-01']) as day`,
  );
  await world.refreshCubes();
});
afterAll(() => world.stop());

/** The same question as parameters of a file and as arguments of the query. */
const QUESTIONS: readonly (readonly [name: string, parameters: string, query: string])[] = [
  [
    'by kelurahan and quarter',
    'by=kelurahan,quarter&from=2025Q1&to=2026Q1',
    'by: [KELURAHAN, QUARTER], quarters: { from: "2025Q1", to: "2026Q1" }',
  ],
  [
    'four quarters that roll, by the place of now',
    'by=kelurahan,quarter&from=2025Q1&to=2025Q4&rolling=4&place=now',
    'by: [KELURAHAN, QUARTER], quarters: { from: "2025Q1", to: "2025Q4" }, rolling: 4, place: NOW',
  ],
  [
    'by programme and sex of the head, of one city and year',
    'by=programme,head_sex,year&from=2025Q1&to=2025Q4&city=32.71',
    'by: [PROGRAMME, HEAD_SEX, YEAR], quarters: { from: "2025Q1", to: "2025Q4" }, where: { city: "32.71" }',
  ],
  [
    'narrowed to a programme, the most first, two rows',
    'by=kelurahan&from=2025Q2&to=2025Q2&programme=PKH&order=graduation_rate&limit=2',
    `by: KELURAHAN, quarters: { from: "2025Q2", to: "2025Q2" }, where: { programme: ["PKH"] },
     orderBy: { by: GRADUATION_RATE }, limit: 2`,
  ],
  [
    'the fewest first',
    'by=kecamatan&from=2025Q2&to=2025Q2&order=families_on_aid:asc',
    'by: KECAMATAN, quarters: { from: "2025Q2", to: "2025Q2" }, orderBy: { by: FAMILIES_ON_AID, descending: false }',
  ],
  ['everything together', 'from=2025Q1&to=2025Q4', 'quarters: { from: "2025Q1", to: "2025Q4" }'],
];

const PARTS = ['value', 'lower', 'upper', 'numerator', 'denominator', 'missingReason'] as const;
type Value = Record<(typeof PARTS)[number], number | string | null>;
interface QueryRow {
  readonly area: { readonly code: string; readonly name: string } | null;
  readonly quarter: string | null;
  readonly from: string;
  readonly until: string;
  readonly programme: { readonly code: string; readonly name: string } | null;
  readonly headSex: string | null;
  readonly graduationRate: Value;
  readonly familiesOnAid: Value;
}

/** Each question as the public, who is told less, and as an officer, who is told all. */
const READERS = QUESTIONS.flatMap(([name, ...question]) => [
  [`${name}, for the public`, ...question, {}] as const,
  [`${name}, for an officer`, ...question, { authorization: `Bearer ${OFFICER_TOKEN}` }] as const,
]);

/** The rows of the query. */
async function queried(args: string, headers: object): Promise<QueryRow[]> {
  const ask = 'authorization' in headers ? world.askAsOfficer.bind(world) : world.ask.bind(world);
  const { data, errors } = await ask(`{
    participation(${args}) {
      rows {
        area { code name } quarter from until programme { code name } headSex
        graduationRate { ${PARTS.join(' ')} } familiesOnAid { ${PARTS.join(' ')} }
      }
    }
  }`);
  expect(errors).toBeUndefined();
  return data.participation.rows;
}

const INDICATORS = 'indicators=graduation_rate,families_on_aid';

function get(path: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${world.server.url}/figures/${path}`, { headers });
}

describe.each(READERS)('a file %s', (_name, parameters, args, headers) => {
  it('has as CSV the numbers of the query, in its order', async () => {
    const response = await get(`participation.csv?${parameters}&${INDICATORS}`, headers);
    expect(response.status).toBe(200);
    const records = parse<Record<string, string>>(await response.text(), { columns: true, record_delimiter: '\r\n' });
    const cells = (code: string, record: Record<string, string>) => ({
      value: numberOf(record[code]!),
      ...Object.fromEntries(PARTS.slice(1, -1).map((part) => [part, numberOf(record[`${code}_${part}`]!)])),
      missingReason: record[`${code}_reason_code`] || null,
    });
    const rows = await queried(args, headers);
    expect(rows.length).toBeGreaterThan(0);
    expect(
      records.map((record) => ({
        area: record.kelurahan_code ?? record.kecamatan_code ?? null,
        areaName: record.kelurahan_name ?? record.kecamatan_name ?? null,
        programme: record.programme_code ?? null,
        programmeName: record.programme_name ?? null,
        headSex: record.head_sex_code ?? null,
        quarter: record.quarter ?? null,
        from: record.from,
        until: record.until,
        graduationRate: cells('graduation_rate', record),
        familiesOnAid: cells('families_on_aid', record),
      })),
    ).toEqual(
      rows.map(({ area, programme, ...row }) => ({
        ...row,
        area: area?.code ?? null,
        areaName: area?.name ?? null,
        programme: programme?.code ?? null,
        programmeName: programme?.name ?? null,
      })),
    );
  });

  it('has as JSON-stat the numbers of the query', async () => {
    const response = await get(`participation.json?${parameters}&${INDICATORS}`, headers);
    expect(response.headers.get('content-type')).toBe('application/json; charset=utf-8');
    const dataset = JSONstat(await response.json());
    expect(dataset.class).toBe('dataset');
    const rows = await queried(args, headers);
    expect(dataset.n).toBe(dataset.length === 0 ? 0 : dataset.value.length);
    let found = 0;
    for (const row of rows) {
      const place = {
        ...(row.area && { [row.area.code.length > 8 ? 'kelurahan' : 'kecamatan']: row.area.code }),
        ...(row.programme && { programme: row.programme.code }),
        ...(row.headSex && { head_sex: row.headSex }),
        ...timeOf(dataset, row),
      };
      for (const [indicator, value] of [
        ['graduation_rate', row.graduationRate],
        ['families_on_aid', row.familiesOnAid],
      ] as const) {
        for (const statistic of PARTS.slice(0, -1)) {
          const cell = dataset.Data({ ...place, indicator, statistic });
          expect(cell.value).toBe(value[statistic]);
          if (statistic === 'value') expect(cell.status ?? null).toBe(value.missingReason);
          found++;
        }
      }
    }
    // whatever else there is room for in the cube is said to be none of the rows
    const empty = dataset.value.length - found;
    expect(empty).toBeGreaterThanOrEqual(0);
    const noRow = Object.values(dataset.status ?? {}).filter((status) => status === 'NO_ROW').length;
    expect(noRow * (PARTS.length - 1)).toBe(empty);
  });
});

/** The dimension of time by which the toolkit finds a row. */
function timeOf(dataset: { role: { time: string[] } }, { quarter, from, until }: QueryRow): Record<string, string> {
  const [name] = dataset.role.time;
  if (name === 'quarter') return { quarter: quarter! };
  const quarterOf = (day: string) => `${day.slice(0, 4)}Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;
  if (name === 'year') return { year: from.slice(0, 4) };
  const [first, last] = [quarterOf(from), quarterOf(until)];
  return { period: first === last ? first : `${first}/${last}` };
}

function numberOf(cell: string): number | null {
  return cell === '' ? null : Number(cell);
}

describe.each(subjects.map(({ code }) => code))('the files of %s', (code) => {
  it('have every indicator, by each of its breakdowns', async () => {
    const { dimensions } = subjects.find((subject) => subject.code === code)!;
    // Some are only there within a dimension (units of different goods do not add up), or of whole cities: that is asked along.
    const along = (each: IndicatorDefinition) => [
      ...(each.within ?? []),
      ...(reachOf(each) === 'CITY' ? ['city'] : []),
    ];
    const ask = (by: readonly string[], having: readonly IndicatorDefinition[]) =>
      [...Map.groupBy(having, (each) => [...new Set([...by, ...along(each)])].map(toSnakeCase).join(','))].map(
        ([all, own]) => `${all ? `by=${all},quarter&` : ''}indicators=${own.map((each) => each.code).join(',')}`,
      );
    const questions = [
      ...ask([], indicatorsOf(code)),
      ...dimensions.flatMap(({ name }) =>
        ask(
          [name],
          indicatorsOf(code).filter((indicator) => breakdownsOf(indicator).has(name)),
        ),
      ),
    ];
    for (const question of questions) {
      for (const ending of ['csv', 'json', 'notes.csv']) {
        const response = await get(`${code}.${ending}?${question}&from=2025Q1&to=2025Q4`, world.headersOf('euis'));
        expect([question, ending, response.status, await response.text()]).toEqual([
          question,
          ending,
          200,
          expect.anything(),
        ]);
      }
    }
  });
});

describe('a file of figures', () => {
  const parameters = `by=kecamatan,quarter&from=2025Q2&to=2026Q4&${INDICATORS}`;

  it('is clean CSV that names its columns, tells why a value is missing, and points at its notes', async () => {
    const response = await get(`participation.csv?${parameters}`, world.headersOf('euis'));
    expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8; header=present');
    expect(response.headers.get('link')).toBe(
      `</figures/participation.notes.csv?${parameters}>; rel="describedby"; type="text/csv"`,
    );
    const lines = (await response.text()).split('\r\n');
    expect(lines[0]).toBe(
      'audience,kecamatan_code,kecamatan_name,quarter,from,until,' +
        'graduation_rate,graduation_rate_lower,graduation_rate_upper,graduation_rate_numerator,graduation_rate_denominator,graduation_rate_reason_code,graduation_rate_reason,' +
        'families_on_aid,families_on_aid_lower,families_on_aid_upper,families_on_aid_numerator,families_on_aid_denominator,families_on_aid_reason_code,families_on_aid_reason',
    );
    // A B C D exposed in 2025Q2, of whom B and D graduated; A and C are there at its end
    expect(lines[1]).toMatch(
      /^INTERNAL,32\.71\.01,Bogor Selatan,2025Q2,2025-04-01,2025-06-30,0\.5,0\.15\d+,0\.84\d+,2,4,,,2,0\.2\d+,7\.2\d+,2,,,$/,
    );
    expect(lines.find((line) => line.includes('2026Q4'))).toContain(',PERIOD_OPEN,Masa itu belum berakhir.,');
    expect(lines.at(-1)).toBe('');
  });

  it('says to whom it may go, in its name and on every line, by who asks', async () => {
    const name = 'simoncer-participation-2025Q2-2026Q4-PUBLIC-as-of-';
    const asPublic = await get(`participation.csv?${parameters}`);
    expect(asPublic.headers.get('content-disposition')).toMatch(
      new RegExp(`^attachment; filename="?${name}\\d{4}-\\d\\d-\\d\\d\\.csv"?$`),
    );
    expect(asPublic.headers.get('cache-control')).toBe('no-store');
    const asOfficer = await get(`participation.csv?${parameters}`, world.headersOf('euis'));
    expect(asOfficer.headers.get('content-disposition')).toContain('-INTERNAL-');
    const records = parse<{ audience: string }>(await asOfficer.text(), { columns: true });
    expect(new Set(records.map(({ audience }) => audience))).toEqual(new Set(['INTERNAL']));
    const dataset = JSONstat(await (await get(`participation.json?${parameters}`, world.headersOf('euis'))).json());
    expect(dataset.label).toBe('Kepesertaan (INTERNAL)');
    expect(dataset.extension).toMatchObject({ audience: 'INTERNAL', versions: { graduation_rate: 1 } });
    const notes = await get(`participation.notes.csv?${parameters}`, world.headersOf('euis'));
    expect(notes.headers.get('content-disposition')).toMatch(/-INTERNAL-as-of-\d{4}-\d\d-\d\d\.notes\.csv/);
    expect(await notes.text()).toContain('file,audience,INTERNAL: hanya untuk internal.');
  });

  it('withholds from the public what the query withholds, and says so', async () => {
    const question = `participation.csv?by=kelurahan,quarter&from=2025Q2&to=2025Q2&${INDICATORS}`;
    // C came to Bondongan in 2025Q2, D came and left: too few to tell the public of
    const lineOf = async (headers: Record<string, string>) =>
      (await (await get(question, headers)).text()).split('\r\n').find((line) => line.includes(BONDONGAN));
    expect(await lineOf({})).toContain(',,,,,,SUPPRESSED,"Angka ditahan:');
    expect(await lineOf(world.headersOf('euis'))).not.toContain('SUPPRESSED');
  });

  it('has notes on definition, date and suppression, in both languages', async () => {
    const response = await get(`participation.notes.csv?${parameters}&programme=PKH&place=now`);
    const notes = parse<Record<string, string>>(await response.text(), { columns: true });
    const find = (about: string, item: string) => notes.find((note) => note.about === about && note.item === item);
    expect(find('graduation_rate', 'name')).toMatchObject({ id: 'Tingkat graduasi', en: 'Graduation rate' });
    expect(find('graduation_rate', 'version')).toMatchObject({ id: '1' });
    expect(find('graduation_rate', 'sources')?.id).toContain('Wilson (1927)');
    expect(find('graduation_rate', 'breakdowns')?.id).toBe('head_age_band, head_sex, programme');
    expect(find('families_on_aid', 'denominator')).toBeUndefined();
    expect(Date.parse(find('file', 'as_of')!.id!)).toBeGreaterThan(Date.now() - 600_000);
    expect(find('file', 'cube_version')?.id).toMatch(/^[0-9a-f]{12}$/);
    expect(find('file', 'narrowed')?.id).toBe('programme=PKH');
    expect(find('file', 'place')?.en).toBe('In the kelurahan where the family lives now.');
    expect(find('file', 'suppression')?.id).toContain('SUPPRESSED');
    expect(find('PERIOD_OPEN', 'reason')?.id).toBe('Masa itu belum berakhir.');
  });

  it('has a form for Excel in Indonesian, with the same numbers', async () => {
    const response = await get(`participation.csv?${parameters}&form=indonesia`, world.headersOf('euis'));
    const bytes = new Uint8Array(await response.arrayBuffer());
    expect(bytes.slice(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
    const read = (text: string, delimiter: string) => parse(text, { delimiter, bom: true }) as string[][];
    const plain = read(await (await get(`participation.csv?${parameters}`, world.headersOf('euis'))).text(), ',');
    const indonesian = read(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes), ';');
    const rate = plain[0]!.indexOf('graduation_rate');
    expect([plain[1]![rate], indonesian[1]![rate]]).toEqual(['0.5', '0,5']);
    const isNumber = (cell: string) => /^\d+,\d+$/.test(cell);
    expect(indonesian.map((row) => row.map((cell) => (isNumber(cell) ? cell.replace(',', '.') : cell)))).toEqual(plain);
  });

  it('lets no name of a record run as a formula', async () => {
    const [{ name }] = (await world.rows<{ name: string }>(`select name from programme where code = 'PKH'`)) as [
      { name: string },
    ];
    await world.owner.query(`update programme set name = '=HYPERLINK("http://x")' where code = 'PKH'`);
    try {
      const response = await get(`participation.csv?by=programme&from=2025Q2&to=2025Q2&${INDICATORS}`);
      expect(await response.text()).toContain(`"'=HYPERLINK(""http://x"")"`);
    } finally {
      await world.owner.query(`update programme set name = $1 where code = 'PKH'`, [name]);
    }
  });

  it.each([
    [
      'from=2025Q1&to=2025Q4',
      'indicators',
      'indicators must name at least one of families_on_aid, families_entered, graduations',
    ],
    [`from=2025Q5&to=2025Q4&${INDICATORS}`, 'from', 'from must be a quarter as 2026Q3; got 2025Q5.'],
    [`from=2025Q1&${INDICATORS}`, 'to', 'to must be a quarter as 2026Q3; it is missing.'],
    [
      `from=2025Q1&to=2025Q4&by=kota&${INDICATORS}`,
      'by',
      'by must be of city, kecamatan, kelurahan, year, quarter, month',
    ],
    [`from=2025Q1&to=2025Q4&head_sex=F&${INDICATORS}`, 'head_sex', 'head_sex must be of female, male, unknown; got F.'],
    [`from=2025Q1&to=2025Q4&place=here&${INDICATORS}`, 'place', 'place must be of then, now; got here.'],
    [`from=2025Q1&to=2025Q4&limit=-1&${INDICATORS}`, 'limit', 'limit must be a whole number; got -1.'],
    [`from=2025Q1&to=2025Q4&order=graduation_rate:up&${INDICATORS}`, 'order', 'with :asc behind it'],
    [`from=2025Q1&to=2025Q4&form=xls&${INDICATORS}`, 'form', 'form must be of rfc4180, indonesia; got xls.'],
    [`from=2025Q1&to=2025Q4&quarter=2025Q1&${INDICATORS}`, 'quarter', 'There is no parameter quarter here.'],
    [`from=2025Q4&to=2025Q1&${INDICATORS}`, undefined, 'quarters must run from an earlier to a later quarter'],
    [`from=2025Q1&to=2025Q4&programme=X&${INDICATORS}`, undefined, 'There is no programme X.'],
    [
      `from=2025Q1&to=2025Q4&by=city&kecamatan=32.71.01&${INDICATORS}`,
      undefined,
      'kecamatan narrows rows by kecamatan',
    ],
  ])('refuses ?%s with the parameter, the rule and the remedy', async (query, parameter, detail) => {
    for (const form of ['csv', 'json']) {
      const response = await get(`participation.${form}?${query}`);
      expect(response.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
      const problem = (await response.json()) as { detail: string };
      expect({ status: response.status, ...problem }).toMatchObject({ status: 400, title: 'Bad Request' });
      expect(problem.detail).toContain(detail);
      expect((problem as { parameter?: string }).parameter).toBe(parameter);
    }
  });

  it('refuses a token that nobody has, rather than giving less than was expected', async () => {
    const response = await get(`participation.csv?${parameters}`, { authorization: 'Bearer not-a-token-of-anybody' });
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ status: 401, detail: expect.stringContaining('SIMONCER_OFFICERS') });
  });

  it('tells which files there are where there is none', async () => {
    const response = await get('participations.csv');
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({ detail: expect.stringContaining('participation') });
  });
});
