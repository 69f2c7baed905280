import { addresses } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import { dateOfHonour } from '../domain/honours.ts';
import { nameAt } from '../domain/names.ts';
import { isUnitItself, listOf, type RegisterLine, registerOf, statusSlugs } from '../domain/register.ts';
import { columns, type HonourRecord } from '../outputs/honours.ts';
import { toCsv, toJson } from '../outputs/table-file.ts';
import { getContent } from './content.ts';
import { crumbsTo, type PageHead } from './entry.ts';
import { honourViewsById, organisationAt } from './honours.ts';
import { registerChoices } from './register.ts';
import { fullAddress, href } from './settings.ts';

/** The address as others use it: with its origin, as far as one is known. */
const outside = (address: string): string => fullAddress(address) ?? href(address);

/** A line of the register as its files have it. */
export function recordOf(content: Content, { id, data, recipient }: RegisterLine): HonourRecord {
  const award = content.awards.get(data.award)?.data;
  const decision = data.decision ? content.documents.get(data.decision)?.data : undefined;
  const unit = recipient.unit ? content.units.get(recipient.unit)?.data : undefined;
  const proposed = data.steps.find(({ status }) => status === 'proposed');
  return {
    id,
    year: data.year,
    recipientKind: isUnitItself(recipient) ? 'don-vi' : recipient.individual ? 'ca-nhan' : 'tap-the',
    recipientId: recipient.model ?? recipient.person ?? recipient.unit ?? '',
    recipientName: recipient.name,
    nameNote: recipient.note,
    role: recipient.role,
    unitId: recipient.unit,
    unitName: unit && nameAt(unit, dateOfHonour(data)).name,
    awardId: data.award,
    label: data.label,
    form: award?.form,
    level: award?.level,
    line: data.line,
    status: statusSlugs[data.status],
    dates: Object.fromEntries(data.steps.map(({ status, date }) => [status, date])),
    proposedTo: proposed && organisationAt(content, proposed.to, proposed.date),
    decisionNumber: decision?.number,
    decisionDate: decision?.date,
    decisionIssuer: decision && organisationAt(content, decision.issuer, decision.date),
    decisionSigner: decision?.signer,
    reason: data.reason,
    conference: data.conference && outside(addresses.conference(data.conference)),
    corrections: data.corrections.map(({ date, text }) => `${date}: ${text}`),
    sources: data.sources,
    address: outside(honourViewsById(content).get(id)?.address ?? addresses.honours),
  };
}

/** Every list of the register as a file, the whole of it first. */
async function honourFiles() {
  const content = await getContent();
  const all = { title: 'Sổ khen thưởng', address: addresses.honours as string, lines: () => registerOf(content) };
  const lists = registerChoices(content).flatMap(({ facet, label, choices }) =>
    choices.map((choice) => ({ title: `Sổ khen thưởng – ${label}: ${choice.label}`, address: choice.address, lines: () => listOf(content, facet, choice.value) })));
  return [all, ...lists].map(({ lines, ...list }) => ({ ...list, records: () => lines().map((line) => recordOf(content, line)) }));
}

/** The routes of the files of one format, each with its text. */
export async function honourFilePaths(format: 'csv' | 'json') {
  const files = await honourFiles();
  return files.map(({ title, address, records }) => ({
    params: { file: addresses.honoursFile(address, format).slice(addresses.honours.length, -format.length - 1) },
    props: { text: () => (format === 'csv' ? toCsv(columns, records()) : toJson({ title, address: outside(address), schema: outside(addresses.honoursSchema) }, columns, records())) },
  }));
}

/** What the columns of the files mean. */
export async function honourSchemaView() {
  const head: PageHead = {
    title: 'Dữ liệu khen thưởng: các cột',
    description: 'Ý nghĩa từng cột trong các tệp CSV và JSON của sổ khen thưởng; cách ghi ngày, tình trạng và những gì nguồn chưa nêu.',
    address: addresses.honoursSchema,
    crumbs: crumbsTo({ label: 'Dữ liệu mở', address: addresses.data }, { label: 'Khen thưởng', address: addresses.honoursSchema }),
  };
  return { head, columns: columns.map(({ key, label, description }) => ({ key, label, description })) };
}
