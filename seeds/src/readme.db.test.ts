import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createTestDatabase,
  OFFICER_TOKEN,
  startTestServer,
  type GraphqlAnswer,
  type TestDatabase,
} from '@simoncer/api/testing';
import { MISSING_REASONS } from '@simoncer/analytics';
import { deriveIdentityKey } from '@simoncer/api';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { seedDemoCity } from './index.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Every GraphQL example of a document, by the name of its operation. */
function examplesOf(document: string): Map<string, string> {
  const text = readFileSync(join(ROOT, document), 'utf8');
  return new Map(
    [...text.matchAll(/```graphql\n(.*?)```/gs)].map(([, example]) => [
      /^(?:query|mutation) (\w+)/.exec(example!)![1]!,
      example!,
    ]),
  );
}

const readme = examplesOf('README.md');
const partners = examplesOf('docs/partners.md');
const reports = examplesOf('docs/disaster-reports.md');
const figures = examplesOf('docs/figures.md');
const examples = new Map([...readme, ...partners, ...reports, ...figures]);

let database: TestDatabase;
let server: Awaited<ReturnType<typeof startTestServer>>;

beforeAll(async () => {
  database = await createTestDatabase();
  await seedDemoCity({
    databaseUrl: database.url,
    scale: 'tiny',
    seed: 1,
    asOf: '2026-10-01',
    today: '2026-11-24',
    identityKey: deriveIdentityKey(Buffer.alloc(32)),
  });
  server = await startTestServer(database.url, new Date('2026-11-24T05:00:00Z'));
});
afterAll(async () => {
  await server.stop();
  await database.drop();
});

async function run(name: string, variables: object = {}) {
  const response = await fetch(`${server.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${OFFICER_TOKEN}` },
    body: JSON.stringify({ query: examples.get(name), variables }),
  });
  const { data, errors } = (await response.json()) as GraphqlAnswer;
  expect(errors).toBeUndefined();
  return data;
}

/** A reason, with 0 for every number in its message. */
const withoutNumbers = ({ message, ...reason }: { message: string }) => ({
  ...reason,
  message: message.replaceAll(/\d+/g, '0'),
});

describe('the examples of the README', () => {
  it('are those that are run here', () => {
    expect([...readme.keys()]).toEqual([
      'GraduationOfTheCity',
      'FamiliesOfBatuTulis',
      'FamiliesWithDisability',
      'ProposeGraduation',
    ]);
  });

  it('give the rate of six kecamatan for five quarters', async () => {
    const { participation } = await run('GraduationOfTheCity');
    expect(participation.rows).toHaveLength(30);
    for (const { graduationRate } of participation.rows) {
      // the city of the tests is small: some of its kecamatan have so few graduations that the public is not told
      if (graduationRate.missingReason === 'SUPPRESSED') continue;
      expect(graduationRate.lower).toBeLessThanOrEqual(graduationRate.value);
      expect(graduationRate.value).toBeLessThanOrEqual(graduationRate.upper);
    }
  });

  it('find families by what is known of their members', async () => {
    const { households } = await run('FamiliesWithDisability');
    expect(households.nodes.length).toBe(Math.min(10, households.totalCount));
    expect(households.totalCount).toBeGreaterThan(0);
    for (const { members } of households.nodes) expect(members.length).toBeGreaterThan(0);
  });

  it('list families, and tell what one lacks to graduate', async () => {
    const { households } = await run('FamiliesOfBatuTulis');
    expect(households.edges).toHaveLength(2);
    const open = households.edges
      .flatMap(({ node }: { node: { episodes: object[] } }) => node.episodes)
      .find(({ state }: { state: string }) => state === 'OPEN');
    const { proposeGraduation } = await run('ProposeGraduation', { episode: open.id, version: open.version });
    expect(proposeGraduation.proposal).toBeNull();
    const codes = proposeGraduation.userErrors.map(({ code }: { code: string }) => code);
    expect(codes).toContain('CLASS_RISEN_NOT_MET');
    expect(codes).toContain('CONDITIONAL_SCORE_TOO_LOW');
  });
});

describe('the examples for partners', () => {
  it('are those that are run here', () => {
    expect([...partners.keys()]).toEqual([
      'CandidatesOfBatuTulis',
      'OpenJourneys',
      'StoryOfAFamily',
      'OpenExitCases',
      'WhatIsLate',
      'ProgressOfReviews',
      'ReportOfAFeed',
      'ConfirmExit',
    ]);
  });

  it('rank candidates with their reasons, open journeys at once, and tell the story of a family', async () => {
    const { pathwayCandidates } = await run('CandidatesOfBatuTulis');
    const candidates: { household: { id: string }; productiveMembers: { id: string }[]; readiness: number }[] =
      pathwayCandidates.nodes;
    expect(candidates.length).toBeGreaterThan(0);
    for (const { readiness, reasons } of pathwayCandidates.nodes) {
      expect(reasons.reduce((sum: number, { points }: { points: number }) => sum + points, 0)).toBe(readiness);
    }
    // the first family twice: its second opening is refused by itself
    const openings = [...candidates, candidates[0]!].map(({ household, productiveMembers }) => ({
      householdId: household.id,
      personId: productiveMembers[0]!.id,
      startedOn: '2026-11-23',
    }));
    const { openJourneys } = await run('OpenJourneys', { key: 'journeys-of-november', openings });
    expect(openJourneys.openedCount).toBe(candidates.length);
    expect(openJourneys.results.at(-1)).toMatchObject({ userErrors: [{ code: 'JOURNEY_OPEN' }] });
    expect(await run('OpenJourneys', { key: 'journeys-of-november', openings })).toEqual({ openJourneys });

    const { household } = await run('StoryOfAFamily', { family: candidates[0]!.household.id });
    const opened = household.timeline.find(({ kind }: { kind: string }) => kind === 'JOURNEY_OPENED');
    expect(opened).toMatchObject({ occurredOn: '2026-11-23', actor: 'euis' });
    expect(opened.policy.map(({ key }: { key: string }) => key)).toContain('productive_age.entry_bounds');
  });

  it('tell what can be done, what is late, how far reviews are, and why an exit is not confirmed', async () => {
    const { exitCases } = await run('OpenExitCases');
    const [exitCase] = exitCases.nodes;
    expect(exitCase.availableActions).toHaveLength(8);
    const { deadlines } = await run('WhatIsLate');
    expect(deadlines.totalCount).toBeGreaterThan(0);
    for (const { daysLate } of deadlines.nodes) expect(daysLate).toBeGreaterThan(0);
    const { reviews } = await run('ProgressOfReviews');
    expect(reviews.nodes).toHaveLength(2);
    for (const { progress } of reviews.nodes) {
      const remaining = progress.remaining.reduce((sum: number, { count }: { count: number }) => sum + count, 0);
      expect(progress.decidedCount + progress.carriedOverCount + remaining).toBe(progress.caseCount);
    }
    const { confirmExit } = await run('ConfirmExit', { case: exitCase.id, version: exitCase.version + 1 });
    expect(confirmExit.exitCase).toMatchObject({ state: exitCase.state });
    const [told] = /\{\n  "code".*?\n\}/s.exec(readFileSync(join(ROOT, 'docs/partners.md'), 'utf8'))!;
    expect(confirmExit.userErrors.map(withoutNumbers)).toContainEqual(withoutNumbers(JSON.parse(told)));
  });

  it('send a feed, and read its report', async () => {
    const sent = await fetch(`${server.url}/feeds/DUKCAPIL?name=dukcapil-2026-11.csv`, {
      method: 'POST',
      headers: { authorization: `Bearer ${OFFICER_TOKEN}` },
      body: 'nik,tanggal_meninggal,nomor_akta\n3271011503850000,2026-11-31,KM-1\n',
    });
    const { feed } = (await sent.json()) as { feed: { id: string } };
    await expect.poll(async () => (await run('ReportOfAFeed', { feed: feed.id })).feedBatch.state).toBe('DONE');
    const { feedBatch, feedRows } = await run('ReportOfAFeed', { feed: feed.id });
    expect(feedBatch).toMatchObject({ lineCount: 1, refusedCount: 1 });
    expect(feedRows.nodes).toMatchObject([
      { line: 2, issues: [{ field: 'tanggal_meninggal', code: 'DATE_IMPOSSIBLE', found: '2026-11-31' }] },
    ]);
  });
});

describe('the examples on disasters', () => {
  it('report one, and show the public what was promised', async () => {
    expect([...reports.keys()]).toEqual(['Report', 'PublicIncidents']);
    const [variables] = /```json\n(.*?)```/s
      .exec(readFileSync(join(ROOT, 'docs/disaster-reports.md'), 'utf8'))!
      .slice(1);
    const { reportIncident } = await run('Report', JSON.parse(variables!) as object);
    expect(reportIncident.userErrors).toEqual([]);
    expect(reportIncident.order).toMatchObject({ state: 'REPORTED', isFastTrack: true });
    expect(reportIncident.order.lines.length).toBeGreaterThan(3);
    const { incidents } = await run('PublicIncidents');
    expect(incidents.edges.at(-1).node).toMatchObject({ hazard: 'LANDSLIDE', kelurahan: { name: 'Batu Tulis' } });
  });
});

describe('the examples on figures', () => {
  const page = readFileSync(join(ROOT, 'docs/figures.md'), 'utf8');
  const addresses = [...page.matchAll(/127\.0\.0\.1:4000(\/figures\/\S+)'/g)].map(([, address]) => address!);
  const get = (address: string) =>
    fetch(`${server.url}${address}`, { headers: { authorization: `Bearer ${OFFICER_TOKEN}` } });

  it('ask the same as a query and as a file', async () => {
    expect([...figures.keys()]).toEqual(['RateByKecamatan', 'ComparedByKelurahan']);
    const { participation } = await run('RateByKecamatan');
    // six kecamatan, seven quarters, two indicators
    expect(participation).toMatchObject({ audience: 'INTERNAL', cost: 84 });
    const lines = (await (await get(addresses[0]!)).text()).trimEnd().split('\r\n');
    const header = lines[0]!.split(',');
    const cellsOf = (line: string) => Object.fromEntries(line.split(',').map((cell, place) => [header[place], cell]));
    expect(
      lines
        .slice(1)
        .map(cellsOf)
        .map((cells) => [
          cells.kecamatan_code,
          cells.quarter,
          Number(cells.graduation_rate),
          Number(cells.families_on_aid),
        ]),
    ).toEqual(
      participation.rows.map(({ area, quarter, graduationRate, familiesOnAid }: FigureExample) => [
        area.code,
        quarter,
        graduationRate.value,
        familiesOnAid.value,
      ]),
    );
  });

  it('compare each kelurahan with itself and the others', async () => {
    const { participation } = await run('ComparedByKelurahan');
    expect(participation.rows).toHaveLength(68);
    for (const { graduationRate } of participation.rows) {
      expect(graduationRate.city.value).toBeGreaterThan(0);
      if (graduationRate.value !== null) expect(graduationRate.amongAreas.rank.of).toBeGreaterThan(1);
    }
  });

  it('give every file, and the refusal that is told', async () => {
    expect(addresses).toHaveLength(4);
    for (const address of addresses) {
      const response = await get(address);
      expect([address, response.status]).toEqual([address, 200]);
      expect((await response.text()).length).toBeGreaterThan(500);
    }
    const told = JSON.parse(/```json\n(.*?)```/s.exec(page)![1]!) as object;
    const refused = await get(addresses[0]!.replace('from=2025Q1', 'from=2025-01'));
    expect(await refused.json()).toEqual(told);
  });

  it('name every reason there is', () => {
    for (const [reason, { en }] of Object.entries(MISSING_REASONS)) {
      expect(page).toMatch(new RegExp(`\\| \`${reason}\` +\\| ${en.replaceAll('.', '\\.')} +\\|`));
    }
  });
});

interface FigureExample {
  readonly area: { readonly code: string };
  readonly quarter: string;
  readonly graduationRate: { readonly value: number };
  readonly familiesOnAid: { readonly value: number };
}
