import { expect, it } from 'vitest';
import { publicPart } from '../../src/domain/privacy.ts';

const portrait = { src: './chan-dung.jpg' };
it('withholds a portrait without recorded consent', () =>
  expect(publicPart('models', { name: 'A', portrait })).toEqual({ name: 'A' }));
it('keeps a portrait with consent, and pictures that are no portraits', () => {
  const consented = { name: 'A', portrait, consent: { date: '2024-01-01', recordedBy: 'B' } };
  expect(publicPart('models', consented)).toBe(consented);
  const article = { cover: portrait };
  expect(publicPart('news', article)).toBe(article);
});
