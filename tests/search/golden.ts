const unit = (id: string) => `/don-vi/${id}/`;
const [conference, article] = [
  '/hoi-nghi/2023/tong-ket-2022/',
  '/tin-tuc/2023/khoi-thi-dua-tong-ket-2022-ky-giao-uoc-2023/',
];
const [directive, plan] = [
  '/van-ban/chi-thi-01-ct-ubnd-2023/',
  '/van-ban/ke-hoach-4134-kh-ubnd-2022/',
];
const honours = '/khen-thuong/2022/';
const campaign = (slug: string) => `/phong-trao/${slug}/`;
const [customsHonour, insuranceHonour, marketHonour] = [
  'co-dan-dau-hai-quan',
  'bang-khen-bao-hiem-xa-hoi',
  'bang-khen-quan-ly-thi-truong',
].map((id) => `${honours}#kt-2022-${id}`) as [string, string, string];

/** What is typed, an address that answers it, and among how many of the first results it must be. */
export const golden: readonly (readonly [query: string, address: string, first: number])[] = [
  // Units, by their names with marks and without.
  ['Cục Hải quan tỉnh Tây Ninh', unit('hai-quan'), 1],
  ['cuc hai quan tinh tay ninh', unit('hai-quan'), 1],
  ['Hải quan', unit('hai-quan'), 1],
  ['hai quan', unit('hai-quan'), 1],
  ['HẢI QUAN', unit('hai-quan'), 1],
  ['thuế', unit('thue'), 1],
  ['thue', unit('thue'), 1],
  ['Cục Thuế', unit('thue'), 1],
  ['cuc thue', unit('thue'), 1],
  ['kho bạc', unit('kho-bac'), 1],
  ['kho bac', unit('kho-bac'), 1],
  ['thống kê', unit('thong-ke'), 1],
  ['thong ke', unit('thong-ke'), 1],
  ['ngân hàng nhà nước', unit('ngan-hang-nha-nuoc'), 1],
  ['ngan hang nha nuoc', unit('ngan-hang-nha-nuoc'), 1],
  ['bảo hiểm xã hội', unit('bao-hiem-xa-hoi'), 1],
  ['bao hiem xa hoi', unit('bao-hiem-xa-hoi'), 1],
  // Abbreviations, both ways.
  ['BHXH', unit('bao-hiem-xa-hoi'), 1],
  ['bhxh', unit('bao-hiem-xa-hoi'), 1],
  ['BHXH tỉnh', unit('bao-hiem-xa-hoi'), 1],
  ['KBNN', unit('kho-bac'), 1],
  ['kbnn', unit('kho-bac'), 1],
  ['NHNN', unit('ngan-hang-nha-nuoc'), 1],
  ['QLTT', unit('quan-ly-thi-truong'), 1],
  ['cục qltt', unit('quan-ly-thi-truong'), 1],
  ['cuc qltt', unit('quan-ly-thi-truong'), 1],
  ['NTM', campaign('tay-ninh-chung-suc-xay-dung-nong-thon-moi'), 3],
  ['LĐLĐ tỉnh', '/ca-nhan/tran-le-duy/', 3],
  ['ldld tinh', '/ca-nhan/tran-le-duy/', 3],
  ['khen thưởng của ủy ban nhân dân tỉnh', honours, 5],
  // Old and new names.
  ['Cục Quản lý thị trường', unit('quan-ly-thi-truong'), 1],
  ['Chi cục Quản lý thị trường', unit('quan-ly-thi-truong'), 1],
  ['cuc quan ly thi truong', unit('quan-ly-thi-truong'), 1],
  ['chi cuc quan ly thi truong', unit('quan-ly-thi-truong'), 1],
  // People.
  ['Trần Lê Duy', '/ca-nhan/tran-le-duy/', 1],
  ['tran le duy', '/ca-nhan/tran-le-duy/', 1],
  ['Nguyễn Thị Thủy', '/ca-nhan/nguyen-thi-thuy/', 1],
  ['Nguyễn Thị Thuỷ', '/ca-nhan/nguyen-thi-thuy/', 1],
  ['nguyen thi thuy', '/ca-nhan/nguyen-thi-thuy/', 1],
  // Documents, numbers, dates.
  ['01/CT-UBND', directive, 2],
  ['01/ct-ubnd', directive, 2],
  ['1/CT-UBND', directive, 2],
  ['Chỉ thị số 01', directive, 1],
  ['chi thi 01', directive, 2],
  ['4134/KH-UBND', plan, 1],
  ['4134', plan, 2],
  ['ke hoach 4134', plan, 1],
  ['24/2/2023', conference, 10],
  ['24/02/2023', conference, 10],
  ['10.500 tỷ đồng', conference, 3],
  ['10500 ty', conference, 3],
  ['10.500 tỉ', conference, 3],
  // Honours.
  ['cờ dẫn đầu', customsHonour, 2],
  ['co dan dau khoi thi dua', customsHonour, 3],
  ['bằng khen bảo hiểm xã hội', insuranceHonour, 3],
  ['bang khen quan ly thi truong', marketHonour, 3],
  ['khen thưởng năm 2022', honours, 1],
  ['khen thuong 2022', honours, 1],
  // Conferences, news, campaigns.
  ['hội nghị tổng kết năm 2022', conference, 1],
  ['hoi nghi tong ket', conference, 2],
  ['ký giao ước thi đua', article, 3],
  ['kí giao ước thi đua', article, 3],
  ['ky giao uoc', article, 3],
  ['nông thôn mới', campaign('tay-ninh-chung-suc-xay-dung-nong-thon-moi'), 1],
  ['nong thon moi', campaign('tay-ninh-chung-suc-xay-dung-nong-thon-moi'), 1],
  ['vì người nghèo', campaign('tay-ninh-chung-tay-vi-nguoi-ngheo'), 1],
  ['vi nguoi ngheo', campaign('tay-ninh-chung-tay-vi-nguoi-ngheo'), 1],
  ['covid-19', campaign('tay-ninh-doan-ket-chien-thang-dich-covid-19'), 1],
  ['covid 19', campaign('tay-ninh-doan-ket-chien-thang-dich-covid-19'), 1],
  ['văn hóa công sở', campaign('tay-ninh-thi-dua-thuc-hien-van-hoa-cong-so'), 1],
  ['văn hoá công sở', campaign('tay-ninh-thi-dua-thuc-hien-van-hoa-cong-so'), 1],
  ['van hoa cong so', campaign('tay-ninh-thi-dua-thuc-hien-van-hoa-cong-so'), 1],
  ['lời kêu gọi thi đua ái quốc', campaign('dot-thi-dua-75-nam-loi-keu-goi-thi-dua-ai-quoc'), 1],
  ['loi keu goi thi dua ai quoc', campaign('dot-thi-dua-75-nam-loi-keu-goi-thi-dua-ai-quoc'), 1],
  // Unfinished words, and marks composed otherwise.
  ['hải qu', unit('hai-quan'), 1],
  ['hai qua', unit('hai-quan'), 2],
  ['thống k', unit('thong-ke'), 1],
  ['bảo hiểm x', unit('bao-hiem-xa-hoi'), 1],
  ['Hải quan'.normalize('NFD'), unit('hai-quan'), 1],
  ['Ðỡ đầu', conference, 3],
  ['"nông thôn mới"', campaign('tay-ninh-chung-suc-xay-dung-nong-thon-moi'), 1],
];
