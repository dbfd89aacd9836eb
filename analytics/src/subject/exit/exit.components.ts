import { flow, plus, type Component } from '../../figures/component.ts';
import { exitCaseCube as cube } from './exit-case.cube.ts';

export const proposed: Component = flow(cube, 'proposed');
export const notifyDue: Component = flow(cube, 'notify_due');
export const notifiedInTime: Component = flow(cube, 'notified_in_time');
export const notified: Component = flow(cube, 'notified');
export const notifiedObjected: Component = flow(cube, 'notified_objected');
export const hearDue: Component = flow(cube, 'hear_due');
export const heardInTime: Component = flow(cube, 'heard_in_time');
export const heard: Component = flow(cube, 'heard');
export const upheld: Component = flow(cube, 'upheld');
export const decideDue: Component = flow(cube, 'decide_due');
export const decidedInTime: Component = flow(cube, 'decided_in_time');
export const confirmed: Component = flow(cube, 'confirmed');
export const decided: Component = plus(confirmed, flow(cube, 'dismissed'));
export const reinstated: Component = flow(cube, 'reinstated');
export const carriedOver: Component = flow(cube, 'carried_over');
/** Families that left aid in one of the three ways that count as natural graduation, and are not back by annulment. */
export const graduatedNaturally: Component = flow(cube, 'ended', {
  exitKind: ['DECEASED', 'NO_LONGER_POOR', 'MOVED_AWAY'],
});
