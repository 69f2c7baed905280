import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, expect, it } from 'vitest';
import { runCheck } from '../../src/checks/run.ts';
import { buildEnvironment, renderPages } from '../../src/build/build-site.ts';
import { hazardOf } from '../../src/domain/safe-links.ts';
import { article, base, contentWith } from '../checks/site.ts';
import { type HostileCase, hostileCases } from '../fixtures/hostile/corpus.ts';
import { filesBelow } from './files.ts';
import { attribute, pagesBelow, place, referencesOf, told } from './pages.ts';
import { ownCode } from './policy.ts';
import { buildEnv, origin } from './sites.ts';

const made: string[] = [];
afterAll(() => made.forEach((folder) => rmSync(folder, { recursive: true, force: true })));
const folder = () => made[made.push(mkdtempSync(join(tmpdir(), 'thu-doc-'))) - 1] as string;

/** The pages of content that no check has looked at. */
async function unchecked(root: string) {
  const out = join(folder(), 'out');
  const log = await renderPages({
    folder: out,
    force: true,
    env: buildEnvironment({ ...process.env, ...buildEnv({ CONTENT_DIR: root }) }),
  });
  return { ...log, out, files: log.failed ? [] : filesBelow(out) };
}

/** What Astro refuses by itself, schema and parser being the check's own, would keep the other cases from being built. */
const refusedByBuild = new Set(['schema', 'yaml', 'front-matter', 'path', 'impossible-date']);
const textOf = ({ files = {} }: HostileCase) => Object.entries(files)[0];
const isText = (hostile: HostileCase) =>
  /^(?:Markdown|MDX)/.test(hostile.name) && String(textOf(hostile)?.[1]).length < 20_000;
const isBuilt = (hostile: HostileCase) => {
  const [[path = '', text = ''] = []] = Object.entries(hostile.files ?? {});
  const { problems } = runCheck({ root: contentWith({ [path]: text }) });
  return !problems.some(
    ({ rule, message }) =>
      refusedByBuild.has(rule) ||
      (rule === 'markdown' && path.endsWith('.mdx') && !message.startsWith('Tiêu đề')),
  );
};

it('publishes nothing of hostile texts that could run, frame, track or lead astray, the check left out', async () => {
  const cases = hostileCases.filter(isText).filter(isBuilt);
  expect(cases.length).toBeGreaterThan(40);
  const texts = cases.map((hostile, index) => {
    const [path = '', text = ''] = textOf(hostile) ?? [];
    return [
      path.endsWith('.mdx') ? `campaigns/thu-${index}.mdx` : `news/2023/thu-${index}/index.md`,
      String(text).replace(/title: .*/, `title: Thử ${index}`),
    ] as const;
  });
  const root = contentWith({
    ...Object.fromEntries(texts),
    'news/2023/hien-lanh/index.md': article({ title: 'Bài hiền lành' }),
  });
  const { failed, errors, out } = await unchecked(root);
  expect(failed, errors.join('\n')).toBe(false);
  const pages = pagesBelow(out);
  const ours = (address: string) => /^\/(?:tin-tuc\/2023|phong-trao)\/thu-\d+\/$/.test(address);
  expect(pages.filter(({ address }) => ours(address))).toHaveLength(cases.length);

  // Harmless pages show which scripts are the site's.
  const scripts = new Set(
    pages
      .filter(({ address }) => address === '/tro-nang/' || address === '/tin-tuc/2023/hien-lanh/')
      .flatMap((page) =>
        page.root.querySelectorAll('script[src]').map((script) => attribute(script, 'src')),
      ),
  );
  const wrong = pages.flatMap((page) => {
    const elements = ours(page.address)
      ? page.root
          .querySelectorAll(
            'iframe, object, embed, form, base, meta[http-equiv="refresh"], math, foreignObject',
          )
          .filter((element) => attribute(element, 'action') !== '/tim-kiem/')
      : [];
    const foreignScripts = page.root
      .querySelectorAll('script[src]')
      .filter((script) => ours(page.address) && !scripts.has(attribute(script, 'src')));
    const references = referencesOf(page).filter(
      ({ element, value }) =>
        hazardOf(value) !== undefined ||
        (element.tagName !== 'a' &&
          element.tagName !== 'link' &&
          new URL(value, origin).origin !== origin),
    );
    return [
      ...ownCode(page),
      ...elements,
      ...foreignScripts,
      ...references.map(({ element }) => element),
    ].map(
      (element) =>
        `${place(page, element)} <${element.tagName}> ${attribute(element, 'href') ?? attribute(element, 'src') ?? ''}`,
    );
  });
  expect(told(wrong)).toBe('');
  const written = filesBelow(out)
    .filter((file) => /\.(?:html|xml|json|txt)$/.test(file))
    .filter((file) => readFileSync(join(out, file), 'utf8').includes('root:x:0:'));
  expect(written).toEqual([]);
});

it('publishes no file from outside the content folder, whatever leads there', async () => {
  const outside = folder();
  const secret = 'BI-MAT-NGOAI-THU-MUC';
  writeFileSync(join(outside, 'mat.pdf'), `%PDF-1.4\n${secret}\n%%EOF\n`);
  const picture = await sharp({
    create: { width: 777, height: 333, channels: 3, background: '#a33' },
  })
    .jpeg()
    .toBuffer();
  writeFileSync(join(outside, 'mat.jpg'), picture);
  const cover = (src: string) => ({ cover: `{ src: "${src}", alt: Ảnh thử, credit: A }` });
  const ways: Record<string, { text: string; link?: string }> = {
    'cover-link': { text: article({ title: 'Một', ...cover('./mat.jpg') }), link: 'mat.jpg' },
    'text-link': { text: article({ title: 'Hai' }, '![Ảnh thử](./mat.jpg)\n'), link: 'mat.jpg' },
    'attachment-link': {
      text: article(
        { title: 'Ba', attachments: '[{ file: ./mat.pdf, title: Tệp }]' },
        '[Tệp](./mat.pdf)\n',
      ),
      link: 'mat.pdf',
    },
    'cover-path': { text: article({ title: 'Bốn', ...cover(join(outside, 'mat.jpg')) }) },
    'cover-climb': { text: article({ title: 'Năm', ...cover('../../../../KE-BEN/mat.jpg') }) },
    'cover-url': {
      text: article({ title: 'Sáu', ...cover(`file://${join(outside, 'mat.jpg')}`) }),
    },
  };
  for (const [name, { text, link }] of Object.entries(ways)) {
    const root = contentWith({ ...base });
    const own = join(root, 'news/2023', name);
    mkdirSync(own, { recursive: true });
    mkdirSync(join(root, '../KE-BEN'));
    writeFileSync(join(root, '../KE-BEN/mat.jpg'), picture);
    writeFileSync(join(own, 'index.md'), text);
    if (link) symlinkSync(join(outside, link), join(own, link));
    const { out, files } = await unchecked(root);
    expect(
      files.filter(
        (file) => /mat[.-]/.test(file) || readFileSync(join(out, file)).includes(secret),
      ),
      name,
    ).toEqual([]);
    for (const page of files.length > 0 ? pagesBelow(out) : [])
      expect(page.html, `${name}: ${page.address}`).not.toMatch(/width="777"|height="333"/);
  }
});
