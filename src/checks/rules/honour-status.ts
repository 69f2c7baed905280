import type { RawEntry } from '../../files/read.ts';
import { isRecord } from '../../files/yaml.ts';
import { honourStatuses, type HonourStatus } from '../../schemas/honour.ts';
import { isCalendarDate } from '../../schemas/fields.ts';
import { honourStatusLabels } from '../../vietnamese/labels.ts';
import type { Context } from '../context.ts';
import type { Finding, Rule } from '../problem.ts';
import { choices, quote, writeInstead } from '../words.ts';

export const honourStatus: Rule = {
  id: 'honour-status',
  severity: 'error',
  summary:
    'Tình trạng khen thưởng bằng bước cuối; các bước theo thứ tự; từ khi có quyết định thì phải dẫn quyết định.',
  check: (context) =>
    context.perEntry((entry) => (entry.collection === 'honours' ? faultsOf(entry, context) : [])),
};

const isStatus = (value: unknown): value is HonourStatus =>
  honourStatuses.includes(value as HonourStatus);
const named = (status: HonourStatus) => `${quote(status)} (${honourStatusLabels[status]})`;

function faultsOf(entry: RawEntry, context: Context): Finding[] {
  const { file, data } = entry;
  if (!isRecord(data)) return [];
  const list = Array.isArray(data['steps']) ? data['steps'] : [];
  const steps = list.map((step: unknown) =>
    isRecord(step)
      ? {
          status: step['status'],
          date: typeof step['date'] === 'number' ? String(step['date']) : step['date'],
        }
      : {},
  );
  const found: Finding[] = [];

  for (const [index, { status, date }] of steps.entries()) {
    const before = steps[index - 1];
    if (!before) continue;
    if (
      isStatus(status) &&
      isStatus(before.status) &&
      honourStatuses.indexOf(status) < honourStatuses.indexOf(before.status)
    ) {
      found.push({
        file,
        ...entry.locate(['steps', index, 'status']),
        message: `Bước ${index + 1} ${named(status)} đứng sau bước ${named(before.status)}, trái thứ tự.`,
        fix: `Xếp lại các bước theo thứ tự: ${honourStatuses.join(', ')}.`,
      });
    } else if (
      typeof date === 'string' &&
      typeof before.date === 'string' &&
      isCalendarDate(date) &&
      isCalendarDate(before.date) &&
      earlier(date, before.date)
    ) {
      found.push({
        file,
        ...entry.locate(['steps', index, 'date']),
        message: `Bước ${index + 1} ghi ngày ${date}, sớm hơn bước trước (${before.date}).`,
        fix: 'Xem lại nguồn rồi sửa ngày, hoặc xếp lại các bước theo thời gian.',
      });
    }
  }

  const status = data['status'];
  const last = steps.at(-1)?.status;
  const reached = [status, ...steps.map((step) => step.status)].find(
    (s) => s === 'decided' || s === 'presented',
  ) as HonourStatus | undefined;
  const undecided =
    reached !== undefined && (data['decision'] === undefined || data['decision'] === null);
  // A status ahead of its steps, without a decision: one slip, told below.
  const ahead =
    undecided &&
    reached === status &&
    !steps.some((step) => step.status === 'decided' || step.status === 'presented');
  if (isStatus(status) && isStatus(last) && status !== last && !ahead) {
    found.push({
      file,
      ...entry.locate(['status']),
      message: `Tình trạng ${named(status)} không bằng bước cuối ${named(last)}.`,
      fix: `${writeInstead(`status: ${status}`, `status: ${last}`)} Nếu tình trạng đúng thì thêm bước ${quote(status)} vào cuối «steps».`,
    });
  }
  if (undecided) {
    const decisions = choices(
      context
        .entriesOf('documents')
        .filter((document) => isRecord(document.data) && document.data['kind'] === 'quyet-dinh')
        .map(({ id }) => id),
    );
    found.push({
      file,
      ...entry.locate(['status']),
      message: `Khen thưởng đã ở bước ${named(reached)} nhưng chưa dẫn quyết định${ahead ? ', «steps» cũng chưa có bước này' : ''}.`,
      fix: `Thêm dòng: decision: «ĐIỀN mã quyết định»${decisions ? `  # quyết định đang có: ${decisions}` : ''}. Quyết định chưa có trong documents/ thì tạo tệp ở đó trước. Nếu nguồn chưa nêu quyết định thì ghi bước gần nhất mà nguồn nêu.`,
    });
  }
  return found;
}

/** Compares as much of two dates as both state. */
function earlier(a: string, b: string): boolean {
  const length = Math.min(a.length, b.length);
  return a.slice(0, length) < b.slice(0, length);
}
