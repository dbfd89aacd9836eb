/** @type {import('./queries.mjs').BenchQuery} */
export default {
  name: 'deep-page',
  title: 'page of 50 by cursor, two thirds down',
  ours: {
    cursor: {
      variables: ({ deepHousehold }) => ({ filter: { id: { eq: deepHousehold } } }),
      query: /* GraphQL */ `
        query Cursor($filter: HouseholdFilter!) {
          households(first: 1, filter: $filter) {
            edges {
              cursor
            }
          }
        }
      `,
    },
    query: /* GraphQL */ `
      query DeepPage($after: String!) {
        households(first: 50, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id
            kkMasked
            registeredOn
            kelurahan {
              code
              name
            }
          }
        }
      }
    `,
  },
  postgraphile: {
    cursor: {
      query: /* GraphQL */ `
        query Cursor($id: UUID!) {
          households: allHouseholds(first: 1, filter: { rowId: { equalTo: $id } }) {
            edges {
              cursor
            }
          }
        }
      `,
      variables: ({ deepHousehold }) => ({ id: deepHousehold }),
    },
    query: /* GraphQL */ `
      query DeepPage($after: Cursor!) {
        households: allHouseholds(first: 50, after: $after) {
          pageInfo {
            hasNextPage
            endCursor
          }
          nodes {
            id: rowId
            kkMasked
            registeredOn
            kelurahan: kelurahanByKelurahanCode {
              code
              name
            }
          }
        }
      }
    `,
  },
  sql: {
    values: ({ deepHousehold }) => [deepHousehold],
    text: /* sql */ `
      with found as materialized (select * from household where id > $1 order by id limit 51),
      page as materialized (select * from found order by id limit 50)
      select concat('{"households":{"pageInfo":{"hasNextPage":',
        case when (select count(*) from found) > 50 then 'true' else 'false' end,
        ',"endCursor":"', (select id from page order by id desc limit 1), '"},"nodes":[', (
          select string_agg(concat('{"id":"', h.id, '","kkMasked":"', h.kk_masked,
            '","registeredOn":"', h.registered_on,
            '","kelurahan":{"code":"', k.code, '","name":', to_json(k.name), '}}'), ',' order by h.id)
          from page h join kelurahan k on k.code = h.kelurahan_code
        ), ']}}') as json`,
  },
};
