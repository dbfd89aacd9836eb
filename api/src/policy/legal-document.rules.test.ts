import { describe, expect, it } from 'vitest';
import { citationOf, numberOf, refuseDocument, type DocumentRequest } from './legal-document.rules.ts';

const perwali: DocumentRequest = {
  kind: 'PERWALI',
  number: '17/2026',
  title: 'Strategi graduasi keluarga penerima manfaat',
  issuedOn: '2026-11-24',
  url: 'https://jdih.kotabogor.go.id/perwali-17-2026.pdf',
};

const codes = (changes: Partial<DocumentRequest>, isRecorded = false) =>
  refuseDocument({ ...perwali, ...changes }, isRecorded, '2026-11-24').map(({ code, field }) => `${field}: ${code}`);

describe('recording a legal document', () => {
  it('is possible with kind, number, title and day of issue', () => {
    expect(codes({})).toEqual([]);
    expect(codes({ url: null })).toEqual([]);
  });

  it('is possible for a draft without a day of issue, as OTHER alone', () => {
    expect(codes({ kind: 'OTHER', issuedOn: null })).toEqual([]);
    expect(codes({ issuedOn: null })).toEqual(['issuedOn: DAY_NOT_POSSIBLE']);
  });

  it('is refused in the future and long ago', () => {
    expect(codes({ issuedOn: '2026-11-25' })).toEqual(['issuedOn: DAY_NOT_POSSIBLE']);
    expect(codes({ issuedOn: '1899-12-31' })).toEqual(['issuedOn: DAY_NOT_POSSIBLE']);
    expect(codes({ issuedOn: '1900-01-01' })).toEqual([]);
  });

  it('is refused when there is one of that kind and number', () => {
    expect(refuseDocument(perwali, true, '2026-11-24')).toEqual([
      {
        code: 'DOCUMENT_RECORDED',
        field: 'number',
        message: 'PERWALI 17/2026 is recorded already. Use that one, or give the number of another.',
      },
    ]);
  });

  it('is refused with texts that are empty or too long', () => {
    expect(codes({ number: ' ', title: '' })).toEqual(['number: TEXT_MISSING', 'title: TEXT_MISSING']);
    expect(codes({ number: 'x'.repeat(201), title: 'x'.repeat(501) })).toEqual([
      'number: TEXT_TOO_LONG',
      'title: TEXT_TOO_LONG',
    ]);
    expect(codes({ number: 'x'.repeat(200), title: 'x'.repeat(500) })).toEqual([]);
  });

  it.each([
    '',
    'jdih.kotabogor.go.id',
    'javascript:alert(1)',
    'https://',
    'https://x y',
    `https://x/${'y'.repeat(500)}`,
  ])('is refused with the address %j', (url) => {
    expect(codes({ url })).toEqual(['url: URL_MALFORMED']);
  });
});

describe('a legal document', () => {
  it('is cited by kind, number and provision, a draft by its name', () => {
    expect(citationOf(perwali)).toBe('PERWALI 17/2026');
    expect(citationOf(perwali, 'Pasal 7 ayat (2)')).toBe('PERWALI 17/2026, Pasal 7 ayat (2)');
    expect(citationOf({ kind: 'OTHER', number: 'Rancangan Perwali Graduasi' })).toBe('Rancangan Perwali Graduasi');
  });

  it('is the same however its number is spaced', () => {
    expect(numberOf('  17 /  2026\u00a0')).toBe('17 / 2026');
  });
});
