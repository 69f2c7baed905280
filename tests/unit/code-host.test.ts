import { beforeEach, describe, expect, it } from 'vitest';
import { lost } from '../../src/editor/code-host/explain.ts';
import { Author } from '../editor/author.ts';
import { CodeHost, type Asked } from '../editor/github/host.ts';
import { Repository } from '../editor/github/repository.ts';
import { refusal } from '../editor/github/rest.ts';

const path = 'content/news/2023/bai-cu/index.md';
const branch = 'cms/news/bai-cu';
const published = 'Chữ đã đăng.\n';

let host: CodeHost;
let repository: Repository;
let lan: Author;
let minh: Author;

beforeEach(async () => {
  repository = new Repository(
    'co-quan-hu-cau/trang',
    new Map([
      [path, Buffer.from(published)],
      ['content/site.yaml', Buffer.from('title: Trang\n')],
    ]),
  );
  host = new CodeHost(repository, { 'ma-cua-lan': 'lan', 'ma-cua-minh': 'minh' });
  [lan, minh] = [new Author(host, 'ma-cua-lan'), new Author(host, 'ma-cua-minh')];
  await lan.load();
  await minh.load();
});

/** What each request of a save is for. */
const step = ({ method, path: asked, field }: Asked): string =>
  asked === '/graphql'
    ? field
    : `${method} ${asked.replace(/\?.*$/, '').split('/').slice(4).join('/')}`;
const proposals = () =>
  repository.pullRequests.map(({ head, author, labels, draft }) => ({
    head,
    author,
    labels,
    draft,
    text: repository.text(head, path),
  }));

describe('a save', () => {
  it('is a branch, a commit and a labelled draft proposal that says in Vietnamese what it is', async () => {
    await lan.save(path, 'Chữ của Lan.\n');
    expect(proposals()).toEqual([
      {
        head: branch,
        author: 'lan',
        labels: ['sveltia-cms/draft'],
        draft: true,
        text: 'Chữ của Lan.\n',
      },
    ]);
    expect(repository.pullRequests[0]?.body).toMatch(/^Bài này được gửi từ trang biên tập\./);
    expect(repository.text('main', path)).toBe(published);
  });

  it('can be made again, by the same page and by the same author’s next', async () => {
    await lan.save(path, 'Lần một.\n');
    await lan.save(path, 'Lần hai.\n');
    await lan.load();
    await lan.save(path, 'Lần ba.\n');
    expect(proposals().map(({ text }) => text)).toEqual(['Lần ba.\n']);
  });

  it('goes out as no draft where the repository takes none', async () => {
    host.fault = ({ body }) =>
      body['draft'] === true
        ? refusal(422, 'Validation Failed', {
            errors: [
              {
                resource: 'PullRequest',
                message: 'Draft pull requests are not supported in this repository.',
              },
            ],
          })
        : undefined;
    await lan.save(path, 'Chữ của Lan.\n');
    expect(proposals()).toMatchObject([{ draft: false, labels: ['sveltia-cms/draft'] }]);
  });
});

describe('a connection lost while saving', () => {
  const steps = ['fork', 'createRef', 'createCommitOnBranch', 'POST pulls', 'POST issues/1/labels'];

  it.each(
    steps.flatMap((cut) =>
      (['lost', 'lost-after'] as const).flatMap((how) => [
        { cut, how, page: 'the same page' },
        { cut, how, page: 'the page loaded anew' },
      ]),
    ),
  )(
    'at “$cut” ($how) is told, and the save made again by $page leaves one whole proposal',
    async ({ cut, how, page }) => {
      let cuts = 0;
      host.fault = (asked) => (step(asked) === cut && cuts++ === 0 ? how : undefined);
      await expect(lan.save(path, 'Chữ của Lan.\n')).rejects.toThrow(lost);
      if (page !== 'the same page') {
        lan = new Author(host, 'ma-cua-lan');
        await lan.load();
      }
      await lan.save(path, 'Chữ của Lan.\n');
      expect(cuts).toBeGreaterThan(0);
      expect(proposals()).toEqual([
        {
          head: branch,
          author: 'lan',
          labels: ['sveltia-cms/draft'],
          draft: true,
          text: 'Chữ của Lan.\n',
        },
      ]);
    },
  );
});

describe('a connection lost while saving again', () => {
  it.each(['lost', 'lost-after'] as const)(
    '(%s) does not make the author’s own text somebody else’s',
    async (how) => {
      await lan.save(path, 'Lần một.\n');
      host.fault = ({ field }) => (field === 'createCommitOnBranch' ? how : undefined);
      await expect(lan.save(path, 'Lần hai.\n')).rejects.toThrow(lost);
      host.fault = () => undefined;
      await lan.save(path, 'Lần ba.\n');
      expect(proposals().map(({ text }) => text)).toEqual(['Lần ba.\n']);
    },
  );
});

describe('a text that somebody else has changed meanwhile', () => {
  const overtaken =
    /^Bài này vừa được người khác, hoặc chính bạn ở một cửa sổ khác, sửa sau khi bạn mở/;

  it('is not written over in their proposal', async () => {
    await lan.save(path, 'Chữ của Lan.\n');
    await minh.load();
    await lan.save(path, 'Chữ mới của Lan.\n');
    await expect(minh.save(path, 'Chữ của Minh.\n')).rejects.toThrow(overtaken);
    expect(repository.text(branch, path)).toBe('Chữ mới của Lan.\n');
    await minh.load();
    await minh.save(path, 'Chữ của Lan và Minh.\n');
    expect(repository.text(branch, path)).toBe('Chữ của Lan và Minh.\n');
  });

  it('is not written over when their proposal is not known to the page', async () => {
    await lan.save(path, 'Chữ của Lan.\n');
    await expect(minh.save(path, 'Chữ của Minh.\n')).rejects.toThrow(
      /^Đã có người khác gửi một bài ở đúng địa chỉ này/,
    );
    expect(proposals()).toMatchObject([{ author: 'lan', text: 'Chữ của Lan.\n' }]);
  });

  it('is not written over by the same account from another browser', async () => {
    const other = new Author(host, 'ma-cua-lan');
    await other.load();
    await lan.save(path, 'Chữ của Lan ở máy một.\n');
    await expect(other.save(path, 'Chữ của Lan ở máy hai.\n')).rejects.toThrow(
      /^Bài này đã được lưu bằng chính tài khoản của bạn từ một cửa sổ hoặc máy khác/,
    );
    expect(proposals()).toMatchObject([{ text: 'Chữ của Lan ở máy một.\n' }]);
    await other.load();
    await other.save(path, 'Chữ của Lan ở cả hai máy.\n');
    expect(proposals()).toMatchObject([{ text: 'Chữ của Lan ở cả hai máy.\n' }]);
  });

  it('is not written over once published', async () => {
    repository.commit('main', 'Đính chính', 'minh', { [path]: 'Chữ đã đính chính.\n' });
    await lan.refresh();
    await expect(lan.save(path, 'Chữ của Lan.\n')).rejects.toThrow(overtaken);
    await expect(lan.save(path, 'Chữ của Lan.\n')).rejects.toThrow(overtaken);
    expect(repository.text(branch, path)).toBe('Chữ đã đính chính.\n');
    expect(repository.pullRequests).toEqual([]);
    lan.careful.opened();
    await lan.save(path, 'Chữ đã đính chính, và của Lan.\n');
    expect(proposals()).toMatchObject([{ text: 'Chữ đã đính chính, và của Lan.\n' }]);
  });

  it('is another matter than another text', async () => {
    repository.commit('main', 'Sửa tên', 'minh', { 'content/site.yaml': 'title: Tên khác\n' });
    await lan.save(path, 'Chữ của Lan.\n');
    expect(proposals()).toMatchObject([{ text: 'Chữ của Lan.\n' }]);
  });
});

describe('a refusal', () => {
  const forbidden = 'Resource not accessible by personal access token';

  it.each<[string, (asked: Asked) => ReturnType<typeof refusal> | undefined]>([
    ['the token is refused', () => refusal(401, 'Bad credentials')],
    [
      'the token may not write',
      ({ field }) =>
        field === 'createRef'
          ? {
              status: 200,
              body: {
                data: { createRef: null },
                errors: [{ type: 'FORBIDDEN', path: ['createRef'], message: forbidden }],
              },
            }
          : undefined,
    ],
    [
      'the token may not propose',
      (asked) => (step(asked) === 'POST pulls' ? refusal(403, forbidden) : undefined),
    ],
    [
      'the repository is not shown',
      (asked) => (step(asked) === 'POST pulls' ? refusal(404, 'Not Found') : undefined),
    ],
    ['too many requests', () => refusal(403, 'API rate limit exceeded for user ID 1.')],
    ['the code host is down', () => refusal(502, '')],
    [
      'something unforeseen',
      (asked) =>
        step(asked) === 'POST pulls'
          ? refusal(422, 'Validation Failed', {
              errors: [{ message: 'No commits between main and cms/news/bai-cu' }],
            })
          : undefined,
    ],
  ])('says what to do when %s', async (what, fault) => {
    host.fault = fault;
    const said = await lan.save(path, 'Chữ của Lan.\n').then(
      () => '',
      (error: Error) => error.message,
    );
    expect(said).toMatch(/^[A-ZĐ].*Chữ bạn viết vẫn còn trong biểu mẫu/);
    sentences.push(`${what}: ${said}`);
    expect(lan.refusals[0]).toEqual({ status: expect.any(Number), token: 'ma-cua-lan' });
  });

  it('says nothing of a text before one can be written', async () => {
    const stranger = new Author(host, 'ma-la');
    const said = await stranger.load().then(
      () => '',
      (error: Error) => error.message,
    );
    expect(said).toMatchInlineSnapshot(
      `"GitHub không nhận mã truy cập: mã đã hết hạn hoặc đã bị thu hồi. Hãy tạo mã mới rồi đăng nhập bằng mã mới."`,
    );
  });

  const sentences: string[] = [];
  it('in words', () =>
    expect(sentences.join('\n')).toMatchInlineSnapshot(`
    "the token is refused: GitHub không nhận mã truy cập: mã đã hết hạn hoặc đã bị thu hồi. Chữ bạn viết vẫn còn trong biểu mẫu và được giữ tạm trong trình duyệt này. Hãy tạo mã mới, tải lại trang, đăng nhập bằng mã mới, mở lại bài rồi chọn “Khôi phục”.
    the token may not write: Mã truy cập chưa đủ quyền ở kho này. Mã cần quyền “Contents” và “Pull requests”, mức “Read and write”, và tài khoản của bạn phải được mời vào kho. Chữ bạn viết vẫn còn trong biểu mẫu và được giữ tạm trong trình duyệt này. Hãy sửa quyền của mã trên GitHub rồi bấm “Lưu” lần nữa, hoặc nhờ người quản trị kho. (GitHub: Resource not accessible by personal access token)
    the token may not propose: Mã truy cập chưa đủ quyền ở kho này. Mã cần quyền “Contents” và “Pull requests”, mức “Read and write”, và tài khoản của bạn phải được mời vào kho. Chữ bạn viết vẫn còn trong biểu mẫu và được giữ tạm trong trình duyệt này. Hãy sửa quyền của mã trên GitHub rồi bấm “Lưu” lần nữa, hoặc nhờ người quản trị kho. (GitHub: Resource not accessible by personal access token)
    the repository is not shown: Mã truy cập chưa đủ quyền ở kho này. Mã cần quyền “Contents” và “Pull requests”, mức “Read and write”, và tài khoản của bạn phải được mời vào kho. Chữ bạn viết vẫn còn trong biểu mẫu và được giữ tạm trong trình duyệt này. Hãy sửa quyền của mã trên GitHub rồi bấm “Lưu” lần nữa, hoặc nhờ người quản trị kho. (GitHub: Not Found)
    too many requests: GitHub tạm ngừng nhận yêu cầu vì có quá nhiều lượt. Chữ bạn viết vẫn còn trong biểu mẫu và được giữ tạm trong trình duyệt này. Hãy chờ khoảng một giờ rồi thử lại.
    the code host is down: GitHub đang gặp sự cố. Chữ bạn viết vẫn còn trong biểu mẫu và được giữ tạm trong trình duyệt này. Hãy thử lại sau ít phút. (GitHub: 502)
    something unforeseen: GitHub chưa nhận yêu cầu này. Chữ bạn viết vẫn còn trong biểu mẫu và được giữ tạm trong trình duyệt này. Hãy thử lại; vẫn không được thì gửi nguyên văn lời đáp sau đây cho người quản trị kho. (GitHub: Validation Failed: No commits between main and cms/news/bai-cu)"
  `));
});

describe('other hosts', () => {
  it('are never asked', async () => {
    const before = host.asked.length;
    await expect(
      lan.careful.fetch('https://www.githubstatus.com/api/v2/status.json'),
    ).rejects.toThrow('www.githubstatus.com');
    expect(host.asked).toHaveLength(before);
    await lan.careful.fetch('blob:https://khoi-thi-dua.example/1');
    await lan.careful.fetch('https://khoi-thi-dua.example/quan-tri/config.json');
    expect(host.asked).toHaveLength(before + 2);
  });

  it('give no picture of the author', async () =>
    expect((await lan.rest('GET', '/user'))['avatar_url']).toBe(''));
});
