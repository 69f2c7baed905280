import { type Call, isOpening } from './call.ts';

const kept = 'Chữ bạn viết vẫn còn trong biểu mẫu và được giữ tạm trong trình duyệt này.';

export const lost =
  'Không kết nối được với GitHub. Hãy kiểm tra mạng rồi thử lại. Nếu đang viết bài thì chữ bạn viết vẫn còn trong biểu mẫu: giữ trang này mở, có mạng rồi bấm “Lưu” lần nữa.';

/** Shown when the token kept from an earlier visit is refused, where Sveltia CMS asks for another without saying why. */
export const expired =
  'Mã truy cập đã hết hạn hoặc đã bị thu hồi. Hãy tạo mã mới rồi đăng nhập lại. Bài đang viết dở, nếu có, vẫn được giữ trong trình duyệt này: mở lại bài rồi chọn “Khôi phục”.';

const restore =
  'Tải lại trang rồi mở lại bài: chọn “Khôi phục” để lấy lại chữ của bạn, đối chiếu với bản mới rồi hãy lưu, vì bản bạn lưu sẽ thay bản đã lưu; chọn “Bỏ qua” để giữ bản đã lưu.';

/** The branch of a proposal, or the published text, is no longer what the form was filled from. */
export const overtaken = `Bài này vừa được người khác, hoặc chính bạn ở một cửa sổ khác, sửa sau khi bạn mở, nên chưa lưu để khỏi mất phần đã sửa. ${kept} ${restore}`;

/** The author's own proposal, saved after the form was filled, which this page has not seen. */
export const elsewhere = `Bài này đã được lưu bằng chính tài khoản của bạn từ một cửa sổ hoặc máy khác, sau khi bạn mở bài ở đây, nên chưa lưu để khỏi mất bản kia. ${kept} ${restore}`;

/** Somebody else's proposal stands at the very address of this one. */
export const taken = `Đã có người khác gửi một bài ở đúng địa chỉ này và đang chờ duyệt, nên chưa lưu để khỏi mất phần họ viết. ${kept} Nếu là bài khác, hãy đổi tiêu đề rồi bấm “Lưu” lần nữa; nếu là cùng một bài, hãy trao đổi với người duyệt.`;

/** A refusal for the author: what it means, what to do, and what to do when something has been written already. GitHub's own words follow, for whoever is asked for help. */
interface Meaning {
  what: string;
  todo: string;
  written?: string;
  quoted?: boolean;
}

const refusedToken: Meaning = {
  what: 'GitHub không nhận mã truy cập: mã đã hết hạn hoặc đã bị thu hồi.',
  todo: 'Hãy tạo mã mới rồi đăng nhập bằng mã mới.',
  written: 'Hãy tạo mã mới, tải lại trang, đăng nhập bằng mã mới, mở lại bài rồi chọn “Khôi phục”.',
};

const withoutRights: Meaning = {
  what: 'Mã truy cập chưa đủ quyền ở kho này. Mã cần quyền “Contents” và “Pull requests”, mức “Read and write”, và tài khoản của bạn phải được mời vào kho.',
  todo: 'Hãy sửa quyền của mã trên GitHub, hoặc nhờ người quản trị kho.',
  written: 'Hãy sửa quyền của mã trên GitHub rồi bấm “Lưu” lần nữa, hoặc nhờ người quản trị kho.',
  quoted: true,
};

const tooMany: Meaning = {
  what: 'GitHub tạm ngừng nhận yêu cầu vì có quá nhiều lượt.',
  todo: 'Hãy chờ khoảng một giờ rồi thử lại.',
};

const blocked: Meaning = {
  what: 'Chưa đăng được: bài còn thiếu lượt duyệt, hoặc bộ kiểm tra còn báo lỗi.',
  todo: 'Hãy mở bản gửi duyệt trên GitHub để xem còn thiếu gì.',
  quoted: true,
};

const down: Meaning = {
  what: 'GitHub đang gặp sự cố.',
  todo: 'Hãy thử lại sau ít phút.',
  quoted: true,
};

const unforeseen: Meaning = {
  what: 'GitHub chưa nhận yêu cầu này.',
  todo: 'Hãy thử lại; vẫn không được thì gửi nguyên văn lời đáp sau đây cho người quản trị kho.',
  quoted: true,
};

function meaningOf(status: number, said: string, type: string): Meaning {
  if (status === 401) return refusedToken;
  if (status === 429 || /rate limit/i.test(said)) return tooMany;
  if (status === 405) return blocked;
  if (status === 403 || status === 404 || type === 'FORBIDDEN' || type === 'NOT_FOUND')
    return withoutRights;
  return status >= 500 ? down : unforeseen;
}

/**
 * Says in Vietnamese what a refusal of GitHub's means and what to do. What Sveltia CMS itself reads out of a refusal (“already exists”) stays as it is.
 * @param said GitHub's own words
 * @param type the type of a GraphQL error, empty for REST
 * @param writing whether forms are open by now, so that something may have been written
 */
export function explain(
  call: Call,
  status: number,
  said: string,
  type: string,
  writing: boolean,
): string {
  if (said.includes('already exists') && !isOpening(call)) return said;
  if (type === 'STALE_DATA') return overtaken;
  const { what, todo, written = todo, quoted } = meaningOf(status, said, type);
  return [
    what,
    ...(writing ? [kept, written] : [todo]),
    ...(quoted ? [`(GitHub: ${said || status})`] : []),
  ].join(' ');
}
