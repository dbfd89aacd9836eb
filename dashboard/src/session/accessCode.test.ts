import { describe, expect, it } from 'vitest';
import { isWellFormed, toAuthorization } from './accessCode.ts';

describe('an access code', () => {
  it('goes along as a bearer token, and nothing goes along without one', () => {
    expect(toAuthorization('abc')).toEqual({ authorization: 'Bearer abc' });
    expect(toAuthorization(undefined)).toEqual({});
  });

  it('can be sent only where a header can carry it', () => {
    expect(isWellFormed('4f2a-9c')).toBe(true);
    expect(['', 'two words', 'line\nbreak', 'kodé'].map(isWellFormed)).toEqual([false, false, false, false]);
  });
});
