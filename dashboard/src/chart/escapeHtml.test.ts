import { expect, it } from 'vitest';
import { escapeHtml } from './escapeHtml.ts';

it('makes text harmless inside HTML', () => {
  expect(escapeHtml(`<img src=x onerror="a('b')"> & co`)).toBe(
    '&lt;img src=x onerror=&quot;a(&#39;b&#39;)&quot;&gt; &amp; co',
  );
});
