/** @type {import('./queries.mjs').BenchQuery} */
export default {
  name: 'families-page',
  title: 'page of 50 families with members and kelurahan',
  ours: {
    query: /* GraphQL */ `
      query FamiliesPage {
        households(first: 50) {
          nodes {
            id
            kkMasked
            registeredOn
            kelurahan {
              code
              name
            }
            members {
              id
              fullName
              sex
              bornOn
              familyRole
            }
          }
        }
      }
    `,
  },
  postgraphile: {
    query: /* GraphQL */ `
      query FamiliesPage {
        households: allHouseholds(first: 50) {
          nodes {
            id: rowId
            kkMasked
            registeredOn
            kelurahan: kelurahanByKelurahanCode {
              code
              name
            }
            members: peopleByHouseholdIdList(orderBy: [BORN_ON_ASC, ROW_ID_ASC]) {
              id: rowId
              fullName
              sex
              bornOn
              familyRole
            }
          }
        }
      }
    `,
  },
  sql: {
    text: /* sql */ `
      select concat('{"households":{"nodes":[', string_agg(concat('{"id":"', h.id, '","kkMasked":"', h.kk_masked,
        '","registeredOn":"', h.registered_on, '","kelurahan":{"code":"', k.code, '","name":', to_json(k.name),
        '},"members":[', m.json, ']}'), ',' order by h.id), ']}}') as json
      from (select * from household order by id limit 50) h
      join kelurahan k on k.code = h.kelurahan_code
      cross join lateral (
        select string_agg(concat('{"id":"', p.id, '","fullName":', to_json(p.full_name), ',"sex":"', p.sex,
          '","bornOn":"', p.born_on, '","familyRole":"', p.family_role, '"}'), ',' order by p.born_on, p.id) as json
        from person p where p.household_id = h.id
      ) m`,
  },
};
