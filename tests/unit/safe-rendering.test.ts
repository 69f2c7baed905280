import { expect, it } from 'vitest';
import { markdownProcessor } from '../../src/integrations/markdown.ts';

const processor = markdownProcessor('/khoi/');
const renderer = Promise.resolve(processor.createRenderer({ syntaxHighlight: false }));
const html = async (text: string) => (await (await renderer).render(text)).code.trim();

/** The module that a text in MDX becomes, as far as authors have a say in it. */
async function mdx(text: string): Promise<string> {
  const made = await processor.createMdxRenderer?.(
    { syntaxHighlight: false },
    {
      optimize: false,
      sourcemap: false,
    },
  );
  return (await made?.process(text, '/content/campaigns/a.mdx', {}))?.code ?? '';
}

it('drops HTML and keeps the words around it', async () => {
  expect(
    await html('Một <b onclick="x">chữ</b> và <img src=x onerror=alert(1)>.<!-- ghi chú -->'),
  ).toBe('<p>Một chữ và .</p>');
  expect(
    await html('<script>\nalert(1)\n</script>\n\nCâu.\n\n<div style="x">\n\n**đậm**\n\n</div>'),
  ).toBe('<p>Câu.</p>\n<p><strong>đậm</strong></p>');
  expect(
    await html(
      '- a\n  <iframe src=x></iframe>\n\n> <form>\n\n| <svg onload=x> |\n|---|\n| <a href="javascript:x">chữ</a> |\n\nx[^1]\n\n[^1]: <object data=x>',
    ),
  ).not.toMatch(/<(?:iframe|form|svg|object)|javascript|onload/);
  expect(await html('<!-- mở\n\n<script>alert(1)</script>')).toBe('');
});
it('takes the address of unsafe links away', async () => {
  for (const address of [
    'javascript:alert(1)',
    'java&Tab;script:alert(1)',
    '&#106;avascript:alert(1)',
    'data:text/html,b',
    'vbscript:a',
    '//vi-du.example',
    'https://gov.vn@vi-du.example',
    'file:///etc/passwd',
  ]) {
    expect(await html(`[chữ](<${address}>)`), address).toBe('<p><a>chữ</a></p>');
  }
  // A backslash is written as %5C: an address of this site that does not exist.
  expect(await html('[chữ](</\\\\vi-du.example>)')).toBe(
    '<p><a href="/khoi/%5Cvi-du.example">chữ</a></p>',
  );
  expect(await html('[chữ][a] và <javascript:b>\n\n[a]: javascript:alert(1)')).not.toContain(
    'href',
  );
  expect(
    await html(
      '[a](/tin-tuc/) [b](https://vi-du.vn/) [c](mailto:a@vi-du.vn) [d](#muc) [e](./bao-cao.pdf)',
    ),
  ).toBe(
    '<p><a href="/khoi/tin-tuc/">a</a> <a href="https://vi-du.vn/">b</a> <a href="mailto:a@vi-du.vn">c</a> <a href="#muc">d</a> <a href="./bao-cao.pdf">e</a></p>',
  );
});
it('shows no picture but those beside the text', async () => {
  for (const address of [
    'https://vi-du.example/a.png',
    '//vi-du.example/a.png',
    '../../../etc/a.png',
    '/etc/a.png',
    'data:image/svg+xml,a',
    'javascript:a',
    './%2e%2e/a.png',
    './../a.png',
    './%zz.png',
  ]) {
    const result = await (await renderer).render(`Chữ ![ảnh](<${address}>)`);
    expect(result.code, address).not.toContain('<img');
    expect(
      [...(result.metadata.localImagePaths ?? []), ...(result.metadata.remoteImagePaths ?? [])],
      address,
    ).toEqual([]);
  }
  expect(await html('![ảnh][a]\n\n[a]: https://vi-du.example/a.png')).not.toContain('vi-du');
  expect((await (await renderer).render('![ảnh](./anh.jpg)')).metadata.localImagePaths).toEqual([
    './anh.jpg',
  ]);
});
it('runs nothing that a text in MDX brings', async () => {
  const code = await mdx(
    'import fs from "node:fs"\n\nexport const nguy = fs.readFileSync("/etc/passwd")\n\nCâu {nguy} và {alert(1)}.\n\n{(() => { throw nguy })()}\n\n<script>alert(1)</script>\n\n<div {...nguy} onclick="nguy" set:html={nguy}>Câu <b>hai</b></div>\n\n<Nguy client:load />\n\n[chữ](javascript:alert(1))\n\nHết.',
  );
  expect(code).toContain('Hết.');
  expect(code).toContain('Câu ');
  expect(code).not.toMatch(/nguy|alert|node:fs|script:|onclick|Nguy|passwd/);
});
it('takes nothing from the front matter of a text in MDX', async () => {
  const made = await processor.createMdxRenderer?.(
    { syntaxHighlight: false },
    {
      optimize: false,
      sourcemap: false,
    },
  );
  const code = (await made?.process('Câu.', '/content/campaigns/a.mdx', { layout: '/nguy.astro' }))
    ?.code;
  expect(code).toContain('Câu.');
  expect(code).not.toContain('nguy');
});

it('lets what is wide scroll by itself, reached by the keyboard and named', async () => {
  expect(await html('| Đơn vị | Điểm |\n|---|---|\n| Thuế | 95 |')).toMatch(
    /^<section class="wide" tabindex="0" aria-label="Bảng: Đơn vị[^"]*Thuế[^"]*"><table>/,
  );
  expect(await html('```\nmã\n```')).toMatch(
    /^<section class="wide" tabindex="0" aria-label="Đoạn mã: mã"><pre>/,
  );
});
