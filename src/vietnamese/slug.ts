import { fold } from './fold.ts';

/** The last part of an address: `Đợt thi đua đặc biệt 75 năm!` → `dot-thi-dua-dac-biet-75-nam`; empty if the text has no letter or digit. */
export const slugify = (text: string): string =>
  fold(text)
    .replace(/\p{Cf}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
