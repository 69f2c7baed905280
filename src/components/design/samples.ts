import type { Item } from '../../data/items.ts';
import type { HonourView } from '../../data/honours.ts';
import type { ModelCard } from '../../data/models.ts';
import { isPending, isReceived } from '../../domain/honours.ts';
import { honourStatuses } from '../../schemas/honour.ts';
import { honourStatusLabels, honourStatusWords } from '../../vietnamese/labels.ts';

/** Plainly fictional entries for the design page. */
const longName =
  'Chi nhánh Thử nghiệm Nghiệp vụ Tổng hợp và Hợp tác Liên vùng các tỉnh Sông Hư Cấu, Núi Tưởng Tượng đóng trên địa bàn thành phố Mây Trôi';

export const honours: HonourView[] = honourStatuses.map((status, i) => ({
  id: `mau-${status}`,
  anchor: `kt-mau-${status}`,
  address: '#',
  label: i % 2 === 0 ? 'Cờ thi đua mẫu' : 'Bằng khen mẫu',
  year: 2099,
  labelWithYear: `${i % 2 === 0 ? 'Cờ thi đua mẫu' : 'Bằng khen mẫu'} năm 2099`,
  line: 'Khen thưởng của địa phương',
  status,
  statusLabel: honourStatusLabels[status],
  verb: honourStatusWords[status].verb,
  date: '2099-02-24',
  award: { label: 'Mẫu', address: '#' },
  rank: 1,
  recipient: {
    name: i === 2 ? longName : 'Cục Thử nghiệm số 7',
    address: '#',
    ...(i === 1 && { note: 'nay là Chi cục Thử nghiệm' }),
  },
  evidence: isPending({ status })
    ? [{ text: 'đề nghị Ủy ban nhân dân tỉnh Sông Hư Cấu', date: '2099-02-24' }]
    : [
        {
          document: { name: 'Quyết định số 00/QĐ-MAU', address: '#' },
          text: 'ngày 24/02/2099',
          date: '2099-02-24',
        },
      ],
  steps: [],
  corrections: [],
  sources: [],
  received: isReceived({ status }),
  pending: isPending({ status }),
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
  kicker: 'Gương điển hình · Cá nhân',
  standing: 'gương điển hình năm 2099',
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
    kicker: 'Tập thể được đề nghị khen thưởng',
    standing: 'tập thể được đề nghị khen thưởng năm 2099',
    recognition: 'Được đề nghị khen thưởng',
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
