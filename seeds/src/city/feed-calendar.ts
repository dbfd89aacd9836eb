import { dayOf, type Day } from '../calendar.ts';

const FIRST_MONDAY = dayOf('2021-01-04');
const WEEK = 7;

/** Files of the civil registry and of field staff come each Tuesday, with what happened until the Sunday before. */
export function toldOn(day: Day): Day {
  return FIRST_MONDAY + (Math.floor((day - FIRST_MONDAY) / WEEK) + 1) * WEEK + 1;
}

/** The first day of which no file tells that has come until the end of a day. */
export function toldUntil(today: Day): Day {
  return FIRST_MONDAY + WEEK * Math.floor((today - FIRST_MONDAY - 1) / WEEK);
}

/** The latest day on which files came, until the end of a day, or so many weeks before that. */
export function latestFileOn(today: Day, weeksBefore = 0): Day {
  return toldUntil(today) + 1 - weeksBefore * WEEK;
}
