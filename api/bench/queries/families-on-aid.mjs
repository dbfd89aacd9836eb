import { FAMILIES_ON_AID } from '../lib/live-aggregates.mjs';

/** @type {import('./queries.mjs').BenchQuery} */
export default {
  name: 'families-on-aid',
  title: 'active families by programme and kelurahan',
  isIndicator: true,
  ours: {
    variables: ({ quarters }) => ({ quarters: { from: quarters.now, to: quarters.now } }),
    query: /* GraphQL */ `
      query FamiliesOnAid($quarters: QuarterRange!) {
        participation(by: [KELURAHAN, PROGRAMME], quarters: $quarters, where: { city: "32.71" }) {
          rows {
            area {
              code
            }
            programme {
              code
            }
            familiesOnAid {
              value
            }
          }
        }
      }
    `,
    rowsOf: ({ participation }) => ({ participation: participation.rows }),
  },
  postgraphile: {
    query: /* GraphQL */ `
      query FamiliesOnAid {
        participation: benchFamiliesOnAidList {
          area {
            code
          }
          programme {
            code
          }
          familiesOnAid {
            value
          }
        }
      }
    `,
  },
  sql: {
    text: /* sql */ `
      select concat('{"participation":[', string_agg(concat('{"area":{"code":"', area_code,
        '"},"programme":{"code":', to_json(programme_code), '},"familiesOnAid":{"value":',
        coalesce(value::text, 'null'), '}}'), ','), ']}') as json
      from (${FAMILIES_ON_AID}) as figure`,
  },
};
