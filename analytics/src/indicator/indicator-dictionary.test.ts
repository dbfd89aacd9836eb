import { expect, it } from 'vitest';
import { indicatorDictionary } from './indicator-dictionary.ts';
import { indicators } from './participation.indicators.ts';

it('the dictionary page says what the definitions say', async () => {
  await expect(indicatorDictionary(indicators)).toMatchFileSnapshot('../../../docs/indicators.md');
});
