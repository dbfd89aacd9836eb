import { describe, expect, it } from 'vitest';
import { refuseText, refuseUnreadable, tidy } from './text.ts';

describe('a text', () => {
  it('is kept without the spaces around it', () => {
    expect(tidy('  Euis \n')).toBe('Euis');
    expect(tidy(null)).toBeNull();
    expect(tidy(undefined)).toBeNull();
  });

  it('has to say something, and not too much', () => {
    expect(refuseText('Euis', 'name', 'name')).toEqual([]);
    expect(refuseText(` ${'x'.repeat(500)} `, 'name', 'name')).toEqual([]);
    expect(refuseText(' \n', 'name', 'name')).toEqual([
      { code: 'TEXT_MISSING', field: 'name', message: 'The name is empty. Write it, in 1 to 500 characters.' },
    ]);
    expect(refuseText('xxx', 'name', 'name', 2)).toEqual([
      { code: 'TEXT_TOO_LONG', field: 'name', message: 'The name has 3 characters; 2 are possible. Write it shorter.' },
    ]);
  });
});

describe('an input', () => {
  it('is readable in any script, with line breaks and signs', () => {
    expect(refuseUnreadable({ note: 'Ñusantara\n\t\u{1f3e0}', at: new Date(), none: null, list: ['é'] })).toEqual([]);
  });

  it('is refused where a text cannot be kept, wherever it is', () => {
    const input = { reason: 'a\0b', evidence: [{ reference: 'SP-1' }, { reference: '\ud83c' }], value: { 'x\0': 1 } };
    expect(refuseUnreadable(input).map(({ code, field }) => `${code} ${field}`)).toEqual([
      'TEXT_UNREADABLE reason',
      'TEXT_UNREADABLE evidence.1.reference',
      'TEXT_UNREADABLE value',
    ]);
  });
});
