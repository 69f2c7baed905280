import type { CollectionName } from '../schemas/index.ts';

/**
 * What of an entry may leave the content folder: a portrait without recorded consent does not, not even as a file that no page shows
 * (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15: personal data is made public only with consent or where the law provides).
 */
export function publicPart<Data extends Record<string, unknown>>(
  collection: CollectionName,
  data: Data,
): Data {
  if (collection !== 'models' || data['consent']) return data;
  const { portrait: _withheld, ...rest } = data;
  return rest as Data;
}
