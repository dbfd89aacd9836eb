import { flow, olderThan, type CellFilter, type Component, type LifeTable } from '../../figures/component.ts';
import { episodeEndCube } from './episode-end.cube.ts';
import { episodeJourneyCube } from './episode-journey.cube.ts';
import { episodeCube } from './episode.cube.ts';
import { followUpCube } from './follow-up.cube.ts';

/** How a stay ends by graduation: by rising class, or naturally. */
const GRADUATION = ['RISING_CLASS', 'DECEASED', 'NO_LONGER_POOR', 'MOVED_AWAY'];
const GRADUATED: CellFilter = { leftHow: GRADUATION };

/** Stays that began in the period, and of these what has become of them by now. */
export const staysBegun: Component = flow(episodeCube, 'families');
export const begunAndGraduated: Component = flow(episodeCube, 'families', GRADUATED);
export const begunAndStillOn: Component = flow(episodeCube, 'families', { leftHow: ['OPEN'] });
export const begunAndLeftOtherwise: Component = flow(episodeCube, 'families', {
  leftHow: ['NO_ELIGIBLE_COMPONENT', 'DUPLICATE', 'NOT_FOUND', 'DECLINED', 'PROGRAMME_ENDED'],
});
export const begunAndRelapsed: Component = flow(episodeCube, 'returned', GRADUATED);

/** Time from start of aid to the end of the stay. */
export const sinceAid: LifeTable = {
  cube: episodeCube,
  column: 'families',
  months: 'months',
  since: 'started_month',
  cause: 'outcome',
  where: {},
};
/** Time from start of the latest journey to its end. */
export const sinceJourney: LifeTable = { ...sinceAid, cube: episodeJourneyCube };

/** Stays that ended in the period by graduation. */
export const graduations: Component = flow(episodeEndCube, 'families', GRADUATED);
/** Rupiah paid out during these stays. */
export const paidToGraduates: Component = flow(episodeEndCube, 'amount', GRADUATED);

/** Follow-ups of the graduations of the period. */
export const followUps: Component = flow(followUpCube, 'families');
export const foundSustained: Component = flow(followUpCube, 'families', { finding: ['SUSTAINED'] });
/** Those that told whether it lasts. */
export const foundEither: Component = flow(followUpCube, 'families', {
  finding: ['SUSTAINED', 'NOT_SUSTAINED', 'RELAPSED'],
});

/** Graduations long enough ago to have come back within 12 or 24 months, and those that did. */
export const graduationsAYearOld: Component = olderThan(12, graduations);
export const backWithinAYear: Component = olderThan(12, flow(episodeEndCube, 'returned_in_12_months', GRADUATED));
export const graduationsTwoYearsOld: Component = olderThan(24, graduations);
export const backWithinTwoYears: Component = olderThan(24, flow(episodeEndCube, 'returned_in_24_months', GRADUATED));

/** Of graduations by rising class at least a year ago: what was paid, and those found to last a year after. */
export const paidToRisen: Component = olderThan(12, flow(episodeEndCube, 'amount', { leftHow: ['RISING_CLASS'] }));
export const lastingAYear: Component = olderThan(
  12,
  flow(followUpCube, 'families', { finding: ['SUSTAINED'], months: ['12'] }),
);
