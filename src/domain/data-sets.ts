import type { ReferenceTarget } from '../schemas/fields.ts';

/** The sets of open data in the order of their page. The names stand in addresses and file names: `/du-lieu/van-ban/`, `van-ban.csv`. */
export const dataSets = [
  'khen-thuong',
  'quyet-dinh',
  'danh-hieu',
  'guong-dien-hinh',
  'hoi-nghi',
  'nhiem-vu',
  'so-lieu',
  'dang-ky',
  'cham-diem',
  'phong-trao',
  'ket-qua-phong-trao',
  'don-vi',
  'to-chuc',
  'ten-goi',
  'thanh-vien',
  'nhiem-ky',
  'ca-nhan',
  'chuc-vu',
  'van-ban',
  'nguon',
] as const;
export type DataSet = (typeof dataSets)[number];

/** The set whose column `ma` holds the ids of a collection; news are no data. */
export const dataSetOf: Record<Exclude<ReferenceTarget, 'news'>, DataSet> = {
  awards: 'danh-hieu',
  campaigns: 'phong-trao',
  conferences: 'hoi-nghi',
  documents: 'van-ban',
  honours: 'khen-thuong',
  models: 'guong-dien-hinh',
  organisations: 'to-chuc',
  people: 'ca-nhan',
  sources: 'nguon',
  units: 'don-vi',
};
