import type { Site } from '../schemas/site.ts';

/** What a site must name before it is published: somebody who answers. */
export const requiredOwnerFields = ['name', 'email'] as const;

/** Whom readers can write to. */
export interface Contact {
  name: string;
  email: string;
}

/** Undefined until the site names its owner and an e-mail address. */
export function siteContact({ owner }: Pick<Site, 'owner'>): Contact | undefined {
  const { name, email } = owner;
  return name && email ? { name, email } : undefined;
}

/** A licence holds only where the site names the owner who grants it. */
export const grantedLicence = ({ owner, licence }: Pick<Site, 'owner' | 'licence'>) =>
  owner.name ? licence : undefined;

/** Longer titles are cut: some mail programs refuse a long link. */
const maxSubject = 150;

/**
 * A `mailto:` link with the title of a page as its subject and its address in the text.
 * @param address whole where an origin is known, else from the site's root
 */
export function correctionMail(email: string, title: string, address: string): string {
  const subject = [...`Góp ý: ${title}`].slice(0, maxSubject).join('');
  const body = `Trang: ${title}\r\n${address}\r\n\r\nNội dung góp ý, tài liệu gửi kèm:\r\n`;
  return `mailto:${encodeURIComponent(email).replace('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(body)}`;
}

/** The issue form of a repository on GitHub with the page filled in; undefined for any other address. */
export function correctionIssue(
  repository: string | undefined,
  title: string,
  address: string,
): string | undefined {
  const url = repository ? URL.parse(repository) : undefined;
  if (url?.hostname !== 'github.com') return undefined;
  const path = url.pathname.replace(/(?:\.git)?\/*$/, '');
  if (!/^\/[\w-]+\/[\w.-]+$/.test(path)) return undefined;
  const query = new URLSearchParams({
    template: 'dinh-chinh.yml',
    title: `Đính chính: ${[...title].slice(0, maxSubject).join('')}`,
    page: address,
  });
  return `https://github.com${path}/issues/new?${query}`;
}

/** `0276 382 0000` → `tel:02763820000`; undefined for what is no number. */
export function phoneLink(phone: string): string | undefined {
  const digits = phone.replace(/[^\d+]/g, '');
  return digits.length >= 6 ? `tel:${digits}` : undefined;
}
