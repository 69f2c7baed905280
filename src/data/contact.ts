import { addresses } from '../domain/addresses.ts';
import { correctionIssue, correctionMail, phoneLink } from '../domain/contact.ts';
import { searchKinds } from '../vietnamese/labels.ts';
import { crumbsTo, type PageHead } from './entry.ts';
import { fullAddress } from './settings.ts';
import { getSite } from './site.ts';
import { sectionNames } from '../vietnamese/section-names.ts';

/** The ways to answer to a page; undefined as long as the site names nobody who receives it. */
export async function answerTo({ title, address }: Pick<PageHead, 'title' | 'address'>) {
  const { contact, repository } = await getSite();
  if (!contact) return undefined;
  const whole = fullAddress(address) ?? address;
  return {
    mail: correctionMail(contact.email, title, whole),
    issue: correctionIssue(repository, title, whole),
  };
}

/** What the site's owner publishes of itself, each with the link that reaches it. */
export function ownerFacts({ owner }: Pick<Awaited<ReturnType<typeof getSite>>, 'owner'>) {
  return [
    { term: 'Đơn vị quản lý trang thông tin', value: owner.name },
    { term: 'Chịu trách nhiệm nội dung', value: owner.responsible },
    { term: 'Địa chỉ', value: owner.address },
    { term: 'Thư điện tử', value: owner.email, address: owner.email && `mailto:${owner.email}` },
    {
      term: 'Điện thoại',
      value: owner.phone?.replaceAll(' ', '\u00a0'),
      address: owner.phone && phoneLink(owner.phone),
    },
  ].flatMap(({ term, value, address }) =>
    value ? [{ term, value, ...(address && { address }) }] : [],
  );
}

/** Who answers for the site, and how to have something put right. */
export async function contactView() {
  const site = await getSite();
  const head: PageHead = {
    title: 'Liên hệ',
    description: site.contact
      ? `Cách gửi góp ý, tài liệu bổ sung, yêu cầu đính chính hoặc gỡ thông tin về ${site.contact.name}.`
      : 'Trang thông tin chưa công bố đơn vị quản lý và địa chỉ liên hệ.',
    address: addresses.contact,
    crumbs: crumbsTo(),
    kind: searchKinds.pages,
    aliases: [...sectionNames.contact],
    type: 'ContactPage',
  };
  return { head, contact: site.contact, facts: ownerFacts(site), answer: await answerTo(head) };
}
