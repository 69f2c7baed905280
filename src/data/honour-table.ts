import { addresses } from '../domain/addresses.ts';
import type { Content } from '../domain/content.ts';
import { latestName } from '../domain/names.ts';
import { type MatrixCell, matrixOf, sum } from '../domain/matrix.ts';
import { honoursPerPage, listOf, unstated } from '../domain/register.ts';
import { formatDate } from '../vietnamese/dates.ts';
import { noInformation, searchKinds } from '../vietnamese/labels.ts';
import { getContent } from './content.ts';
import { crumbsTo, type PageHead } from './entry.ts';
import { registerCrumb } from './register.ts';
import { sectionNames } from '../vietnamese/section-names.ts';

/** Units by years, each cell with the way to its honours. */
export async function honourTableView() {
  const content = await getContent();
  const { years, rows } = matrixOf(content);
  const held = new Set([...content.honours.values()].map(({ data }) => data.year));
  const head: PageHead = {
    title: 'Khen thưởng theo đơn vị và năm',
    description:
      'Bảng khen thưởng của từng đơn vị qua các năm: số đã có quyết định, số mới đăng ký, bình xét hoặc đề nghị; mỗi ô dẫn tới danh sách của đơn vị trong năm đó.',
    address: addresses.honoursTable,
    kind: searchKinds.pages,
    aliases: [...sectionNames.honoursTable],
    crumbs: crumbsTo(registerCrumb, { label: 'Đơn vị và năm', address: addresses.honoursTable }),
  };
  const totals = years.map((year, i) => {
    const cells = rows.map(({ cells: own }) => own[i] as MatrixCell);
    return {
      year,
      address: held.has(year) ? addresses.honoursYear(year) : undefined,
      received: sum(cells, 'received'),
      pending: sum(cells, 'pending'),
    };
  });
  return {
    head,
    years: totals,
    rows: rows.map(({ unit, cells, received, pending }) => {
      const data = content.units.get(unit)?.data;
      const places = placesOf(content, unit);
      return {
        name: data ? latestName(data).short : noInformation,
        note:
          data && data.succeededBy.length > 0
            ? `${data.succeededBy.length > 1 ? 'đã chia tách' : 'đã hợp nhất'}${data.succeededOn ? ` ${formatDate(data.succeededOn)}` : ''}`
            : undefined,
        address:
          places.size > 0
            ? addresses.honoursList('don-vi', unit)
            : unit === unstated
              ? undefined
              : addresses.unit(unit),
        cells: cells.map((cell) => ({ ...cell, address: places.get(cell.year) })),
        received,
        pending,
      };
    }),
    total: {
      received: totals.reduce((all, { received }) => all + received, 0),
      pending: totals.reduce((all, { pending }) => all + pending, 0),
    },
  };
}

/** Where each year of a unit's list begins. */
function placesOf(content: Content, unit: string): Map<number, string> {
  const places = new Map<number, string>();
  for (const [index, { data }] of listOf(content, 'don-vi', unit).entries()) {
    if (!places.has(data.year))
      places.set(
        data.year,
        `${addresses.honoursList('don-vi', unit, Math.floor(index / honoursPerPage) + 1)}#nam-${data.year}`,
      );
  }
  return places;
}
