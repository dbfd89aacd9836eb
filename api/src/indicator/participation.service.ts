import type { EntityClass } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { addQuarters, quarterOfDay, quartersBetween, type AreaLevel } from '@simoncer/analytics';
import { today } from '../clock.ts';
import { selectRows, type RowSelection } from '../database/rows.ts';
import { badInput } from '../graphql/bad-input.ts';
import type { Context } from '../graphql/context.ts';
import { City, Kecamatan, Kelurahan } from '../region/region.entity.ts';
import { findProgrammes } from '../programme/find-programmes.ts';
import type { Coverage, ParticipationFilter, ParticipationRow, QuarterRange } from './indicator.types.ts';

const MOST_QUARTERS = 80;

/** The rows of the participation figures: every area, quarter and, if asked, programme. The figures come by field. */
export async function findParticipationRows(
  em: SqlEntityManager,
  level: AreaLevel,
  range: QuarterRange,
  byProgramme: boolean,
  where: ParticipationFilter,
): Promise<ParticipationRow[]> {
  const quarters = quartersBetween(range.from, range.to);
  if (quarters.length === 0 || quarters.length > MOST_QUARTERS) {
    throw badInput(
      `quarters must run from an earlier to a later quarter, ${MOST_QUARTERS} at most; got ${range.from} to ${range.to}.`,
    );
  }
  const areas = await findAreas(em, level, where);
  const programmes = byProgramme || where.programme != null ? await findProgrammes(em, where.programme) : [null];
  return areas.flatMap((area) =>
    programmes.flatMap((programme) => quarters.map((quarter) => ({ level, area, programme, quarter }))),
  );
}

/** Which quarters the facts cover, or null while there are none. */
export async function findCoverage({ participation, clock }: Context): Promise<Coverage | null> {
  const [facts, asOf] = await Promise.all([participation.factSpan(), participation.asOf()]);
  if (!facts) return null;
  const currentQuarter = quarterOfDay(today(clock));
  const lastEnded = addQuarters(currentQuarter, -1);
  return {
    firstQuarter: facts.first,
    lastClosedQuarter: facts.last < lastEnded ? facts.last : lastEnded,
    currentQuarter,
    asOf,
  };
}

async function findAreas(em: SqlEntityManager, level: AreaLevel, where: ParticipationFilter) {
  const { city, kecamatan, kelurahan } = where;
  if (kelurahan && level !== 'KELURAHAN') {
    throw badInput('where.kelurahan narrows rows by kelurahan: ask area KELURAHAN, or leave it out.');
  }
  if (kecamatan && level === 'CITY') {
    throw badInput('where.kecamatan narrows rows by kecamatan or kelurahan: ask one of these areas, or leave it out.');
  }
  const ofCity = city == null ? {} : { city };
  switch (level) {
    case 'CITY':
      return selectWhere(em, City, city == null ? {} : { code: city });
    case 'KECAMATAN':
      return selectWhere(em, Kecamatan, { ...ofCity, ...(kecamatan ? { code: { $in: kecamatan } } : {}) });
    case 'KELURAHAN':
      return selectWhere(em, Kelurahan, {
        kecamatan: { ...ofCity, ...(kecamatan ? { code: { $in: kecamatan } } : {}) },
        ...(kelurahan ? { code: { $in: kelurahan } } : {}),
      });
  }
}

function selectWhere<T extends { code: string }>(em: SqlEntityManager, entity: EntityClass<T>, where: object) {
  return selectRows<T>(em, entity, { where, orderBy: { code: 'asc' } as RowSelection<T>['orderBy'] });
}
