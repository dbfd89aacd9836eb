import { flow, stock, type Component, type Newest } from '../../figures/component.ts';
import { feedCube } from './feed.cube.ts';
import { registerCube } from './register.cube.ts';

/** Families on aid at the end of the period, and those of them whose data were updated in its last quarter. */
export const onAid: Component = stock(registerCube, 'on_aid');
export const updated: Component = stock(registerCube, 'updated');

/** Rows of feeds, those that wait for a person to match them, and reports that a family is in the register twice. */
export const feedRows: Component = flow(feedCube, 'rows');
export const rowsToMatch: Component = flow(feedCube, 'to_match');
export const duplicates: Component = flow(feedCube, 'duplicates');

/** The last day on which a source delivered. */
export const newestDelivery: Newest = { cube: feedCube, column: 'newest_on', where: {} };
