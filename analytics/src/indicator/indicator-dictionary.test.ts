import { expect, it } from 'vitest';
import { indicatorDictionary } from './indicator-dictionary.ts';
import { catalogue } from './catalogue.ts';

it('the dictionary page says what the definitions say', async () => {
  await expect(indicatorDictionary(catalogue)).toMatchFileSnapshot('../../../docs/indicators.md');
});
