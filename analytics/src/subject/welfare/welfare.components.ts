import { stock, type Component } from '../../figures/component.ts';
import { decileCube } from './decile.cube.ts';
import { UNKNOWN } from './ladder.ts';
import { welfareCube } from './welfare.cube.ts';

/*
 * All are stocks: a cell of the cubes tells of a quarter and of each one after it until the next cell, so what is read of a
 * period is what its last quarter says.
 */

const CLASSES = ['TIDAK_MAMPU', 'KURANG_MAMPU', 'MAMPU', 'MANDIRI'];
const DECILES = Array.from({ length: 10 }, (_, index) => String(index + 1));
const KNOWN_TWICE = ['UP', 'SAME', 'DOWN'];

/** Families on aid at the end of the quarter, whatever is known of them. */
export const onAid: Component = stock(welfareCube, 'families', { classAfter: [...CLASSES, UNKNOWN] });
/** Of these, families that no assessment has given a class. */
export const neverAssessed: Component = stock(welfareCube, 'families', { classAfter: [UNKNOWN] });
/** Families on aid at the end of the quarter before, whether they still are or not. */
export const onAidBefore: Component = stock(welfareCube, 'families', { classBefore: [...CLASSES, UNKNOWN] });
/** Families on aid and of a known class at both ends of the quarter. */
export const classedTwice: Component = stock(welfareCube, 'families', { movement: KNOWN_TWICE });
export const risen: Component = stock(welfareCube, 'families', { movement: ['UP'] });
export const fallen: Component = stock(welfareCube, 'families', { movement: ['DOWN'] });

/** Families on aid at the end of the quarter, by the cube of deciles. */
export const onAidByDecile: Component = stock(decileCube, 'families', { decileAfter: [...DECILES, UNKNOWN] });
/** Families on aid and of a known decile at both ends of the quarter. */
export const rankedTwice: Component = stock(decileCube, 'families', { movement: KNOWN_TWICE });
export const movedUp: Component = stock(decileCube, 'families', { movement: ['UP'] });
export const movedDown: Component = stock(decileCube, 'families', { movement: ['DOWN'] });
