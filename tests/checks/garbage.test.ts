import { it } from 'vitest';
import { contentRoot } from '../../src/files/root.ts';
import { breakEveryFile, seed } from './garbage.ts';

it(
  `ends with its own messages, whatever becomes of the files (seed ${seed})`,
  () => breakEveryFile(contentRoot({}), 15),
  120_000,
);
