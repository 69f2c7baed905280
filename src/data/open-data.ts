import { addresses } from '../domain/addresses.ts';
import { getContent } from './content.ts';
import { crumbsTo, type PageHead } from './entry.ts';

/** What the site holds, kind by kind. */
export async function dataView() {
  const content = await getContent();
  const figures = [...content.conferences.values()].reduce((sum, c) => sum + c.data.figures.length, 0);
  const head: PageHead = {
    title: 'Dữ liệu',
    description: 'Các tập dữ liệu của trang thông tin: đơn vị, khen thưởng, hội nghị, số liệu, phong trào, văn bản và nguồn của chúng.',
    address: addresses.data,
    crumbs: crumbsTo(),
  };
  return {
    head,
    sets: [
      { label: 'Khen thưởng', count: content.honours.size, address: addresses.honours, description: 'Ai, danh hiệu hoặc hình thức, năm, tình trạng từng bước, quyết định, nguồn' },
      { label: 'Gương điển hình', count: content.models.size, address: addresses.models, description: 'Tập thể, cá nhân, đơn vị và chức vụ khi đó, khen thưởng làm căn cứ' },
      { label: 'Hội nghị và hoạt động', count: content.conferences.size, address: addresses.conferences, description: 'Thời gian, thành phần, báo cáo, mục tiêu, nhiệm vụ, giao ước, bàn giao' },
      { label: 'Số liệu', count: figures, address: addresses.figures, description: 'Giá trị với mức độ chính xác mà nguồn nêu, so với dự toán, chỉ tiêu được giao' },
      { label: 'Phong trào thi đua', count: content.campaigns.size, address: addresses.campaigns, description: 'Tên chính xác, nơi phát động, thời gian, văn bản, kết quả' },
      { label: 'Đơn vị', count: content.units.size, address: addresses.units, description: 'Tên qua từng thời kỳ, cơ quan chủ quản, thời gian là thành viên' },
      { label: 'Văn bản', count: content.documents.size, address: addresses.documents, description: 'Số, ký hiệu, ngày, nơi ban hành, trích yếu' },
      { label: 'Nguồn', count: content.sources.size, address: undefined, description: 'Tài liệu, bài báo, văn bản mà mọi nội dung dẫn lại; ghi ở cuối từng trang' },
    ],
  };
}
