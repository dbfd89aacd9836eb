import { badInput } from '../bad-input.ts';
import type { Given } from './given.ts';

/** Most rows of one page, and of a list cut short by `first`. */
export const LARGEST_PAGE = 100;

const DEFAULT_PAGE = 20;

/** Which page of a connection is asked. */
export interface Page {
  readonly size: number;
  /** Counted from the end. */
  readonly backward: boolean;
  readonly after: Given | undefined;
  readonly before: Given | undefined;
}

/**
 * The page that the arguments of a connection ask for.
 *
 * @throws GraphQLError (BAD_USER_INPUT) for a size outside 1 to {@link LARGEST_PAGE}, or both `first` and `last`
 */
export function pageOf(args: ReadonlyMap<string, Given>): Page {
  const [first, last] = [sizeOf('first', args), sizeOf('last', args)];
  if (first !== undefined && last !== undefined) {
    throw badInput('first and last exclude each other: give first for the next page, last for the one before.');
  }
  return {
    size: first ?? last ?? DEFAULT_PAGE,
    backward: last !== undefined,
    after: present(args.get('after')),
    before: present(args.get('before')),
  };
}

/** The size that an argument asks for, if it is given. */
export function sizeOf(name: string, args: ReadonlyMap<string, Given>): number | undefined {
  const size = present(args.get(name))?.value as number | undefined;
  if (size !== undefined && (size < 1 || size > LARGEST_PAGE)) {
    throw badInput(`${name} must be from 1 to ${LARGEST_PAGE}; got ${size}.`);
  }
  return size;
}

/** A value that is given and not null. */
export function present(given: Given | undefined): Given | undefined {
  return given && given.value !== null ? given : undefined;
}
