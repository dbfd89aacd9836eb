/** @type {import('./queries.mjs').BenchQuery} */
export default {
  name: 'name-search',
  title: 'first 20 people by name prefix, in the order of names, with their kelurahan',
  ours: {
    variables: ({ namePrefix }) => ({ filter: { fullName: { startsWith: namePrefix } } }),
    query: /* GraphQL */ `
      query NameSearch($filter: PersonFilter!) {
        persons(first: 20, filter: $filter, orderBy: [{ fullName: ASC }]) {
          nodes {
            id
            fullName
            bornOn
            household {
              id
              kelurahan {
                name
              }
            }
          }
        }
      }
    `,
  },
  postgraphile: {
    variables: ({ namePrefix }) => ({ prefix: namePrefix }),
    query: /* GraphQL */ `
      query NameSearch($prefix: String!) {
        persons: benchSearchPeople(prefix: $prefix, first: 20) {
          nodes {
            id: rowId
            fullName
            bornOn
            household: householdByHouseholdId {
              id: rowId
              kelurahan: kelurahanByKelurahanCode {
                name
              }
            }
          }
        }
      }
    `,
  },
  sql: {
    values: ({ namePrefix }) => [namePrefix],
    text: /* sql */ `
      select concat('{"persons":{"nodes":[', (
        select string_agg(concat('{"id":"', p.id, '","fullName":', to_json(p.full_name), ',"bornOn":"', p.born_on,
          '","household":', (
            select concat('{"id":"', h.id, '","kelurahan":{"name":', to_json(k.name), '}}')
            from household h join kelurahan k on k.code = h.kelurahan_code where h.id = p.household_id
          ), '}'), ',')
        from (
          select * from person
          where lower(full_name) collate "C" >= lower($1)
            and lower(full_name) collate "C" < lower($1) || chr(1114111)
          order by full_name, id limit 20
        ) p
      ), ']}}') as json`,
  },
};
