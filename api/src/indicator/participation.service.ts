import type { EntityClass } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import {
  addQuarters,
  ANY_PROGRAMME,
  quarterOfDay,
  quartersBetween,
  yearBefore,
  type AreaLevel,
} from '@simoncer/analytics';
import { today } from '../clock.ts';
import { selectRows, type RowSelection } from '../database/rows.ts';
import { badInput } from '../graphql/bad-input.ts';
import type { Context } from '../graphql/context.ts';
import { refer } from '../graphql/read/reference.ts';
import { City, Kecamatan, Kelurahan } from '../region/region.entity.ts';
import { findProgrammes } from '../programme/find-programmes.ts';
import { Programme } from '../programme/programme.entity.ts';
import { ParticipationRow, type Coverage, type ParticipationFilter, type QuarterRange } from './indicator.types.ts';

const MOST_QUARTERS = 80;

/** Fields of a row that compare with the year before, and all that are figures. */
const CHANGES = ['familiesOnAidChange', 'graduationRateChange'];
const FIGURES = ['familiesOnAid', 'graduationRate', ...CHANGES];

/**
 * The rows of the participation figures: every area, quarter and, if asked, programme.
 *
 * @param fields fields that are asked of the rows; counts are loaded for all rows at once where figures are among them
 */
export async function findParticipationRows(
  { em, participation }: Context,
  level: AreaLevel,
  range: QuarterRange,
  byProgramme: boolean,
  where: ParticipationFilter,
  fields: ReadonlySet<string>,
): Promise<ParticipationRow[]> {
  const quarters = quartersBetween(range.from, range.to);
  if (quarters.length === 0 || quarters.length > MOST_QUARTERS) {
    throw badInput(
      `quarters must run from an earlier to a later quarter, ${MOST_QUARTERS} at most; got ${range.from} to ${range.to}.`,
    );
  }
  const [areas, programmes] = await Promise.all([
    findAreas(em, level, where),
    byProgramme || where.programme != null ? findProgrammes(em, where.programme) : [null],
  ]);
  const asks = (names: readonly string[]) => names.some((name) => fields.has(name));
  const figuresOf = asks(FIGURES)
    ? await participation.load({
        level,
        areas: areas.map(({ code }) => code),
        programmes: programmes.map((programme) => programme?.code ?? ANY_PROGRAMME),
        from: asks(CHANGES) ? yearBefore(range.from) : range.from,
        to: range.to,
      })
    : undefined;
  const entity = { CITY: City, KECAMATAN: Kecamatan, KELURAHAN: Kelurahan }[level];
  const ofProgrammes = programmes.map((programme) => ({
    code: programme?.code,
    record: programme && refer(Programme, programme.code, programme),
  }));
  return areas.flatMap((area) => {
    const record = refer<City | Kecamatan | Kelurahan>(entity, area.code, area);
    return ofProgrammes.flatMap((programme) => {
      const figures = figuresOf?.(area.code, programme.code);
      return quarters.map((quarter) => new ParticipationRow(record, programme.record, quarter, figures));
    });
  });
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
