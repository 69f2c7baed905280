import type { awardForms, awardLevels, awardSubjects } from '../schemas/award.ts';
import type { campaignKinds, campaignLevels } from '../schemas/campaign.ts';
import type { conferenceKinds } from '../schemas/conference.ts';
import type { documentKinds } from '../schemas/document.ts';
import type { figureScopes, targetKinds } from '../schemas/figure.ts';
import type {
  honourForms,
  honourLines,
  honourStatuses,
  recipientKinds,
} from '../schemas/honour.ts';
import type { CollectionName } from '../schemas/index.ts';
import type { leadershipRoles } from '../schemas/leadership.ts';
import type { modelKinds, recognitions } from '../schemas/model.ts';
import type { newsCategories } from '../schemas/news.ts';
import type { organisationKinds } from '../schemas/organisation.ts';
import type { sourceKinds } from '../schemas/source.ts';

/** What stands where no source states a fact. */
export const notStated = 'Nguồn chưa nêu';

/** The same in a table, where a gap is one of many. */
export const noInformation = 'Chưa có thông tin';

/** What the site of nobody's own says of itself, unless `site.yaml` says that it is its owner's official one. */
export const notOfficial =
  'Trang thông tin này không phải là cổng thông tin điện tử chính thức của cơ quan nhà nước.';

/** What a bloc is and what the site has, for who comes to the home page for the first time. */
export const homeLead =
  'Khối thi đua là nhóm cơ quan, đơn vị cùng ký giao ước, bình xét và đề nghị khen thưởng hằng năm; tại đây có danh sách khen thưởng, báo cáo hội nghị và gương điển hình của Khối.';

/** What stands where no decision is on record. */
export const noDecision = 'Chưa có thông tin về quyết định khen thưởng';

export const sessionWords = {
  sang: 'sáng',
  chieu: 'chiều',
  toi: 'tối',
  'ca-ngay': 'cả ngày',
} as const;
export type Session = keyof typeof sessionWords;

/** The word that keeps a number as approximate as its source. */
export const qualifierWords = { gan: 'gần', tren: 'trên', hon: 'hơn', dat: 'đạt' } as const;
export type Qualifier = keyof typeof qualifierWords;

type LabelsOf<Values extends readonly string[]> = Record<Values[number], string>;

export const newsCategoryLabels: LabelsOf<typeof newsCategories> = {
  'hoi-nghi': 'Hội nghị',
  'phong-trao': 'Phong trào thi đua',
  'khen-thuong': 'Khen thưởng',
  'guong-dien-hinh': 'Gương điển hình',
  'hoat-dong': 'Hoạt động của Khối',
};

export const conferenceKindLabels: LabelsOf<typeof conferenceKinds> = {
  'tong-ket': 'Tổng kết',
  'so-ket': 'Sơ kết',
  'phat-dong': 'Phát động',
  'ky-giao-uoc': 'Ký kết giao ước',
  'ban-giao': 'Bàn giao Khối trưởng',
  'hoi-thi': 'Hội thi',
  'hoi-thao': 'Hội thao',
  'hoc-tap-kinh-nghiem': 'Học tập kinh nghiệm',
  'do-dau': 'Đỡ đầu',
  khac: 'Hoạt động khác',
};

/** What the year of a meeting says, in a list of such meetings; other kinds have their own year. */
export const conferenceYearLabels: Partial<LabelsOf<typeof conferenceKinds>> = {
  'tong-ket': 'Năm được tổng kết',
  'so-ket': 'Năm được sơ kết',
  'phat-dong': 'Năm được phát động',
  'ky-giao-uoc': 'Năm của giao ước',
};

export const campaignKindLabels: LabelsOf<typeof campaignKinds> = {
  'phong-trao': 'Phong trào thi đua',
  'phong-trao-dac-biet': 'Phong trào thi đua đặc biệt',
  'dot-dac-biet': 'Đợt thi đua đặc biệt',
};

export const campaignLevelLabels: LabelsOf<typeof campaignLevels> = {
  'trung-uong': 'Trung ương',
  tinh: 'Tỉnh',
  khoi: 'Khối thi đua',
  'don-vi': 'Đơn vị',
};

export const documentKindLabels: LabelsOf<typeof documentKinds> = {
  'chi-thi': 'Chỉ thị',
  'ke-hoach': 'Kế hoạch',
  'quyet-dinh': 'Quyết định',
  'to-trinh': 'Tờ trình',
  'bao-cao': 'Báo cáo',
  'bien-ban': 'Biên bản',
  'huong-dan': 'Hướng dẫn',
  'quy-che': 'Quy chế',
  'giao-uoc': 'Giao ước',
  'nghi-quyet': 'Nghị quyết',
  khac: 'Văn bản',
};

export const documentStatusLabels = {
  'con-hieu-luc': 'Còn hiệu lực',
  'het-hieu-luc': 'Hết hiệu lực',
  'chua-ro': notStated,
} as const;

export const figureScopeLabels: LabelsOf<typeof figureScopes> = {
  khoi: 'Cả Khối',
  tinh: 'Toàn tỉnh',
};

export const targetKindLabels: LabelsOf<typeof targetKinds> = {
  'du-toan': 'dự toán',
  'chi-tieu': 'chỉ tiêu',
};

export const honourLineLabels: LabelsOf<typeof honourLines> = {
  'dia-phuong': 'địa phương',
  'nganh-doc': 'bộ, ngành',
};

/** Whom a row of a list names. */
export const listedKindLabels: LabelsOf<typeof recipientKinds> = {
  'ca-nhan': 'cá nhân',
  'tap-the': 'tập thể',
  'ho-gia-dinh': 'hộ gia đình',
  'doanh-nghiep': 'doanh nghiệp',
};

/** On what ground a decision honours: loại hình khen thưởng. */
export const honourFormLabels: LabelsOf<typeof honourForms> = {
  'cong-trang': 'Công trạng',
  'chuyen-de': 'Chuyên đề',
  'dot-xuat': 'Đột xuất',
  'cong-hien': 'Cống hiến',
  'nien-han': 'Niên hạn',
  'doi-ngoai': 'Đối ngoại',
  khac: 'Khác',
};

/** How far an honour has come. */
export const honourStatusLabels: LabelsOf<typeof honourStatuses> = {
  registered: 'Đã đăng ký',
  voted: 'Khối đã bình xét',
  proposed: 'Đã đề nghị',
  decided: 'Có quyết định',
  presented: 'Đã trao',
  revoked: 'Đã hủy bỏ quyết định',
};

/**
 * `verb` stands between a recipient and the award: only a decision allows «được tặng».
 * `prefix` goes before an honour that is only named: none where a decision holds.
 */
export const honourStatusWords: Record<
  (typeof honourStatuses)[number],
  { verb: string; prefix?: string }
> = {
  registered: { verb: 'đăng ký', prefix: 'Đăng ký' },
  voted: { verb: 'được Khối bình xét', prefix: 'Khối bình xét' },
  proposed: { verb: 'được đề nghị tặng', prefix: 'Đề nghị' },
  decided: { verb: 'được tặng' },
  presented: { verb: 'được trao' },
  revoked: { verb: 'bị hủy bỏ quyết định tặng', prefix: 'Đã hủy bỏ quyết định' },
};

/** What a reader may have where nothing is on record of a step. */
export const missingStepDocuments: Record<
  Exclude<(typeof honourStatuses)[number], 'revoked'>,
  string
> = {
  registered: 'bản đăng ký',
  voted: 'biên bản bình xét',
  proposed: 'tờ trình',
  decided: 'quyết định',
  presented: 'thông tin về ngày trao',
};

/** Who receives an honour: the register's files tell a member unit from another collective. */
export const recipientKindLabels = {
  'don-vi': 'đơn vị thành viên',
  'tap-the': 'tập thể khác',
  'ca-nhan': 'cá nhân',
  'ho-gia-dinh': 'hộ gia đình',
  'doanh-nghiep': 'doanh nghiệp',
} as const;

/** What one entry of a collection is called in a sentence to an author. */
export const entryNouns: Record<CollectionName, string> = {
  news: 'bài viết',
  conferences: 'hội nghị',
  campaigns: 'phong trào',
  models: 'gương điển hình',
  honours: 'mục khen thưởng',
  honourLists: 'danh sách khen thưởng',
  awards: 'danh hiệu hoặc hình thức khen thưởng',
  registrations: 'bản đăng ký thi đua',
  scoring: 'bảng chấm điểm',
  units: 'đơn vị',
  people: 'người',
  documents: 'văn bản',
  sources: 'nguồn',
  organisations: 'tổ chức',
  leadership: 'mục của Khối trưởng, Khối phó',
  abbreviations: 'chữ viết tắt',
  redirects: 'địa chỉ cũ',
  pages: 'trang cố định',
  site: 'mục của site.yaml',
};

/** What authors find a collection under: the form's menu, the guide, `npm run new`. As in a sentence. */
export const authorLabels: Record<CollectionName, string> = {
  news: 'tin tức',
  conferences: 'hội nghị, hoạt động',
  models: 'gương điển hình',
  campaigns: 'phong trào',
  honours: 'khen thưởng',
  honourLists: 'danh sách kèm quyết định',
  documents: 'văn bản',
  people: 'người',
  registrations: 'đăng ký, giao ước thi đua',
  scoring: 'chấm điểm thi đua',
  units: 'đơn vị thành viên',
  sources: 'nguồn',
  pages: 'trang cố định',
  organisations: 'tổ chức, chức danh',
  awards: 'danh hiệu, hình thức khen thưởng',
  leadership: 'Khối trưởng, Khối phó qua các năm',
  abbreviations: 'chữ viết tắt',
  redirects: 'địa chỉ cũ đã chuyển',
  site: 'thông tin chung của trang',
};

/** The sections of the menu. */
export const sectionLabels = {
  news: 'Tin tức',
  conferences: 'Hội nghị',
  campaigns: 'Phong trào',
  models: 'Gương điển hình',
  honours: 'Khen thưởng',
  units: 'Đơn vị',
  documents: 'Văn bản',
} as const;

/** What the entries of a collection are called in headings. */
export const collectionLabels = {
  news: 'Tin tức',
  conferences: 'Hội nghị và hoạt động',
  campaigns: 'Phong trào thi đua',
  models: 'Gương điển hình',
  honours: 'Khen thưởng',
  awards: 'Danh hiệu và hình thức khen thưởng',
  scoring: 'Chấm điểm thi đua',
  units: 'Đơn vị',
  people: 'Cá nhân',
  documents: 'Văn bản',
  pages: 'Trang thông tin',
} as const;

/** The kinds of pages that the search can be narrowed to; they stand in addresses, and so never change. */
export const searchKinds = {
  news: 'Tin tức',
  conferences: 'Hội nghị',
  campaigns: 'Phong trào',
  models: 'Gương điển hình',
  nominees: 'Được đề nghị khen thưởng',
  honours: 'Khen thưởng',
  units: 'Đơn vị',
  people: 'Cá nhân',
  documents: 'Văn bản',
  pages: 'Trang',
} as const;

/** What the register is narrowed by, under the names that stand in addresses. */
export const facetLabels = {
  nam: 'Năm',
  'don-vi': 'Đơn vị',
  loai: 'Danh hiệu, hình thức',
  cap: 'Cấp khen thưởng',
  tuyen: 'Khen thưởng của',
  'tinh-trang': 'Tình trạng',
  ten: 'Tên cá nhân, tập thể',
} as const;

/** The steps of a year's contest, in their order. */
export const yearStepLabels = {
  registered: 'Đăng ký',
  pledged: 'Giao ước',
  reviewed: 'Sơ kết, tổng kết',
  scored: 'Chấm điểm',
  proposed: 'Đề nghị',
  decided: 'Có quyết định',
  presented: 'Đã trao',
} as const;

export type HonourGroupKey = 'received' | 'proposed' | 'voted' | 'registered' | 'revoked';

/** The groups of a list of honours: their headings, what stands behind a count, why they are no award. */
export const honourGroupLabels: Record<
  HonourGroupKey,
  { heading: string; counted: string; note?: string }
> = {
  received: { heading: 'Đã có quyết định khen thưởng', counted: 'đã có quyết định' },
  proposed: {
    heading: 'Đã đề nghị khen thưởng',
    counted: 'đã đề nghị',
    note: 'Đề nghị chưa phải là khen thưởng; việc khen thưởng do cấp có thẩm quyền quyết định.',
  },
  voted: {
    heading: 'Khối đã bình xét',
    counted: 'đã được Khối bình xét',
    note: 'Kết quả bình xét của Khối chưa phải là đề nghị, chưa phải là khen thưởng.',
  },
  registered: {
    heading: 'Đã đăng ký',
    counted: 'đã đăng ký',
    note: 'Danh hiệu, hình thức mà đơn vị, cá nhân đăng ký phấn đấu; chưa qua bình xét.',
  },
  revoked: {
    heading: 'Đã hủy bỏ quyết định',
    counted: 'đã hủy bỏ quyết định',
    note: 'Giữ lại trong danh sách để tra cứu, không tính là khen thưởng.',
  },
};

export const leadershipRoleLabels: LabelsOf<typeof leadershipRoles> = {
  head: 'Khối trưởng',
  deputy: 'Khối phó',
  overseer: 'Thành viên Hội đồng phụ trách Khối',
};

export const campaignStateLabels = {
  coming: 'Sắp diễn ra',
  running: 'Đang diễn ra',
  launched: 'Đã phát động',
  ended: 'Đã kết thúc',
  unknown: 'Chưa có thông tin về thời gian',
} as const;

export const modelKindLabels: LabelsOf<typeof modelKinds> = {
  'ca-nhan': 'Cá nhân',
  'tap-the': 'Tập thể',
};

export const recognitionLabels: LabelsOf<typeof recognitions> = {
  nominated: 'Được đề nghị khen thưởng',
  recognised: 'Đã được công nhận',
};

/** What the site calls a model and a nominee: only the first is a «gương điển hình». */
export const recognitionKinds: Record<
  (typeof recognitions)[number],
  Record<(typeof modelKinds)[number] | 'any', string>
> = {
  recognised: {
    'ca-nhan': 'cá nhân điển hình',
    'tap-the': 'tập thể điển hình',
    any: 'gương điển hình',
  },
  nominated: {
    'ca-nhan': 'cá nhân được đề nghị khen thưởng',
    'tap-the': 'tập thể được đề nghị khen thưởng',
    any: 'tập thể, cá nhân được đề nghị khen thưởng',
  },
};

export const awardFormLabels: LabelsOf<typeof awardForms> = {
  'danh-hieu': 'Danh hiệu thi đua',
  'hinh-thuc': 'Hình thức khen thưởng',
};
export const awardLevelLabels: LabelsOf<typeof awardLevels> = {
  'nha-nuoc': 'Nhà nước',
  'bo-nganh': 'Bộ, ban, ngành',
  tinh: 'Tỉnh',
  'co-so': 'Cơ sở',
};
export const awardSubjectLabels: LabelsOf<typeof awardSubjects> = {
  'ca-nhan': 'cá nhân',
  'tap-the': 'tập thể',
};

export const organisationKindLabels: LabelsOf<typeof organisationKinds> = {
  khoi: 'Khối thi đua',
  'uy-ban': 'Ủy ban',
  bo: 'Bộ',
  'tong-cuc': 'Tổng cục',
  'hoi-dong': 'Hội đồng',
  ban: 'Ban',
  so: 'Sở',
  'doan-the': 'Đoàn thể',
  'chuc-danh': 'Chức danh',
  khac: 'Tổ chức khác',
};

export const sourceKindLabels: LabelsOf<typeof sourceKinds> = {
  'tai-lieu': 'Tài liệu',
  'bao-chi': 'Báo chí',
  'van-ban': 'Văn bản',
  'trang-thong-tin': 'Trang thông tin',
};
