import { flow, plus, stock, type Component } from '../../figures/component.ts';
import { participationQuarterCube as cube } from './participation-quarter.cube.ts';

/** Families with an open episode of aid at the end of the period. */
export const onAid: Component = stock(cube, 'on_aid');

/** Families that came on aid. */
export const entered: Component = flow(cube, 'entered');
/** Families that came to a kelurahan: on aid there, or moved in while on aid. */
export const came: Component = plus(entered, flow(cube, 'arrived'));
/** Families that moved from one kelurahan of the city to another. */
export const relocated: Component = flow(cube, 'relocated');
export const leftOtherwise: Component = flow(cube, 'left_otherwise');

export const graduatedByRisingClass: Component = flow(cube, 'rising_class');
export const graduatedNaturally: Component = plus(
  flow(cube, 'deceased'),
  flow(cube, 'no_longer_poor'),
  flow(cube, 'moved_away'),
);
export const graduated: Component = plus(graduatedByRisingClass, graduatedNaturally);

export const left: Component = plus(relocated, graduated, leftOtherwise);

/** Families on aid at any time in the period, each at the place where it last was: those there at its end, and those who left. */
export const exposed: Component = plus(onAid, graduated, leftOtherwise);
