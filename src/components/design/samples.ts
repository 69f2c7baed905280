import type { Item } from '../../data/items.ts';
import type { HonourView } from '../../data/honours.ts';
import type { ModelCard } from '../../data/models.ts';
import { isPending, isReceived, statusLabels, wordingOf } from '../../domain/honours.ts';
import { type Honour, honourStatuses } from '../../schemas/honour.ts';

/** Plainly fictional entries for the design page. */
const longName =
  'Chi nhánh Thử nghiệm Nghiệp vụ Tổng hợp và Hợp tác Liên vùng các tỉnh Sông Hư Cấu, Núi Tưởng Tượng đóng trên địa bàn thành phố Mây Trôi';

export const honours: HonourView[] = honourStatuses.map((status, i) => ({
  id: `mau-${status}`,
  anchor: `kt-mau-${status}`,
  address: '#',
  label: i % 2 === 0 ? 'Cờ thi đua mẫu' : 'Bằng khen mẫu',
  year: 2099,
  line: 'Khen thưởng của địa phương',
  status,
  statusLabel: statusLabels[status],
  wording: wordingOf({ status } as Honour),
  date: '2099-02-24',
  award: { label: 'Mẫu', address: '#' },
  rank: 1,
  recipient: {
    name: i === 2 ? longName : 'Cục Thử nghiệm số 7',
    address: '#',
    ...(i === 1 && { note: 'nay là Chi cục Thử nghiệm' }),
  },
  to: 'Ủy ban nhân dân tỉnh Sông Hư Cấu',
  steps: [],
  ...(isReceived({ status } as Honour) && {
    decision: { id: 'mau', name: 'Quyết định số 00/QĐ-MAU', date: '2099-02-24', address: '#' },
  }),
  corrections: [],
  sources: [],
  received: isReceived({ status } as Honour),
  pending: isPending({ status } as Honour),
  record: {},
}));

const card = (id: string, rest: Partial<ModelCard>): ModelCard => ({
  id,
  address: '#',
  name: 'Nguyễn Văn Mẫu',
  kind: 'ca-nhan',
  kindLabel: 'Cá nhân',
  role: 'Chuyên viên',
  unit: { name: 'Cục Thử nghiệm số 7', address: '#' },
  years: [2099],
  recognised: true,
  recognition: 'Đã được công nhận',
  summary: 'Một hai câu về thành tích, viết để thử.',
  initial: 'M',
  plate: 'M',
  ...rest,
});

export const cards: ModelCard[] = [
  card('a', {}),
  card('b', {
    name: longName,
    kind: 'tap-the',
    kindLabel: 'Tập thể',
    recognised: false,
    recognition: 'Được Khối bình xét, đề nghị khen thưởng',
    plate: 'T',
  }),
  card('c', { name: 'Đặng Thị Ẫn', plate: 'Ẫ' }),
];

export const items: Item[] = [
  {
    collection: 'news',
    id: '1',
    address: '#',
    title: 'Tiêu đề ngắn',
    label: 'Hội nghị',
    date: '2099-02-24',
    summary: 'Một hai câu tóm tắt.',
  },
  {
    collection: 'news',
    id: '2',
    address: '#',
    title: `Tiêu đề rất dài: ${longName} tổng kết phong trào thi đua`,
    label: 'Phong trào thi đua',
    date: '2099',
  },
];
