import { strFromU8, unzipSync } from 'fflate';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { cleanDocx } from '../../src/cli/clean.ts';
import { docxParts, paragraph } from '../fixtures/attachments/docx.ts';
import { zip } from '../fixtures/zip.ts';

const comments =
  '<w:comments xmlns:w="x"><w:comment w:id="1"><w:p><w:r><w:t>chưa được duyệt</w:t></w:r></w:p></w:comment></w:comments>';
const core =
  '<cp:coreProperties><dc:creator>Lê Văn Thử</dc:creator><cp:lastModifiedBy>Trần Thị Ví Dụ</cp:lastModifiedBy><dc:title>Báo cáo</dc:title></cp:coreProperties>';
const body = [
  paragraph('Phần công khai.'),
  '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>chữ ẩn</w:t></w:r></w:p>',
  '<w:p><w:del w:id="1"><w:r><w:delText>chữ xóa</w:delText></w:r></w:del><w:ins w:id="2"><w:r><w:t>chữ thêm</w:t></w:r></w:ins></w:p>',
  '<w:p><w:commentRangeStart w:id="1"/><w:r><w:t>có góp ý</w:t></w:r><w:commentRangeEnd w:id="1"/><w:r><w:commentReference w:id="1"/></w:r></w:p>',
].join('');

async function cleaned(more: Record<string, string | Buffer> = {}) {
  const parts = docxParts(body);
  const types = (parts['[Content_Types].xml'] as string).replace(
    '</Types>',
    '<Override PartName="/word/comments.xml" ContentType="x"/></Types>',
  );
  const { file, taken } = await cleanDocx(
    zip({
      ...parts,
      '[Content_Types].xml': types,
      'word/comments.xml': comments,
      'docProps/core.xml': core,
      ...more,
    }),
    'a.docx',
  );
  return { parts: unzipSync(file), taken };
}

describe('cleanDocx', () => {
  it('accepts changes, and takes out hidden words, comments and names', async () => {
    const { parts, taken } = await cleaned();
    const text = strFromU8(parts['word/document.xml'] as Uint8Array);
    expect(text).toContain('Phần công khai.');
    expect(text).toContain('chữ thêm');
    expect(text).toContain('có góp ý');
    expect(text).not.toMatch(/chữ ẩn|chữ xóa|w:ins|w:del|comment/);
    expect(parts['word/comments.xml']).toBeUndefined();
    expect(strFromU8(parts['[Content_Types].xml'] as Uint8Array)).not.toContain('comments');
    expect(strFromU8(parts['docProps/core.xml'] as Uint8Array)).not.toMatch(/Lê Văn Thử|Trần Thị/);
    expect(taken).toMatchInlineSnapshot(`
      [
        "1 chỗ chữ ẩn: «chữ ẩn»",
        "1 chỗ chữ đã xóa theo chế độ theo dõi sửa đổi: «chữ xóa»",
        "1 chỗ chữ thêm theo chế độ theo dõi sửa đổi (đã chấp nhận): «chữ thêm»",
        "1 chỗ lời góp ý: «chưa được duyệt»",
        "2 chỗ tên người viết, người sửa cuối: «Lê Văn Thử», «Trần Thị Ví Dụ»",
      ]
    `);
  });
  it('takes the place out of pictures', async () => {
    const picture = await sharp({
      create: { width: 8, height: 8, channels: 3, background: '#a00' },
    })
      .withExif({ IFD3: { GPSLatitude: '11/1 18/1 0/1' } })
      .jpeg()
      .toBuffer();
    const { parts } = await cleaned({ 'word/media/anh.jpg': picture });
    const { exif } = await sharp(parts['word/media/anh.jpg']).metadata();
    expect(exif).toBeUndefined();
  });
  it('refuses what is no Word file', async () => {
    await expect(cleanDocx(Buffer.from('không phải'), 'a.docx')).rejects.toThrow(
      'không phải là tệp Word',
    );
    await expect(cleanDocx(zip({ 'a.txt': 'x' }), 'a.docx')).rejects.toThrow(
      'không phải là tệp Word',
    );
  });
});
