import { flow, plus, type Component } from '../../figures/component.ts';
import { attendanceCube } from './attendance.cube.ts';
import { journeyCube } from './journey.cube.ts';
import { pathwayCube } from './pathway.cube.ts';

/** Members who reached a stage in the period; those who passed it so far are counted in the same month. */
export const reached: Component = flow(pathwayCube, 'reached');
export const reachedPassed: Component = flow(pathwayCube, 'reached_passed');
export const reachedRepeated: Component = flow(pathwayCube, 'reached_repeated');
/** Members who passed a stage in the period, whenever they reached it. */
export const passed: Component = flow(pathwayCube, 'passed');
/** Journeys given up in the period, at the stage they were given up at. */
export const droppedOutAtStage: Component = flow(pathwayCube, 'dropped_out');

export const opened: Component = flow(journeyCube, 'opened');
export const completed: Component = flow(journeyCube, 'completed');
export const droppedOut: Component = flow(journeyCube, 'dropped_out');
/** Journeys that ended in the period in whatever way. */
export const ended: Component = plus(flow(journeyCube, 'graduated'), droppedOut, flow(journeyCube, 'ended_otherwise'));

export const expected: Component = flow(attendanceCube, 'expected');
export const present: Component = flow(attendanceCube, 'present');
