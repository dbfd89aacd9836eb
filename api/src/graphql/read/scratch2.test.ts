import { compileQuery } from 'graphql-jit';
import { parse } from 'graphql';
import { MikroORM } from '@mikro-orm/postgresql';
import { ormOptions } from '../../database/orm.ts';
import { buildReadSchema } from '../schema.ts';
import { it } from 'vitest';
it('x', async () => {
  const orm = await MikroORM.init({ ...ormOptions('postgres://x/x'), connect: false } as never);
  const { schema } = buildReadSchema(orm.getMetadata());
  for (const [name, q] of Object.entries({
    plain: '{ journal { totalCount } }',
    nodes: '{ journal { nodes { id evidence { kind } } } }',
    edges: '{ journal { edges { node { id evidence { kind } } } } }',
    edgesv: 'query($v: Boolean!) { journal { edges { node { id evidence { kind } ... @skip(if: $v) { actor } } } } }',
    frag: '{ journal { ...P } } fragment P on JournalEntryConnection { totalCount }',
    pi: 'query($v: Boolean!) { journal { pageInfo { ...P } } } fragment P on PageInfo { hasNextPage @include(if: $v) endCursor a: hasNextPage }',
    filter: 'query($v: JournalEntryFilter) { journal(filter: $v) { nodes { id evidence { kind } } } }',
    order: 'query($v: [JournalEntryOrder!]) { journal(orderBy: $v) { nodes { id evidence { kind } } } }',
    programmes: 'query($v: ProgrammeFilter) { programmes(filter: $v) { code } }',
  })) { const t = performance.now(); const c: any = compileQuery(schema, parse(q)); console.log(name, Math.round(performance.now() - t), 'ms', c.errors); }
}, 60000);
