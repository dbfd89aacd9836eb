import { readFileSync } from 'node:fs';
import { buildSchema, specifiedRules, parse, print, validate } from 'graphql';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { queryLimits } from '../../server/query-limits.ts';
import { World } from '../../testing/index.ts';
import { NaiveReader } from './testing/naive.ts';
import { addRandomFacts } from './testing/random-facts.ts';
import { randomQuery } from './testing/random-query.ts';
import { smallestQuery } from './testing/smallest-query.ts';
import { Random } from './testing/random.ts';
let world: World;
beforeAll(async () => {
  world = await World.start();
});
afterAll(() => world.stop());
it('self-check', async () => {
  await addRandomFacts(world.em(), new Random(2026)).catch(console.log);
  let tried = 0;
  const schema = buildSchema(readFileSync('/tmp/prop/schema.graphql', 'utf8'));
  const naive = await NaiveReader.load(schema, world.em(), '2026-11-24');
  const source = {
    schema,
    entities: naive.entities,
    values: (t: string, f: string) => naive.values(t, f),
    accepts: (d: string) => {
      tried++;
      return validate(schema, parse(d), queryLimits).length === 0;
    },
  };
  const stats: Record<string, number> = {};
  const count = (k: string, yes: boolean) => {
    stats[k] = (stats[k] ?? 0) + Number(yes);
  };
  let size = 0,
    maxSize = 0,
    len = 0;
  const problems: string[] = [];
  const t0 = performance.now();
  for (let seed = 1; seed <= 1000; seed++) {
    const q = randomQuery(source, seed);
    const doc = parse(q.document);
    const bad = validate(schema, doc, [...specifiedRules, ...queryLimits]);
    if (bad.length) problems.push(`${seed}: ${bad.map(String).join('; ')}\n${print(doc)}`);
    const hh = naive.values('Household', 'id') as string[];
    const a = naive.answer(doc, q.variables, () => hh[3]!);
    if (a.errors && !q.cursors.length)
      problems.push(
        `${seed}: naive ${a.errors.map((e) => e.message + e.originalError?.stack).join()}\n${print(doc)} ${JSON.stringify(q.variables)}`,
      );
    const text = JSON.stringify(a.data ?? null);
    size += text.length;
    maxSize = Math.max(maxSize, text.length);
    len += q.document.length;
    count('cursors', q.cursors.length > 0);
    count('vars', Object.keys(q.variables).length > 0);
    count('alias', /\ba\d+: /.test(q.document));
    count('frag', /\.\.\.Part/.test(q.document));
    count('inline', /\.\.\. /.test(q.document));
    count('filter', /filter/.test(q.document));
    count('short', text.length < 60);
    count('default', / = /.test(q.document));
    count('directive', /@/.test(q.document));
    count('state', /state|availableActions/.test(q.document));
    count('totalCount', /totalCount/.test(q.document));
  }
  const big = randomQuery(source, 3);
  console.log(
    print(parse(big.document)).length,
    await smallestQuery(
      schema,
      big as never,
      async (q) =>
        /quarter: DESC/.test(q.document) &&
        /kelurahan: /.test(q.document) &&
        /latitude/.test(q.document + JSON.stringify(q.variables)),
    ),
  );
  console.log(performance.now() - t0, 'ms', tried, stats, size / 1000, maxSize, len / 1000);
  const kinds = new Map<string, number>();
  for (const p of problems) {
    const k = p.split('\n')[0]!.replace(/\d+/g, '#').slice(0, 150);
    kinds.set(k, (kinds.get(k) ?? 0) + 1);
  }
  console.log(problems.length, kinds);
});
