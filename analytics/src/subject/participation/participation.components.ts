import { flow, minus, plus, stock, type Component } from '../../figures/component.ts';
import { participationQuarterCube as cube } from './participation-quarter.cube.ts';

/** Families with an open episode of aid at the end of the period. */
export const onAid: Component = stock(cube, 'on_aid');

/**
 * Families on aid at any time in the period, each at the place where it last was: those there at its end and those who
 * left, without those who went on in another kelurahan.
 */
export const exposed: Component = plus(onAid, minus(flow(cube, 'gone'), flow(cube, 'relocated')));

export const entered: Component = flow(cube, 'entered');
export const left: Component = flow(cube, 'gone');
/** Families that moved from one kelurahan of the city to another. */
export const relocated: Component = flow(cube, 'relocated');

export const graduatedByRisingClass: Component = flow(cube, 'rising_class');
export const graduatedNaturally: Component = flow(cube, 'natural_exit');
export const graduated: Component = plus(graduatedByRisingClass, graduatedNaturally);
