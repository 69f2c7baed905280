import { z } from 'zod';
import { addresses } from '../../domain/addresses.ts';
import type { Content, Entry } from '../../domain/content.ts';
import { isReceived } from '../../domain/honours.ts';
import { safeLink } from '../../domain/safe-links.ts';
import { documentSchema } from '../../schemas/document.ts';
import { documentKindLabels, documentStatusLabels } from '../../vietnamese/labels.ts';
import {
  address,
  type Around,
  coded,
  column,
  dataTools,
  day,
  files,
  nameOf,
  ownId,
  sources,
  table,
  text,
  updated,
} from './table.ts';

const { shape } = documentSchema(dataTools);

const common = {
  ma: ownId('của văn bản'),
  so: column('Số, ký hiệu', shape.number),
  ngay: column('Ngày ban hành', day(), 'Ngày ghi trên văn bản.'),
  ma_noi_ban_hanh: column('Mã nơi ban hành', shape.issuer),
  noi_ban_hanh: column(
    'Cơ quan ban hành',
    text().optional(),
    'Tên của cơ quan ban hành vào ngày ban hành.',
  ),
  nguoi_ky: column('Người ký', shape.signer),
  trich_yeu: column('Trích yếu', shape.title),
};
const last = { nguon: sources(), cap_nhat: updated(), dia_chi: address('trang của văn bản') };

const commonOf = (around: Around, { id, data }: Entry<'documents'>) => ({
  ma: id,
  so: data.number,
  ngay: data.date,
  ma_noi_ban_hanh: data.issuer,
  noi_ban_hanh: nameOf(around, 'organisations', data.issuer, data.date),
  nguoi_ky: data.signer,
  trich_yeu: data.title,
});
const lastOf = ({ outside }: Around, { id, data }: Entry<'documents'>) => ({
  nguon: data.sources,
  cap_nhat: data.updated,
  dia_chi: outside(addresses.document(id)),
});

export const documents = table({
  id: 'van-ban',
  title: 'Văn bản',
  description: 'Mỗi dòng là một văn bản mà phong trào, nhiệm vụ hoặc khen thưởng căn cứ vào.',
  schema: z.strictObject({
    loai: column('Loại', coded(documentKindLabels, 'Loại văn bản')),
    ...common,
    hieu_luc: column(
      'Tình trạng hiệu lực',
      coded(documentStatusLabels, 'Tình trạng hiệu lực như nguồn nêu'),
    ),
    ban_cong_bo: column(
      'Bản công bố',
      z.url().optional(),
      'Địa chỉ bản công bố trên trang của nơi khác.',
    ),
    tep_dinh_kem: files(),
    ...last,
  }),
  key: ['ma'],
  time: 'ngay',
  rows: (around) =>
    [...around.content.documents.values()].map((entry) => ({
      loai: entry.data.kind,
      ...commonOf(around, entry),
      hieu_luc: entry.data.status,
      ban_cong_bo: safeLink(entry.data.url),
      tep_dinh_kem: entry.data.attachments.map(({ file }) =>
        around.outside(addresses.attachment(addresses.document(entry.id), file)),
      ),
      ...lastOf(around, entry),
    })),
});

/** Documents that decide on honours: decisions by their kind, and whatever an honour names as its decision. */
function decisionsOf(
  content: Content,
): { entry: Entry<'documents'>; received: number; revoked: number }[] {
  const honours = Map.groupBy(content.honours.values(), ({ data }) => data.decision);
  return [...content.documents.values()]
    .filter(({ id, data }) => data.kind === 'quyet-dinh' || honours.has(id))
    .map((entry) => {
      const own = honours.get(entry.id) ?? [];
      return {
        entry,
        received: own.filter(({ data }) => isReceived(data)).length,
        revoked: own.filter(({ data }) => data.status === 'revoked').length,
      };
    });
}

export const decisions = table({
  id: 'quyet-dinh',
  title: 'Quyết định',
  description:
    'Mỗi dòng là một quyết định, với số mục khen thưởng theo quyết định ấy; ai được khen ở bộ Khen thưởng, cột ma_quyet_dinh.',
  schema: z.strictObject({
    ...common,
    so_muc_khen: column(
      'Số mục khen thưởng',
      z.int().min(0),
      'Số mục trong danh sách khen thưởng theo quyết định này, đã có quyết định hoặc đã trao.',
    ),
    so_muc_thu_hoi: column(
      'Số mục đã hủy bỏ quyết định',
      z.int().min(0),
      'Số mục theo quyết định này mà về sau quyết định đã bị hủy bỏ.',
    ),
    ...last,
  }),
  key: ['ma'],
  time: 'ngay',
  rows: (around) =>
    decisionsOf(around.content).map(({ entry, received, revoked }) => ({
      ...commonOf(around, entry),
      so_muc_khen: received,
      so_muc_thu_hoi: revoked,
      ...lastOf(around, entry),
    })),
});
