/** @type {import('./queries.mjs').BenchQuery} */
export default {
  name: 'family',
  title: 'one family with everything',
  ours: {
    variables: ({ household }) => ({ id: household }),
    query: /* GraphQL */ `
      query Family($id: UUID!) {
        household(id: $id) {
          id
          kkMasked
          registeredOn
          kelurahan {
            code
            name
            kecamatan {
              code
              name
            }
          }
          members {
            id
            fullName
            sex
            bornOn
            diedOn
            familyRole
            hasDisability
            nikMasked
          }
          residences {
            id
            startedOn
            endedOn
            kelurahan {
              code
              name
            }
          }
          episodes {
            id
            startedOn
            endedOn
            exitKind
            version
            enrolments {
              id
              startedOn
              endedOn
              endReason
              programme {
                code
                name
              }
              disbursements {
                id
                paidOn
                amount
                kelurahan {
                  code
                }
              }
            }
          }
          assessments {
            id
            assessedOn
            welfareClass
            decile
            source
          }
          journal {
            id
            kind
            occurredOn
            actor
            kelurahan {
              code
            }
          }
        }
      }
    `,
  },
  postgraphile: {
    variables: ({ household }) => ({ id: household }),
    query: /* GraphQL */ `
      query Family($id: UUID!) {
        household: householdByRowId(rowId: $id) {
          id: rowId
          kkMasked
          registeredOn
          kelurahan: kelurahanByKelurahanCode {
            code
            name
            kecamatan: kecamatanByKecamatanCode {
              code
              name
            }
          }
          members: peopleByHouseholdIdList(orderBy: [BORN_ON_ASC, ROW_ID_ASC]) {
            id: rowId
            fullName
            sex
            bornOn
            diedOn
            familyRole
            hasDisability
            nikMasked
          }
          residences: residencesByHouseholdIdList(orderBy: [STARTED_ON_DESC, ROW_ID_ASC]) {
            id: rowId
            startedOn
            endedOn
            kelurahan: kelurahanByKelurahanCode {
              code
              name
            }
          }
          episodes: episodesByHouseholdIdList(orderBy: [STARTED_ON_DESC, ROW_ID_ASC]) {
            id: rowId
            startedOn
            endedOn
            exitKind
            version
            enrolments: enrolmentsByHouseholdIdAndEpisodeIdAndEpisodeSpanList(
              orderBy: [STARTED_ON_ASC, PROGRAMME_CODE_ASC, ROW_ID_ASC]
            ) {
              id: rowId
              startedOn
              endedOn
              endReason
              programme: programmeByProgrammeCode {
                code
                name
              }
              disbursements: disbursementsByHouseholdIdAndEnrolmentIdList(orderBy: [PAID_ON_DESC, ROW_ID_ASC]) {
                id: rowId
                paidOn
                amount
                kelurahan: kelurahanByKelurahanCode {
                  code
                }
              }
            }
          }
          assessments: welfareAssessmentsByHouseholdIdList(orderBy: [ASSESSED_ON_DESC, ROW_ID_DESC]) {
            id: rowId
            assessedOn
            welfareClass
            decile
            source
          }
          journal: journalsByHouseholdIdList(orderBy: [OCCURRED_ON_DESC, ROW_ID_DESC]) {
            id: rowId
            kind
            occurredOn
            actor
            kelurahan: kelurahanByKelurahanCode {
              code
            }
          }
        }
      }
    `,
  },
  sql: {
    values: ({ household }) => [household],
    text: /* sql */ `
      select concat('{"household":{"id":"', h.id, '","kkMasked":"', h.kk_masked,
        '","registeredOn":"', h.registered_on, '","kelurahan":', (
          select concat('{"code":"', k.code, '","name":', to_json(k.name),
            ',"kecamatan":{"code":"', d.code, '","name":', to_json(d.name), '}}')
          from kelurahan k join kecamatan d on d.code = k.kecamatan_code where k.code = h.kelurahan_code
        ), ',"members":[', (
          select string_agg(concat('{"id":"', p.id, '","fullName":', to_json(p.full_name), ',"sex":"', p.sex,
            '","bornOn":"', p.born_on, '","diedOn":', coalesce('"' || p.died_on || '"', 'null'),
            ',"familyRole":"', p.family_role, '","hasDisability":', case when p.has_disability then 'true' else 'false' end,
            ',"nikMasked":"', p.nik_masked, '"}'), ',')
          from (select * from person where household_id = h.id order by born_on, id) p
        ), '],"residences":[', (
          select string_agg(concat('{"id":"', r.id, '","startedOn":"', r.started_on,
            '","endedOn":', coalesce('"' || r.ended_on || '"', 'null'),
            ',"kelurahan":{"code":"', k.code, '","name":', to_json(k.name), '}}'), ',' order by r.started_on desc, r.id)
          from residence r join kelurahan k on k.code = r.kelurahan_code where r.household_id = h.id
        ), '],"episodes":[', (
          select string_agg(concat('{"id":"', e.id, '","startedOn":"', e.started_on,
            '","endedOn":', coalesce('"' || e.ended_on || '"', 'null'),
            ',"exitKind":', coalesce('"' || e.exit_kind || '"', 'null'),
            ',"version":', e.version, ',"enrolments":[', (
              select string_agg(concat('{"id":"', n.id, '","startedOn":"', n.started_on,
                '","endedOn":', coalesce('"' || n.ended_on || '"', 'null'),
                ',"endReason":', coalesce('"' || n.end_reason || '"', 'null'),
                ',"programme":', (
                  select concat('{"code":', to_json(g.code), ',"name":', to_json(g.name), '}')
                  from programme g where g.code = n.programme_code
                ), ',"disbursements":[', (
                  select string_agg(concat('{"id":"', b.id, '","paidOn":"', b.paid_on, '","amount":', b.amount,
                    ',"kelurahan":{"code":"', b.kelurahan_code, '"}}'), ',')
                  from (select * from disbursement where enrolment_id = n.id order by paid_on desc, id) b
                ), ']}'), ',' order by n.started_on, n.programme_code, n.id)
              from enrolment n where n.episode_id = e.id
            ), ']}'), ',' order by e.started_on desc, e.id)
          from episode e where e.household_id = h.id
        ), '],"assessments":[', (
          select string_agg(concat('{"id":"', a.id, '","assessedOn":"', a.assessed_on,
            '","welfareClass":"', a.welfare_class, '","decile":', coalesce(a.decile::text, 'null'),
            ',"source":"', a.source, '"}'), ',')
          from (select * from welfare_assessment where household_id = h.id order by assessed_on desc, id desc) a
        ), '],"journal":[', (
          select string_agg(concat('{"id":"', j.id, '","kind":"', j.kind, '","occurredOn":"', j.occurred_on,
            '","actor":', to_json(j.actor),
            ',"kelurahan":', coalesce('{"code":"' || j.kelurahan_code || '"}', 'null'), '}'), ',')
          from (select * from journal where household_id = h.id order by occurred_on desc, id desc) j
        ), ']}}') as json
      from household h where h.id = $1`,
  },
};
