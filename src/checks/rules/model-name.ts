import type { Content } from '../../domain/content.ts';
import { fold } from '../../vietnamese/fold.ts';
import type { Finding, Rule } from '../problem.ts';
import { quote, writeInstead } from '../words.ts';

export const modelName: Rule = {
  id: 'model-name',
  severity: 'error',
  summary:
    'Tên của gương điển hình khớp với «kind» và «unit»: tên đơn vị không đi với cá nhân, tên người không đi với tập thể, tên đơn vị này không đi với mã đơn vị khác.',
  check: (context) =>
    context.perEntry((entry): Finding[] => {
      const model =
        entry.collection === 'models' ? context.content.models.get(entry.id)?.data : undefined;
      if (!model) return [];
      const { name, kind, unit } = model;
      const named = unitNamed(context.content, name);
      const say = (path: string, message: string, fix: string): Finding[] => [
        { file: entry.file, ...entry.locate([path]), message, fix },
      ];
      if (kind === 'ca-nhan' && (named || body.test(name)))
        return say(
          'kind',
          `${quote(name)} là tên một cơ quan, đơn vị, còn «kind» ghi ca-nhan (cá nhân).`,
          `${writeInstead('kind: ca-nhan', 'kind: tap-the')} Nếu là cá nhân thì sửa «name» thành họ tên.`,
        );
      if (kind === 'tap-the' && honorific.test(name))
        return say(
          'kind',
          `${quote(name)} là tên một người, còn «kind» ghi tap-the (tập thể).`,
          `${writeInstead('kind: tap-the', 'kind: ca-nhan')} Nếu là tập thể thì sửa «name».`,
        );
      if (named && !named.includes(unit))
        return say(
          'unit',
          `«name» ghi ${quote(name)}, là tên của đơn vị ${named.map(quote).join(', ')}, còn «unit» ghi ${quote(unit)}.`,
          'Xem lại nguồn rồi sửa «name» hoặc «unit».',
        );
      return [];
    }),
};

/** How the names of bodies begin; no person is called so. */
const body =
  /^(?:Tổng cục|Cục|Chi cục|Vụ|Sở|Ban|Phòng|Đội|Tổ|Trung tâm|Văn phòng|Kho bạc|Ngân hàng|Bảo hiểm xã hội|Ủy ban|Uỷ ban|Công ty|Chi nhánh|Hội|Đoàn|Liên đoàn|Tập thể|Trường|Viện)\s/u;
const honorific = /^(?:Ông|Bà|Anh|Chị|Đồng chí|Đ\/c)\s/u;

/** The units that bear a name; undefined where none does. */
function unitNamed(content: Content, name: string): string[] | undefined {
  const wanted = fold(name);
  const found = [...content.units.values()]
    .filter(({ data }) =>
      [...data.names.map((one) => one.name), ...data.aliases].some((one) => fold(one) === wanted),
    )
    .map(({ id }) => id);
  return found.length > 0 ? found : undefined;
}
