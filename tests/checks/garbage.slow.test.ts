import { it } from 'vitest';
import { contentRoot } from '../../src/files/root.ts';
import { breakEveryFile, seed } from './garbage.ts';

it(`ends with its own messages thousands of times over (seed ${seed})`, () =>
  breakEveryFile(contentRoot({}), 400));
