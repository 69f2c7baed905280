import { getContent } from './content.ts';
import type { PageHead } from './entry.ts';

/** A page at every address that has moved, for hosts that cannot answer with a redirect of their own. */
export async function movedPaths() {
  const content = await getContent();
  return [...content.redirects.values()].map(({ data: { from, to } }) => {
    const head: PageHead = {
      title: `Đã chuyển: ${from}`,
      description: `Nội dung ở địa chỉ ${from} nay nằm ở ${to} trên trang thông tin này.`,
      address: from,
      crumbs: [],
    };
    return { props: { head, to, title: to } };
  });
}
