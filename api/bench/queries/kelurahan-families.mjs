/** @type {import('./queries.mjs').BenchQuery} */
export default {
  name: 'kelurahan-families',
  title: '68 kelurahan with 10 families each',
  ours: {
    query: /* GraphQL */ `
      query KelurahanFamilies {
        kelurahan(city: "32.71") {
          code
          name
          kecamatan {
            name
          }
          households(first: 10) {
            nodes {
              id
              kkMasked
              registeredOn
            }
          }
        }
      }
    `,
  },
  postgraphile: {
    query: /* GraphQL */ `
      query KelurahanFamilies {
        kelurahan: allKelurahansList(
          filter: { kecamatanByKecamatanCode: { cityCode: { equalTo: "32.71" } } }
          orderBy: CODE_ASC
        ) {
          code
          name
          kecamatan: kecamatanByKecamatanCode {
            name
          }
          households: householdsByKelurahanCode(first: 10) {
            nodes {
              id: rowId
              kkMasked
              registeredOn
            }
          }
        }
      }
    `,
  },
  sql: {
    text: /* sql */ `
      select concat('{"kelurahan":[', (
        select string_agg(concat('{"code":"', k.code, '","name":', to_json(k.name),
          ',"kecamatan":{"name":', to_json(d.name), '},"households":{"nodes":[', (
            select string_agg(concat('{"id":"', h.id, '","kkMasked":"', h.kk_masked,
              '","registeredOn":"', h.registered_on, '"}'), ',')
            from (select * from household where kelurahan_code = k.code order by id limit 10) h
          ), ']}}'), ',' order by k.code)
        from kelurahan k join kecamatan d on d.code = k.kecamatan_code
        where d.city_code = '32.71'
      ), ']}') as json`,
  },
};
