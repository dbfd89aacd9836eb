import { readFileSync } from 'node:fs';

/** What an R script of `../r` wrote: the values that our statistics are held against. */
export function expectedByR<T>(name: 'distributions' | 'survival' | 'shrinkage'): T {
  return JSON.parse(readFileSync(new URL(`../r/${name}.json`, import.meta.url), 'utf8')) as T;
}
