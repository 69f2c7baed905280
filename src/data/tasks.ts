import { addresses } from '../domain/addresses.ts';
import { reviewsOfTasks } from '../domain/conferences.ts';
import type { Content, Entry } from '../domain/content.ts';
import { getContent } from './content.ts';
import { crumbsTo, type PageHead, sourcesOf } from './entry.ts';
import { conferencesCrumb, pledgesOf, tasksOf } from './meeting-parts.ts';
import { yearsPerPage } from '../domain/pages.ts';
import { paginate } from './pagination.ts';
import { searchKinds } from '../vietnamese/labels.ts';
import { sectionNames } from '../vietnamese/section-names.ts';

const meetingOf = ({ id, data }: Entry<'conferences'>) => ({
  title: data.title,
  address: addresses.conference(id),
  date: data.date,
});

const byYear = (content: Content) =>
  [...content.conferences.values()].sort((a, b) => (a.data.date < b.data.date ? 1 : -1));

/** The tasks of every year, newest first, as the meetings set them. */
export async function taskPaths() {
  const content = await getContent();
  const groups = byYear(content)
    .flatMap((entry) => {
      const tasks = tasksOf(content, entry);
      return tasks
        ? [
            {
              ...tasks,
              meeting: meetingOf(entry),
              reviews: reviewsOfTasks(content, entry).map(meetingOf),
              sources: entry.data.sources,
            },
          ]
        : [];
    })
    .sort((a, b) => b.year - a.year);
  return paginate(groups, yearsPerPage).map((list) => {
    const head: PageHead = {
      title: `Nhiệm vụ qua các năm${list.page > 1 ? ` – trang ${list.page}` : ''}`,
      description: `${list.page > 1 ? `Trang ${list.page}. ` : ''}Nhiệm vụ thi đua của Khối theo từng năm: nội dung, phong trào và văn bản liên quan, hội nghị giao nhiệm vụ và hội nghị nhìn lại.`,
      address: addresses.tasksPage(list.page),
      ...(list.page === 1 && {
        kind: searchKinds.pages,
        aliases: [...sectionNames.tasks],
        years: [...new Set(groups.map(({ year }) => year))],
      }),
      crumbs: crumbsTo(conferencesCrumb),
    };
    return {
      props: {
        head,
        list,
        addressOfPage: Array.from({ length: list.pages }, (_, i) => addresses.tasksPage(i + 1)),
        sources: sourcesOf(
          content,
          list.items.flatMap((group) => group.sources),
        ),
      },
    };
  });
}

/** The signings of pledges, newest first, with who signed and who witnessed. */
export async function pledgePaths() {
  const content = await getContent();
  const groups = byYear(content)
    .flatMap((entry) =>
      pledgesOf(content, entry).map((pledge) => ({
        ...pledge,
        meeting: meetingOf(entry),
        sources: entry.data.sources,
      })),
    )
    .sort((a, b) => b.year - a.year);
  return paginate(groups, yearsPerPage).map((list) => {
    const head: PageHead = {
      title: `Giao ước thi đua qua các năm${list.page > 1 ? ` – trang ${list.page}` : ''}`,
      description: `${list.page > 1 ? `Trang ${list.page}. ` : ''}Các lần ký kết giao ước thi đua của Khối theo từng năm: đơn vị ký, người chứng kiến và hội nghị nơi ký.`,
      address: addresses.pledgesPage(list.page),
      ...(list.page === 1 && {
        kind: searchKinds.pages,
        aliases: [...sectionNames.pledges],
        years: [...new Set(groups.map(({ year }) => year))],
      }),
      crumbs: crumbsTo(conferencesCrumb),
    };
    return {
      props: {
        head,
        list,
        addressOfPage: Array.from({ length: list.pages }, (_, i) => addresses.pledgesPage(i + 1)),
        sources: sourcesOf(
          content,
          list.items.flatMap((group) => group.sources),
        ),
      },
    };
  });
}
