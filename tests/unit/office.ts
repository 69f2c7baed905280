import { zip } from '../fixtures/zip.ts';

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/** A run of text: `b` bold, `i` italic, `^` raised. */
export const r = (text: string, style = ''): string =>
  `<w:r><w:rPr>${style.includes('b') ? '<w:b/>' : ''}${style.includes('i') ? '<w:i/>' : ''}${style.includes('^') ? '<w:vertAlign w:val="superscript"/>' : ''}</w:rPr>${text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escaped(line)}</w:t>`)
    .join('<w:br/>')}</w:r>`;
/** A paragraph of runs; a plain text is one run. */
export const p = (content: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}</w:pPr>${content.startsWith('<w:') ? content : r(content)}</w:p>`;
export const b = (text: string): string => p(r(text, 'b'));
export const heading = (level: number, text: string): string =>
  p(r(text), `<w:pStyle w:val="Heading${level}"/>`);
/** An item of a list of Word's own: 1 has bullets, 2 numbers. */
export const item = (list: 1 | 2, level: number, content: string): string =>
  p(content, `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr>`);
export const cell = (content: string, properties = ''): string =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<w:p') ? content : p(content)}</w:tc>`;
export const table = (...rows: string[][]): string =>
  `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map((one) => (one.startsWith('<w:tc') ? one : cell(one))).join('')}</w:tr>`).join('')}</w:tbl>`;
export const picture = (id: string, alt = ''): string =>
  `<w:r><w:drawing><wp:inline><wp:docPr id="1" name="x" descr="${alt}"/><a:graphic><a:graphicData><pic:pic><pic:blipFill><a:blip r:embed="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
export const link = (id: string, text: string): string =>
  `<w:hyperlink r:id="${id}">${r(text)}</w:hyperlink>`;
export const footnote = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;

export interface Docx {
  body: string;
  footnotes?: string[];
  /** Pictures and links by the id of their relation: a file name with its bytes, or an address. */
  relations?: Record<string, { file: string; data: Buffer } | string>;
  more?: Record<string, string>;
}

const names = [
  'w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
  'm="http://schemas.openxmlformats.org/officeDocument/2006/math"',
]
  .map((name) => `xmlns:${name}`)
  .join(' ');
const kind = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const xml = (text: string) => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`;
const levels = (format: string) =>
  [0, 1, 2]
    .map((level) => `<w:lvl w:ilvl="${level}"><w:numFmt w:val="${format}"/></w:lvl>`)
    .join('');

/** A Word file as Word itself lays one out, with as little as it takes. */
export function docx({ body, footnotes = [], relations = {}, more = {} }: Docx): Buffer {
  const files = Object.values(relations).filter((one) => typeof one !== 'string');
  return zip({
    '[Content_Types].xml': xml(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="emf" ContentType="image/x-emf"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${kind}/officeDocument" Target="word/document.xml"/></Relationships>`,
    ),
    'word/_rels/document.xml.rels': xml(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rF" Type="${kind}/footnotes" Target="footnotes.xml"/><Relationship Id="rN" Type="${kind}/numbering" Target="numbering.xml"/><Relationship Id="rS" Type="${kind}/styles" Target="styles.xml"/>${Object.entries(
        relations,
      )
        .map(([id, to]) =>
          typeof to === 'string'
            ? `<Relationship Id="${id}" Type="${kind}/hyperlink" Target="${to}" TargetMode="External"/>`
            : `<Relationship Id="${id}" Type="${kind}/image" Target="media/${to.file}"/>`,
        )
        .join('')}</Relationships>`,
    ),
    'word/styles.xml': xml(
      `<w:styles ${names}>${[1, 2, 3].map((level) => `<w:style w:type="paragraph" w:styleId="Heading${level}"><w:name w:val="heading ${level}"/></w:style>`).join('')}</w:styles>`,
    ),
    'word/numbering.xml': xml(
      `<w:numbering ${names}><w:abstractNum w:abstractNumId="1">${levels('bullet')}</w:abstractNum><w:abstractNum w:abstractNumId="2">${levels('decimal')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="2"/></w:num></w:numbering>`,
    ),
    'word/footnotes.xml': xml(
      `<w:footnotes ${names}>${footnotes.map((text, index) => `<w:footnote w:id="${index + 1}">${p(text)}</w:footnote>`).join('')}</w:footnotes>`,
    ),
    ...Object.fromEntries(files.map(({ file, data }) => [`word/media/${file}`, data])),
    'word/document.xml': xml(`<w:document ${names}><w:body>${body}</w:body></w:document>`),
    ...more,
  });
}

export interface PrintedLine {
  text: string;
  x?: number;
  y: number;
  bold?: boolean;
  /** Operators of PDF instead of a text: rules, boxes. */
  draw?: string;
}

/** A PDF of printed lines, a list a page; no lines make a page that is one picture, as a scan is. Letters are half as wide as high. */
export function pdf(pages: PrintedLine[][], trailer = ''): Buffer {
  const objects: string[] = [];
  const add = (text: string) => objects.push(text);
  const stream = (text: string, more = '') =>
    `<< /Length ${text.length} ${more}>>\nstream\n${text}\nendstream`;
  const hex = (text: string) => Buffer.from(text, 'utf16le').swap16().toString('hex');
  add('<< /Type /Catalog /Pages 2 0 R >>');
  add(
    `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, index) => `${9 + index * 2} 0 R`).join(' ')}] >>`,
  );
  const font = (name: string) =>
    `<< /Type /Font /Subtype /Type0 /BaseFont /${name} /Encoding /Identity-H /DescendantFonts [${objects.length + 2} 0 R] /ToUnicode 7 0 R >>`;
  const descendant = (name: string) =>
    `<< /Type /Font /Subtype /CIDFontType2 /BaseFont /${name} /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /DW 500 /FontDescriptor << /Type /FontDescriptor /FontName /${name} /Flags 4 /Ascent 800 /Descent -200 /CapHeight 700 /ItalicAngle 0 /StemV 80 /FontBBox [0 -200 1000 800] >> >>`;
  for (const name of ['ThuSans', 'ThuSans-Bold']) {
    add(font(name));
    add(descendant(name));
  }
  const ranges = [0, 1, 3, 0x1e, 0x20]
    .map((high) => high.toString(16).padStart(2, '0'))
    .map((high) => `<${high}00> <${high}ff> <${high}00>`);
  add(
    stream(
      `/CIDInit /ProcSet findresource begin 12 dict begin begincmap /CMapName /U def /CMapType 2 def 1 begincodespacerange <0000> <ffff> endcodespacerange ${ranges.length} beginbfrange ${ranges.join(' ')} endbfrange endcmap end end`,
    ),
  );
  add(
    stream(
      '\u0000\u0000\u0000',
      '/Type /XObject /Subtype /Image /Width 1 /Height 1 /ColorSpace /DeviceRGB /BitsPerComponent 8 ',
    ),
  );
  for (const lines of pages) {
    add(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${objects.length + 2} 0 R /Resources << /Font << /F1 3 0 R /F2 5 0 R >> /XObject << /I 8 0 R >> >> >>`,
    );
    const text = lines
      .map(
        ({ text: words, x = 60, y, bold, draw }) =>
          draw ?? `BT /F${bold ? 2 : 1} 12 Tf 1 0 0 1 ${x} ${y} Tm <${hex(words)}> Tj ET`,
      )
      .join('\n');
    add(stream(lines.length > 0 ? text : 'q 500 0 0 700 50 50 cm /I Do Q'));
  }
  let body = '%PDF-1.7\n';
  const offsets = objects.map((text, index) => {
    const at = body.length;
    body += `${index + 1} 0 obj\n${text}\nendobj\n`;
    return at;
  });
  const start = body.length;
  body += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('')}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer}>>\nstartxref\n${start}\n%%EOF\n`;
  return Buffer.from(body, 'latin1');
}
