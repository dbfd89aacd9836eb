/** @type {import('./queries.mjs').BenchQuery} */
export default {
  name: 'filtered-page',
  title: 'filtered page of 50 with totalCount',
  ours: {
    variables: ({ kelurahan, registeredFrom }) => ({
      filter: { kelurahan: { code: { eq: kelurahan } }, registeredOn: { gte: registeredFrom } },
    }),
    query: /* GraphQL */ `
      query FilteredPage($filter: HouseholdFilter!) {
        households(first: 50, filter: $filter) {
          totalCount
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
    variables: ({ kelurahan, registeredFrom }) => ({
      filter: { kelurahanCode: { equalTo: kelurahan }, registeredOn: { greaterThanOrEqualTo: registeredFrom } },
    }),
    query: /* GraphQL */ `
      query FilteredPage($filter: HouseholdFilter!) {
        households: allHouseholds(first: 50, filter: $filter) {
          totalCount
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
    values: ({ kelurahan, registeredFrom }) => [kelurahan, registeredFrom],
    text: /* sql */ `
      select concat('{"households":{"totalCount":', (
        select count(*) from household where kelurahan_code = $1 and registered_on >= $2
      ), ',"nodes":[', (
        select string_agg(concat('{"id":"', h.id, '","kkMasked":"', h.kk_masked, '","registeredOn":"', h.registered_on,
          '","kelurahan":{"code":"', k.code, '","name":', to_json(k.name), '}}'), ',' order by h.id)
        from (
          select * from household where kelurahan_code = $1 and registered_on >= $2 order by id limit 50
        ) h
        join kelurahan k on k.code = h.kelurahan_code
      ), ']}}') as json`,
  },
};
