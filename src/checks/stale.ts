import { campaignState } from '../domain/campaigns.ts';
import { dateOfHonour, isPending } from '../domain/honours.ts';
import { lastDay } from '../domain/time.ts';
import type { RawEntry } from '../files/read.ts';
import { isRecord } from '../files/yaml.ts';
import { formatDate } from '../vietnamese/dates.ts';
import type { Context } from './context.ts';
import { fieldOf, fieldsOf } from '../schema-info/fields.ts';
import type { Finding } from './problem.ts';
import { contact } from './rules/contact.ts';
import { placeholder } from './rules/placeholder.ts';
import { quote } from './words.ts';

/** One thing that somebody should find out or add, at its place in `content/`. */
export interface Stale {
  file: string;
  line: number;
  text: string;
}

export interface StaleGroup {
  title: string;
  /** What to do about them. */
  advice: string;
  items: Stale[];
}

/**
 * What is right and may be published, but waits for somebody: the check says nothing of most of it, for no pull request is the reason.
 * @param today ISO day
 * @param months after which a proposal is asked about
 */
export function staleContent(context: Context, today: string, months: number): StaleGroup[] {
  const groups = [
    {
      title: 'Phong trào đã kết thúc, chưa có kết quả',
      advice: 'Thêm kết quả của từng đơn vị vào «results», kèm nguồn.',
      items: endedCampaigns(context, today),
    },
    {
      title: `Đề nghị khen thưởng quá ${months} tháng chưa rõ kết quả`,
      advice:
        'Tìm quyết định khen thưởng; có thì thêm bước «decided» và «decision», không được khen thì hỏi đơn vị rồi ghi đúng như nguồn nêu.',
      items: oldProposals(context, monthsBefore(today, months)),
    },
    {
      title: 'Chỗ chưa điền',
      advice: 'Thay chữ «ĐIỀN …» bằng nội dung thật, hoặc xóa dòng không dùng.',
      items: placeholder.check(context).map(told),
    },
    {
      title: 'Thông tin liên hệ và đơn vị phụ trách',
      advice: 'Điền vào site.yaml.',
      items: contact.check(context).map(told),
    },
    {
      title: 'Nguồn chưa nêu',
      advice: 'Không bắt buộc: chỉ thêm khi đã có nguồn nêu rõ.',
      items: unstatedFields(context),
    },
  ];
  return groups.filter(({ items }) => items.length > 0);
}

const told = ({ file, line, message }: Finding): Stale => ({ file, line, text: message });

const at = (entry: RawEntry, text: string): Stale => ({
  file: entry.file,
  line: entry.locate([]).line,
  text,
});

function endedCampaigns(context: Context, today: string): Stale[] {
  return context.entriesOf('campaigns').flatMap((entry) => {
    const data = context.content.campaigns.get(entry.id)?.data;
    if (
      !data?.period?.to ||
      data.results.length > 0 ||
      campaignState(data.period, today) !== 'ended'
    )
      return [];
    return [at(entry, `${quote(data.title)} đã kết thúc (${formatDate(data.period.to)}).`)];
  });
}

function oldProposals(context: Context, before: string): Stale[] {
  return context.entriesOf('honours').flatMap((entry) => {
    const data = context.content.honours.get(entry.id)?.data;
    if (!data || !isPending(data) || lastDay(dateOfHonour(data)) >= before) return [];
    return [
      at(
        entry,
        `${quote(data.id)}: ${data.label}, bước cuối ngày ${formatDate(dateOfHonour(data))}.`,
      ),
    ];
  });
}

/** The fields that may stay empty as long as no source states them, as their descriptions say. */
function unstatedFields(context: Context): Stale[] {
  return context.entries.flatMap((entry) => {
    const { data } = entry;
    if (!isRecord(data)) return [];
    const missing = Object.entries(fieldsOf(fieldOf(context.schemas[entry.collection]))).filter(
      ([name, { optional, description }]) =>
        optional && description.endsWith(whileUnstated) && isEmpty(data[name]),
    );
    return missing.length === 0
      ? []
      : [
          at(
            entry,
            `${quote(entry.id)}: ${missing.map(([, { description }]) => lowered(description.slice(0, -whileUnstated.length))).join(', ')}.`,
          ),
        ];
  });
}

const whileUnstated = '; bỏ trống nếu nguồn chưa nêu';
const isEmpty = (value: unknown) =>
  value === undefined ||
  value === null ||
  value === '' ||
  (Array.isArray(value) && value.length === 0);
const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);

/** The same day some months earlier, or the last of its month. */
function monthsBefore(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month - months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 - months, Math.min(date, last)))
    .toISOString()
    .slice(0, 10);
}
