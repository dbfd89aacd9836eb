import { GRADUATION_RATE } from '../lib/live-aggregates.mjs';

/** @type {import('./queries.mjs').BenchQuery} */
export default {
  name: 'graduation-rate',
  title: 'graduation rate of 68 kelurahan × 20 quarters',
  isIndicator: true,
  ours: {
    variables: ({ quarters }) => ({ quarters: { from: quarters.first, to: quarters.last } }),
    query: /* GraphQL */ `
      query GraduationRate($quarters: QuarterRange!) {
        participation(by: [KELURAHAN, QUARTER], quarters: $quarters, where: { city: "32.71" }) {
          rows {
            area {
              code
            }
            quarter
            graduationRate {
              value
              numerator
              denominator
            }
          }
        }
      }
    `,
    rowsOf: ({ participation }) => ({ participation: participation.rows }),
  },
  postgraphile: {
    variables: ({ quarters }) => ({ from: quarters.firstDay, to: quarters.lastDay }),
    query: /* GraphQL */ `
      query GraduationRate($from: Date!, $to: Date!) {
        participation: benchGraduationRatesList(fromDay: $from, toDay: $to) {
          area {
            code
          }
          quarter
          graduationRate {
            value
            numerator
            denominator
          }
        }
      }
    `,
  },
  sql: {
    values: ({ quarters }) => [quarters.firstDay, quarters.lastDay],
    text: /* sql */ `
      select concat('{"participation":[', string_agg(concat('{"area":{"code":"', area_code, '"},"quarter":"', quarter,
        '","graduationRate":{"value":', coalesce(value::text, 'null'), ',"numerator":', coalesce(numerator::text, 'null'),
        ',"denominator":', coalesce(denominator::text, 'null'), '}}'), ','), ']}') as json
      from (${GRADUATION_RATE}) as figure`,
  },
};
