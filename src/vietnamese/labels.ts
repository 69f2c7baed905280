import type { awardForms, awardLevels, awardSubjects } from '../schemas/award.ts';
import type { campaignKinds, campaignLevels } from '../schemas/campaign.ts';
import type { conferenceKinds } from '../schemas/conference.ts';
import type { documentKinds } from '../schemas/document.ts';
import type { figureScopes, targetKinds } from '../schemas/figure.ts';
import type { honourLines } from '../schemas/honour.ts';
import type { modelKinds, recognitions } from '../schemas/model.ts';
import type { newsCategories } from '../schemas/news.ts';
import type { organisationKinds } from '../schemas/organisation.ts';
import type { sourceKinds } from '../schemas/source.ts';

/** What stands where no source states a fact. */
export const notStated = 'Nguồn chưa nêu';

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
  'dia-phuong': 'Khen thưởng của địa phương',
  'nganh-doc': 'Khen thưởng của ngành dọc',
};

export const modelKindLabels: LabelsOf<typeof modelKinds> = {
  'ca-nhan': 'Cá nhân',
  'tap-the': 'Tập thể',
};

export const recognitionLabels: LabelsOf<typeof recognitions> = {
  nominated: 'Được Khối bình xét, đề nghị khen thưởng',
  recognised: 'Đã được công nhận',
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
