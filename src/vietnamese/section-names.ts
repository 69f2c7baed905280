import { searchKinds } from './labels.ts';

/**
 * What people type for a section of the site besides its title; the search finds the section by it.
 * Everyday names for what the page shows; they state nothing. Abbreviations have their sources in `content/abbreviations.yaml`.
 */
export const sectionNames = {
  news: ['Tin tức', 'Tin mới', 'Tin bài'],
  conferences: ['Hội nghị', 'Hội nghị và hoạt động', 'Các cuộc họp', 'Lịch họp, lịch hội nghị'],
  honoursTable: ['Khen thưởng theo đơn vị', 'Khen thưởng của các đơn vị qua các năm'],
  units: [
    'Danh sách các đơn vị trong Khối',
    'Thành viên Khối thi đua',
    'Các cơ quan, đơn vị thành viên',
    'Khối thi đua gồm những đơn vị nào',
  ],
  models: [
    'Gương điển hình',
    'Điển hình tiên tiến',
    'Tập thể, cá nhân tiêu biểu',
    'Tập thể tiêu biểu, cá nhân tiêu biểu',
    'Nhân rộng điển hình',
  ],
  honours: ['Danh sách khen thưởng', 'Danh hiệu thi đua, hình thức khen thưởng', 'Ai được khen'],
  contact: [
    'Liên hệ ban biên tập',
    'Địa chỉ, điện thoại, thư điện tử',
    'Góp ý, phản ánh, đính chính thông tin',
  ],
  about: ['Khối trưởng, Khối phó hiện nay', 'Giới thiệu Khối thi đua', 'Lãnh đạo Khối'],
  figures: ['Số liệu', 'Số liệu qua các năm', 'Chỉ tiêu, kết quả, tỷ lệ hoàn thành'],
  pledges: [
    'Giao ước',
    'Giao ước thi đua',
    'Ký kết giao ước thi đua',
    'Giao ước thi đua qua các năm',
  ],
  tasks: ['Nhiệm vụ', 'Nhiệm vụ thi đua', 'Phương hướng, nhiệm vụ năm'],
  documents: ['Văn bản, quyết định, chỉ thị, kế hoạch, hướng dẫn'],
  campaigns: ['Các phong trào thi đua', 'Phong trào đang phát động'],
  data: ['Dữ liệu mở', 'Tải dữ liệu CSV, JSON, Excel'],
  years: ['Theo năm', 'Hoạt động các năm'],
} as const satisfies Record<string, readonly string[]>;

/** What people call pages of a kind besides its name; those who are only proposed are found by what they may become, and shown as what they are. */
export const kindNames: Readonly<Record<string, readonly string[]>> = {
  [searchKinds.news]: ['bài viết', 'tin'],
  [searchKinds.conferences]: ['cuộc họp'],
  [searchKinds.campaigns]: ['phong trào thi đua'],
  [searchKinds.models]: ['điển hình tiên tiến', 'tập thể, cá nhân tiêu biểu'],
  [searchKinds.nominees]: ['gương điển hình'],
  [searchKinds.units]: ['đơn vị thành viên'],
};
