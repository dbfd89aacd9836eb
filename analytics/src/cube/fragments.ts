import { LOG_HISTOGRAM_GROWTH } from '../statistics/log-histogram.ts';

/** Pieces of SQL that several cubes share, so that they say the same. Each takes expressions, and gives one. */

/**
 * Band of the age that somebody born on a day has on another.
 *
 * @returns UNDER_30, 30_TO_44, 45_TO_59, 60_AND_OVER, or UNKNOWN where either day is
 */
export function ageBand(bornOn: string, day: string): string {
  return `case
    when ${day} < ${bornOn} + interval '30 years' then 'UNDER_30'
    when ${day} < ${bornOn} + interval '45 years' then '30_TO_44'
    when ${day} < ${bornOn} + interval '60 years' then '45_TO_59'
    when ${day} >= ${bornOn} + interval '60 years' then '60_AND_OVER'
    else 'UNKNOWN'
  end`;
}

/** Bucket of a duration in a log histogram, as logBucketOf says. */
export function durationBucket(duration: string): string {
  return `greatest(0, ceil(ln(greatest(${duration}, 1)) / ln(${LOG_HISTOGRAM_GROWTH})))::smallint`;
}

/** First day of the month of a day. */
export function monthOf(day: string): string {
  return truncated('month', day);
}

/** First day of the quarter of a day. */
export function quarterOf(day: string): string {
  return truncated('quarter', day);
}

/** As a timestamp without zone, since PostgreSQL would take a date for one with, and look up the zone for each row. */
function truncated(span: 'month' | 'quarter', day: string): string {
  return `date_trunc('${span}', (${day})::timestamp)::date`;
}

/** Whether a residence is the one where the family lived on a day; the day of a move counts for the new place. */
export function livedThereOn(residence: string, day: string): string {
  return `daterange(${residence}.started_on, ${residence}.ended_on) @> ${day}`;
}
