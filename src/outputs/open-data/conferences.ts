import { z } from 'zod';
import { addresses } from '../../domain/addresses.ts';
import { conferenceSchema } from '../../schemas/conference.ts';
import { conferenceKindLabels, sessionWords } from '../../vietnamese/labels.ts';
import {
  address,
  coded,
  column,
  correctionLines,
  corrections,
  dataTools,
  day,
  files,
  idIn,
  nameOf,
  ownId,
  published,
  sources,
  table,
  text,
  updated,
} from './table.ts';

const { shape } = conferenceSchema(dataTools);
const kinds = coded(conferenceKindLabels, 'Nội dung');

export const conferences = table({
  id: 'hoi-nghi',
  title: 'Hội nghị và hoạt động',
  description:
    'Mỗi dòng là một hội nghị hoặc hoạt động của Khối. Số liệu và nhiệm vụ nêu tại hội nghị ở bộ Số liệu và bộ Nhiệm vụ.',
  schema: z.strictObject({
    ma: ownId('của hội nghị'),
    ten: column('Tên', shape.title),
    ngay: column('Ngày', day(), 'Ngày diễn ra.'),
    buoi: column(
      'Buổi',
      coded(sessionWords, 'Buổi trong ngày; bỏ trống nếu nguồn chưa nêu').optional(),
    ),
    dia_diem: column('Địa điểm', shape.place),
    noi_dung: column('Nội dung', z.array(kinds), kinds.description),
    nam_tong_ket: column('Năm tổng kết', shape.yearReviewed),
    nam_phat_dong: column('Năm phát động', shape.yearLaunched),
    ma_don_vi_chu_tri: column('Mã đơn vị chủ trì', shape.host, 'Mã của đơn vị chủ trì tổ chức.'),
    don_vi_chu_tri: column(
      'Đơn vị chủ trì',
      text().optional(),
      'Tên của đơn vị đó vào ngày diễn ra.',
    ),
    don_vi_du: column('Đơn vị dự', z.array(idIn('units')), 'Mã các đơn vị có người dự.'),
    nguoi_du: column('Người dự', z.array(idIn('people')), 'Mã những người dự mà nguồn nêu tên.'),
    nhom_du: column('Nhóm dự', z.array(text()), 'Các nhóm dự khác.'),
    hoat_dong: column(
      'Hoạt động trong năm',
      z.array(text()),
      'Hoạt động của Khối trong năm, như hội nghị nêu; mỗi hoạt động ghi thời điểm hoặc năm.',
    ),
    muc_tieu: column(
      'Mục tiêu',
      z.array(text()),
      'Mục tiêu được thống nhất, mỗi mục tiêu ghi năm.',
    ),
    giao_uoc: column(
      'Đơn vị ký giao ước',
      z.array(idIn('units')),
      'Mã các đơn vị ký giao ước thi đua tại hội nghị.',
    ),
    phong_trao: column(
      'Phong trào',
      shape.campaigns.unwrap(),
      'Mã các phong trào được phát động hoặc nhắc đến.',
    ),
    van_ban: column('Văn bản', shape.documents.unwrap(), 'Mã các văn bản được nhắc đến.'),
    tom_tat: column('Tóm tắt', shape.summary),
    tep_dinh_kem: files(),
    ngay_dang: published(),
    cap_nhat: updated(),
    dinh_chinh: corrections(),
    nguon: sources(),
    dia_chi: address('trang của hội nghị'),
  }),
  key: ['ma'],
  time: 'ngay',
  rows: (around) =>
    [...around.content.conferences.values()].map(({ id, data }) => {
      const items = data.tasks?.items ?? [];
      const page = addresses.conference(id);
      return {
        ma: id,
        ten: data.title,
        ngay: data.date,
        buoi: data.session,
        dia_diem: data.place,
        noi_dung: data.kinds,
        nam_tong_ket: data.yearReviewed,
        nam_phat_dong: data.yearLaunched,
        ma_don_vi_chu_tri: data.host,
        don_vi_chu_tri: nameOf(around, 'units', data.host, data.date),
        don_vi_du: data.attendees?.units ?? [],
        nguoi_du: (data.attendees?.people ?? []).map(({ person }) => person),
        nhom_du: data.attendees?.groups ?? [],
        hoat_dong: data.activities.map(({ title, date, year }) => `${date ?? year}: ${title}`),
        muc_tieu: data.goals.map(({ year, text: goal }) => `${year}: ${goal}`),
        giao_uoc: [...new Set(data.pledges.flatMap(({ signatories }) => signatories))],
        phong_trao: [...new Set([...data.campaigns, ...items.flatMap((item) => item.campaigns)])],
        van_ban: [...new Set([...data.documents, ...items.flatMap((item) => item.documents)])],
        tom_tat: data.summary,
        tep_dinh_kem: data.attachments.map(({ file }) =>
          around.outside(addresses.attachment(page, file)),
        ),
        ngay_dang: data.published,
        cap_nhat: data.updated,
        dinh_chinh: correctionLines(data.corrections),
        nguon: data.sources,
        dia_chi: around.outside(page),
      };
    }),
});

export const tasks = table({
  id: 'nhiem-vu',
  title: 'Nhiệm vụ',
  description: 'Mỗi dòng là một nhiệm vụ được đề nghị hoặc giao tại một hội nghị.',
  schema: z.strictObject({
    ma_hoi_nghi: column('Mã hội nghị', idIn('conferences'), 'Mã của hội nghị.'),
    thu_tu: column('Thứ tự', z.int().min(1), 'Nhiệm vụ thứ mấy của hội nghị.'),
    nam: column('Năm', z.int(), 'Năm thực hiện.'),
    ma_nguoi_giao: column(
      'Mã người giao',
      idIn('people'),
      'Mã của người giao hoặc đề nghị nhiệm vụ.',
    ),
    ten: column('Tên', text(), 'Tên ngắn của nhiệm vụ.'),
    noi_dung: column('Nội dung', text(), 'Nội dung, theo nguồn, bằng lời của trang thông tin.'),
    phong_trao: column(
      'Phong trào',
      z.array(idIn('campaigns')),
      'Mã các phong trào mà nhiệm vụ dựa vào.',
    ),
    van_ban: column('Văn bản', z.array(idIn('documents')), 'Mã các văn bản mà nhiệm vụ dựa vào.'),
  }),
  key: ['ma_hoi_nghi', 'thu_tu'],
  time: 'nam',
  rows: ({ content }) =>
    [...content.conferences.values()].flatMap(({ id, data: { tasks: set } }) =>
      (set?.items ?? []).map((item, i) => ({
        ma_hoi_nghi: id,
        thu_tu: i + 1,
        nam: set?.year ?? 0,
        ma_nguoi_giao: set?.setBy ?? '',
        ten: item.title,
        noi_dung: item.text,
        phong_trao: item.campaigns,
        van_ban: item.documents,
      })),
    ),
});
