import { describe, expect, it } from 'vitest';
import { hyphenate } from './hyphenate.ts';

const syllables = (text: string) => hyphenate(text).replaceAll('\u00AD', '-');

describe('hyphenate', () => {
  // Syllables as an Indonesian reader says them; ng and ny are one sound. Two letters are never left alone.
  it.each([
    ['Lawanggintung', 'La-wang-gin-tung'],
    ['Baranangsiang', 'Ba-ra-nang-siang'],
    ['Sindangrasa', 'Sin-dang-rasa'],
    ['Sindangsari', 'Sin-dang-sari'],
  ])('lets %s break between its syllables', (word, expected) => {
    expect(syllables(word)).toBe(expected);
  });

  it('leaves short words whole', () => {
    expect(syllables('Batu Tulis')).toBe('Batu Tulis');
  });
});
