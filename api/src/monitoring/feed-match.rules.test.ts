import { describe, expect, it } from 'vitest';
import {
  candidatesAmong,
  certainMatch,
  MatchContradiction,
  nameKey,
  nearDays,
  type Resembling,
  type Sought,
} from './feed-match.rules.ts';

const sought = (changes: Partial<Sought> = {}): Sought => ({
  name: 'Siti Rohayati',
  bornOn: '1981-08-09',
  givesBirthDate: true,
  sex: null,
  kelurahanCode: '32.71.01.1001',
  nikMasked: null,
  namesCard: false,
  card: undefined,
  ...changes,
});
const person = (changes: Partial<Resembling> = {}): Resembling => ({
  personId: 'p',
  householdId: 'h',
  name: 'Siti Rohayati',
  bornOn: '1981-08-09',
  kelurahanCode: '32.71.01.1001',
  nikMasked: '3271********0001',
  sex: 'FEMALE',
  diedOn: null,
  hasNik: false,
  hasCard: false,
  similarity: 1,
  ...changes,
});
const matches = (line: Partial<Sought>, ...persons: Partial<Resembling>[]) => {
  const whom = sought(line);
  const candidates = candidatesAmong(
    whom,
    persons.map((changes, index) => person({ personId: String(index), ...changes })),
  );
  return { certain: certainMatch(whom, candidates)?.personId, candidates: candidates.map(({ personId }) => personId) };
};

describe('a match without a NIK', () => {
  it('is certain by name, birth date and kelurahan', () => {
    expect(matches({}, {})).toEqual({ certain: '0', candidates: ['0'] });
  });

  it('is not certain where there are two of them', () => {
    expect(matches({}, {}, {})).toEqual({ certain: undefined, candidates: ['0', '1'] });
  });

  it('is certain by the family card among namesakes', () => {
    expect(matches({ kelurahanCode: null }, {}, { hasCard: true })).toEqual({ certain: '1', candidates: ['1', '0'] });
  });

  it('is not certain in another kelurahan, nor with a name that is only similar', () => {
    expect(matches({}, { kelurahanCode: '32.71.01.1002' }).certain).toBeUndefined();
    expect(matches({}, { name: 'Siti Rohayatin', similarity: 0.8 }).certain).toBeUndefined();
  });

  it('is not certain where the line has a NIK that nobody holds, although its ends agree: it may be of a namesake', () => {
    expect(matches({ nikMasked: '3271********0002' }, {}).certain).toBeUndefined();
    expect(matches({ nikMasked: '3271********0001' }, {}).certain).toBeUndefined();
    expect(matches({ nikMasked: '3271********0002', namesCard: true, card: 'h' }, { hasCard: true }).certain).toBe('0');
  });

  it('is not certain where the line has a family card that is of somebody else or of nobody', () => {
    expect(matches({ namesCard: true, card: 'other' }, {}).certain).toBeUndefined();
    expect(matches({ namesCard: true }, {}).certain).toBeUndefined();
  });

  it('is not certain where the sex differs', () => {
    expect(matches({ sex: 'MALE' }, {}).certain).toBeUndefined();
    expect(matches({ sex: 'MALE', namesCard: true, card: 'h' }, { hasCard: true }).certain).toBeUndefined();
    expect(matches({ sex: 'FEMALE' }, {}).certain).toBe('0');
  });
});

describe('the holder of a NIK', () => {
  const nik = { nikMasked: '3271********0001' };
  it.each<[string, Partial<Sought>, Partial<Resembling>, MatchContradiction[]]>([
    ['nothing', { name: null, bornOn: null, givesBirthDate: false }, { similarity: 0 }, []],
    ['a name that is similar', { name: 'Siti R.' }, { similarity: 0.4 }, []],
    ['the name with a title', { name: 'Hj. Siti Rohayati, S.Pd.' }, { similarity: 0.3 }, []],
    ['the birth date that the NIK bears alone', { bornOn: '1991-08-09', givesBirthDate: false }, {}, []],
    ['a card that nobody holds', { namesCard: true }, {}, []],
    ['another name', { name: 'Ujang Suherman' }, { similarity: 0.05 }, [MatchContradiction.NAME_DIFFERS]],
    ['another birth date', { bornOn: '1981-08-10' }, {}, [MatchContradiction.BIRTH_DATE_DIFFERS]],
    ['the other sex', { sex: 'MALE' }, {}, [MatchContradiction.SEX_DIFFERS]],
    ['the card of others', { namesCard: true, card: 'o' }, {}, [MatchContradiction.CARD_OF_OTHER_FAMILY]],
  ])('is certain unless contradicted: %s', (_, line, changes, contradictions) => {
    const whom = sought({ ...nik, ...line });
    const namesake = person({ personId: 'namesake', hasCard: true });
    const candidates = candidatesAmong(whom, [namesake, person({ hasNik: true, ...changes })]);
    expect(candidates.map(({ personId }) => personId)).toEqual(['p', 'namesake']);
    expect(candidates[0]!.contradictions).toEqual(contradictions);
    expect(certainMatch(whom, candidates)?.personId).toBe(contradictions.length === 0 ? 'p' : undefined);
  });
});

describe('a candidate', () => {
  const isOne = (line: Partial<Sought>, changes: Partial<Resembling>) =>
    matches(line, { name: 'Siti Rohaeni', ...changes }).candidates.length === 1;

  it('born that day has a similar name in the kecamatan, or a closer one elsewhere', () => {
    expect(isOne({}, { similarity: 0.4, kelurahanCode: '32.71.01.1002' })).toBe(true);
    expect(isOne({}, { similarity: 0.39 })).toBe(false);
    expect(isOne({}, { similarity: 0.59, kelurahanCode: '32.71.02.1001' })).toBe(false);
    expect(isOne({}, { similarity: 0.6, kelurahanCode: '32.71.02.1001' })).toBe(true);
  });

  it('born nearly then has a close name in the kelurahan', () => {
    expect(isOne({}, { similarity: 0.6, bornOn: '1981-09-08' })).toBe(true);
    expect(isOne({}, { similarity: 0.59, bornOn: '1981-09-08' })).toBe(false);
    expect(isOne({}, { similarity: 0.9, bornOn: '1981-09-08', kelurahanCode: '32.71.01.1002' })).toBe(false);
  });

  it('is everybody of the family card', () => {
    expect(isOne({}, { hasCard: true, similarity: 0, bornOn: '1950-01-01' })).toBe(true);
  });

  it('is nobody by name alone', () => {
    expect(isOne({}, { similarity: 1, bornOn: '1950-01-01' })).toBe(false);
    expect(isOne({ bornOn: null }, { similarity: 0.6 })).toBe(true);
    expect(isOne({ bornOn: null }, { similarity: 0.6, kelurahanCode: '32.71.01.1002' })).toBe(false);
  });
});

describe('a name', () => {
  it.each([
    ['Hj. Siti Rohayati, S.Pd.', 'SITI ROHAYATI'],
    ['SITI  ROHAYATI (ALM)', 'SITI ROHAYATI ALM'],
    ["Nu'man Hakím", 'NU MAN HAKIM'],
    ['H. M. Idris', 'M IDRIS'],
  ])('%s compares as %s', (name, key) => {
    expect(nameKey(name)).toBe(key);
  });
});

describe('a day', () => {
  it('is near to what is written in its place by mistake', () => {
    expect(nearDays('1981-08-09')).toEqual([
      '1981-08-09',
      '1981-09-08',
      '1981-08-08',
      '1981-07-09',
      '1980-08-09',
      '1971-08-09',
      '1981-08-10',
      '1981-09-09',
      '1982-08-09',
      '1991-08-09',
      '1981-01-01',
      '1981-12-31',
    ]);
  });

  it('is not near to days that do not exist', () => {
    expect(nearDays('1984-02-29')).not.toContain('1983-02-29');
    expect(nearDays('1981-01-31')).not.toContain('1981-31-01');
  });
});
