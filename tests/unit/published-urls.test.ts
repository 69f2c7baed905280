import { expect, it } from 'vitest';
import { withPublished } from '../../src/domain/published-urls.ts';

it('only grows: what is there stays in place, what is new is sorted behind it', () => {
  expect(withPublished('', ['/b/', '/a/', '/b/'])).toBe('/a/\n/b/\n');
  expect(withPublished('/z/\n/a/\n', ['/m/', '/a/', '/c/'])).toBe('/z/\n/a/\n/c/\n/m/\n');
  expect(withPublished('/z/\r\n/a/', ['/b/', '/z/'])).toBe('/z/\r\n/a/\n/b/\n');
});
it('adds nothing twice', () => {
  const once = withPublished('', ['/a/']);
  expect(withPublished(once, ['/a/'])).toBe(once);
});
