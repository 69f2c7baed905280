/** What a query can ask about, as people type it, divided by commas; each word of a query must be one of these, a name, a number or a word that adds nothing. */
export const topics = {
  head: 'khối trưởng, trưởng khối, đơn vị khối trưởng, đứng đầu khối',
  deputy: 'khối phó, phó khối, đơn vị khối phó, khối phó khối',
  overseer: 'phụ trách khối, ủy viên phụ trách khối, thành viên hội đồng phụ trách khối',
  leaders: 'lãnh đạo khối, ban lãnh đạo khối, khối trưởng khối phó, khối trưởng và khối phó',
  honours:
    'được khen, được khen thưởng, khen thưởng, khen, được tặng, được tặng thưởng, được nhận, nhận, đạt, đạt được, được trao, tặng, tặng thưởng, trao tặng, được trao tặng, thành tích, danh hiệu, hình thức khen thưởng, danh sách khen thưởng, kết quả khen thưởng',
  proposed:
    'được đề nghị, đề nghị, đề nghị tặng, đề nghị khen thưởng, được đề nghị tặng, được đề nghị khen thưởng',
  members:
    'đơn vị thành viên, thành viên khối, thành viên khối thi đua, thành viên khối thi đua cơ quan trung ương, thành viên khối thi đua các cơ quan trung ương, các đơn vị trong khối, đơn vị trong khối, đơn vị thuộc khối, các đơn vị thuộc khối, khối thi đua gồm, khối gồm, khối có, khối thi đua có, thành viên của khối, thành viên của khối thi đua',
  collected:
    'thu, thu được, số thu, tổng thu, thu ngân sách, thu nộp ngân sách, nộp ngân sách, kết quả thu, thu ngân sách nhà nước, thu thuế',
  meeting:
    'họp, cuộc họp, hội nghị, họp khối, khối họp, hội nghị khối, cuộc họp khối, lịch họp, lịch họp khối, lịch hội nghị, lịch',
  next: 'sắp tới, tiếp theo, tới, lần tới, sắp diễn ra, kế tiếp, sắp họp',
  last: 'gần nhất, mới nhất, gần đây, gần đây nhất, vừa qua, vừa rồi, lần trước, cuối cùng, trước đó',
  contact:
    'liên hệ, cách liên hệ, số điện thoại, điện thoại, sđt, email, thư điện tử, địa chỉ liên hệ, hộp thư, góp ý, gửi góp ý, phản ánh, đính chính, ban biên tập, liên hệ ban biên tập, số điện thoại liên hệ, địa chỉ',
  whatIs: 'là gì, nói gì, về việc gì, nội dung gì, nội dung, nói về gì, nói về cái gì, quy định gì',
  whoIs: 'là ai, giữ chức gì, giữ chức vụ gì, chức vụ gì, chức vụ, làm gì, chức danh gì',
  who: 'ai, đơn vị nào, cơ quan nào, những ai, những đơn vị nào, các đơn vị nào, tập thể nào, cá nhân nào, người nào, gồm những ai',
  amount: 'bao nhiêu, được bao nhiêu, mấy, bao nhiêu tiền, bao nhiêu tỷ, bao nhiêu tỷ đồng',
  when: 'khi nào, bao giờ, ngày nào, lúc nào, hôm nào, ngày mấy, thời gian',
  what: 'gì, những gì, cái gì, danh hiệu gì, hình thức gì, khen gì',
  now: 'hiện nay, bây giờ, hiện tại, đương nhiệm, mới, đang, năm nay',
  yearBefore: 'năm ngoái, năm trước, năm vừa qua',
  decision: 'quyết định, có quyết định',
} as const;

export type Topic = keyof typeof topics;

/** The kinds of meetings as people call them. */
export const meetingKinds: Readonly<Record<string, readonly string[]>> = {
  'tong-ket': ['tổng kết'],
  'so-ket': ['sơ kết'],
  'phat-dong': ['phát động'],
  'ky-giao-uoc': [
    'ký giao ước',
    'ký kết giao ước',
    'ký kết giao ước thi đua',
    'ký giao ước thi đua',
  ],
  'ban-giao': ['bàn giao', 'bàn giao khối trưởng'],
  'hoi-thi': ['hội thi'],
  'hoi-thao': ['hội thao'],
};

/** Awards as people call them: each names those whose own name begins so. */
export const awardFamilies = [
  'cờ',
  'cờ thi đua',
  'cờ dẫn đầu',
  'dẫn đầu',
  'dẫn đầu khối',
  'dẫn đầu khối thi đua',
  'bằng khen',
  'giấy khen',
  'huân chương',
  'huân chương lao động',
  'huy chương',
  'kỷ niệm chương',
  'chiến sĩ thi đua',
  'chiến sĩ thi đua cơ sở',
  'chiến sĩ thi đua toàn quốc',
  'lao động tiên tiến',
  'tập thể lao động tiên tiến',
  'tập thể lao động xuất sắc',
  'anh hùng lao động',
] as const;

/** Words that add nothing to a question. */
export const fillers = [
  'làm',
  'là',
  'của',
  'cho',
  'trong',
  'năm',
  'nào',
  'ở',
  'tại',
  'về',
  'và',
  'các',
  'những',
  'đã',
  'được',
  'có',
  'vào',
  'khối',
  'khối thi đua',
  'đơn vị',
  'cơ quan',
  'tỉnh',
  'ubnd tỉnh',
  'ubnd',
  'ủy ban nhân dân tỉnh',
  'chủ tịch ubnd tỉnh',
  'danh sách',
  'cho biết',
  'xin hỏi',
  'hỏi',
  'thì',
  'thế nào',
  'gồm',
  'gồm những',
  'gồm có',
  'ngày',
  'số',
  'tên',
  'trang',
  'trang thông tin',
  'nhà nước',
  'ngân sách',
  'kết quả',
  'thông tin',
  'ông',
  'bà',
  'đồng chí',
  'đ/c',
  'với',
  'trang này',
] as const;

/** Kinds of documents, and the signs of their numbers. */
export const documentWords: Readonly<Record<string, string>> = {
  'quyết định': 'Quyết định',
  'chỉ thị': 'Chỉ thị',
  'kế hoạch': 'Kế hoạch',
  'tờ trình': 'Tờ trình',
  'báo cáo': 'Báo cáo',
  'biên bản': 'Biên bản',
  'hướng dẫn': 'Hướng dẫn',
  'quy chế': 'Quy chế',
  'nghị quyết': 'Nghị quyết',
  'công văn': 'Công văn',
  'văn bản': '',
  qđ: 'Quyết định',
  ct: 'Chỉ thị',
  kh: 'Kế hoạch',
  ttr: 'Tờ trình',
  bc: 'Báo cáo',
  hd: 'Hướng dẫn',
  qc: 'Quy chế',
  nq: 'Nghị quyết',
  cv: 'Công văn',
};

/** Where a number's sign is followed by who issued it. */
export const issuerSigns = [
  'ubnd',
  'hđnd',
  'ttg',
  'cp',
  'nđ-cp',
  'bnv',
  'btc',
  'tw',
  'hđtđkt',
  'ktđ',
] as const;
