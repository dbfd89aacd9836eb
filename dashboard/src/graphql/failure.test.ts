import { describe, expect, it } from 'vitest';
import { toQueryFailure } from './failure.ts';

describe('toQueryFailure', () => {
  it('calls a failed fetch unreachable', () => {
    const error = { message: 'Failed to fetch', networkError: new TypeError('Failed to fetch'), graphQLErrors: [] };
    expect(toQueryFailure(error)).toEqual({ kind: 'UNREACHABLE', detail: 'Failed to fetch' });
  });

  it('calls an error of the schema refused', () => {
    expect(toQueryFailure({ message: 'no', networkError: null, graphQLErrors: [{ message: 'no' }] }).kind).toBe(
      'REFUSED',
    );
  });

  it('calls HTTP 500 refused and a gateway without a server behind it unreachable', () => {
    expect(toQueryFailure({ message: '500', networkError: { statusCode: 500 } }).kind).toBe('REFUSED');
    expect(toQueryFailure({ message: '502', networkError: { statusCode: 502 } }).kind).toBe('UNREACHABLE');
  });
});
