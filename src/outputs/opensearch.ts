import { parameterOf } from '../search/address.ts';
import { escapeHtml as xml } from './escape.ts';

export const openSearchType = 'application/opensearchdescription+xml';

/** The bound that the OpenSearch 1.1 specification sets for the short name; browsers refuse a longer one. */
const shortest = 16;

export interface SearchSite {
  shortTitle: string;
  /** The search page, with its origin. */
  search: string;
  /** The site's icon, with its origin. */
  icon: string;
}

/** The OpenSearch description by which a browser offers to search this site from its own address bar. */
export function openSearch({ shortTitle, search, icon }: SearchSite): string {
  return `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${xml(shortTitle.length <= shortest ? shortTitle : 'Khối thi đua')}</ShortName>
  <Description>${xml(`Tìm trong trang thông tin: ${shortTitle}`)}</Description>
  <Url type="text/html" method="get" template="${xml(search)}?${parameterOf.query}={searchTerms}" />
  <Image type="image/svg+xml">${xml(icon)}</Image>
  <Language>vi</Language>
  <InputEncoding>UTF-8</InputEncoding>
  <OutputEncoding>UTF-8</OutputEncoding>
</OpenSearchDescription>
`;
}
