import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { describe, expect, it } from 'vitest';
import { refuseGuarded } from './guarded-breakdowns.ts';

/** A schema as the pathway has it: cohorts are for officers only, skills for everybody. */
const record = (name: string, extensions = {}) =>
  new GraphQLObjectType({ name, extensions, fields: { name: { type: GraphQLString } } });
const row = new GraphQLObjectType({
  name: 'PathwayRow',
  fields: { cohort: { type: record('Cohort', { officersOnly: true }) }, skill: { type: record('Skill') } },
});
const schema = new GraphQLSchema({ query: row, types: [row] });
const pathway = { code: 'pathway' };

describe('a breakdown of a file', () => {
  it('by records for officers only is refused to all others', () => {
    expect(() => refuseGuarded(schema, pathway, ['skill', 'cohort'], undefined)).toThrow(
      'Only an officer may ask this',
    );
    expect(() => refuseGuarded(schema, pathway, ['skill', 'cohort'], { name: 'euis' })).not.toThrow();
  });

  it('by area, time and records that everybody may read is open', () => {
    expect(() => refuseGuarded(schema, pathway, ['KELURAHAN', 'quarter', 'skill'], undefined)).not.toThrow();
  });
});
