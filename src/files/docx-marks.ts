/** Words of a Word file that a reader of its printed page does not see, by why they are not seen. */
export interface UnseenWords {
  /** Hidden by themselves, by their character style or by that of their paragraph. */
  hidden: string[];
  /** White letters on white paper. */
  white: string[];
  /** Taken out with tracked changes; the file still holds them. */
  deleted: string[];
  /** Put in with tracked changes that nobody has accepted. */
  inserted: string[];
}

interface Run {
  from: number;
  to: number;
  text: string;
  hidden: boolean;
  white: boolean;
  tracked?: 'deleted' | 'inserted';
}

const tags = /<(\/?)(w:[A-Za-z]+)\b([^>]*?)(\/?)>/g;
const valueOf = (attributes: string): string | undefined => /w:val="([^"]*)"/.exec(attributes)?.[1];
/** `<w:vanish/>` and `w:val="1"` switch on, `0` and `false` off. */
const isOn = (attributes: string): boolean => !/^(?:0|false|off)$/.test(valueOf(attributes) ?? '1');

/** The ids of styles that hide what bears them, with those that are based on them. */
export function hiddenStyles(stylesXml: string): ReadonlySet<string> {
  const hidden = new Set<string>();
  const basedOn = new Map<string, string>();
  for (const [whole, id = ''] of stylesXml.matchAll(
    /<w:style\b[^>]*w:styleId="([^"]*)"[^>]*>[^]*?<\/w:style>/g,
  )) {
    const vanish = /<w:vanish\b([^>]*)\/?>/.exec(whole);
    if (vanish && isOn(vanish[1] ?? '')) hidden.add(id);
    const base = /<w:basedOn w:val="([^"]*)"/.exec(whole)?.[1];
    if (base && !vanish) basedOn.set(id, base);
  }
  for (const id of basedOn.keys()) {
    const seen = new Set<string>();
    for (let at: string | undefined = id; at && !seen.has(at); at = basedOn.get(at)) {
      if (hidden.has(at)) hidden.add(id);
      seen.add(at);
    }
  }
  return hidden;
}

/** The runs of a part of a Word file, in order. */
function runsOf(xml: string, styles: ReadonlySet<string>): Run[] {
  const runs: Run[] = [];
  const open: Run[] = [];
  const paragraphs: { hidden: boolean }[] = [];
  const tracked: ('deleted' | 'inserted')[] = [];
  let inRunProperties = 0;
  let textFrom = -1;
  for (const match of xml.matchAll(tags)) {
    const [whole, slash, name, attributes = '', selfClosed] = match;
    const isEnd = slash === '/';
    const run = open.at(-1);
    if (name === 'w:p' && !selfClosed) {
      if (isEnd) paragraphs.pop();
      else paragraphs.push({ hidden: false });
    } else if (name === 'w:pStyle' && styles.has(valueOf(attributes) ?? '')) {
      const paragraph = paragraphs.at(-1);
      if (paragraph) paragraph.hidden = true;
    } else if (/^w:(?:del|ins|moveFrom|moveTo)$/.test(name ?? '') && !selfClosed) {
      if (isEnd) tracked.pop();
      else tracked.push(name === 'w:del' || name === 'w:moveFrom' ? 'deleted' : 'inserted');
    } else if (name === 'w:r' && !selfClosed) {
      if (isEnd) {
        const done = open.pop();
        if (done) {
          done.to = match.index + whole.length;
          runs.push(done);
        }
      } else {
        const change = tracked.at(-1);
        open.push({
          from: match.index,
          to: match.index,
          text: '',
          hidden: paragraphs.at(-1)?.hidden ?? false,
          white: false,
          ...(change && { tracked: change }),
        });
      }
    } else if (name === 'w:rPr' && !selfClosed) inRunProperties += isEnd ? -1 : 1;
    else if (run && inRunProperties > 0) {
      if (name === 'w:vanish' && isOn(attributes)) run.hidden = true;
      if (name === 'w:rStyle' && styles.has(valueOf(attributes) ?? '')) run.hidden = true;
      if (name === 'w:color' && /^f{6}$/i.test(valueOf(attributes) ?? '')) run.white = true;
      // White on a dark ground can be read.
      if (name === 'w:shd' || name === 'w:highlight') run.white = false;
    } else if (run && (name === 'w:t' || name === 'w:delText') && !selfClosed) {
      if (isEnd && textFrom >= 0) run.text += decode(xml.slice(textFrom, match.index));
      textFrom = isEnd ? -1 : match.index + whole.length;
    }
  }
  return runs.sort((a, b) => a.from - b.from);
}

const decode = (text: string): string =>
  text
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

/** What of a part is not seen on paper; neighbours of one kind are one text. */
export function unseenWords(xml: string, styles: ReadonlySet<string>): UnseenWords {
  const found: UnseenWords = { hidden: [], white: [], deleted: [], inserted: [] };
  let last: { kind: keyof UnseenWords; to: number } | undefined;
  for (const run of runsOf(xml, styles)) {
    const kind = run.tracked ?? (run.hidden ? 'hidden' : run.white ? 'white' : undefined);
    if (!kind || run.text.trim() === '') continue;
    const list = found[kind];
    if (last?.kind === kind && run.from - last.to < 200 && list.length > 0)
      list[list.length - 1] += run.text;
    else list.push(run.text);
    last = { kind, to: run.to };
  }
  return found;
}

/** A part without its hidden runs, for readers of text that know nothing of hidden letters. */
export function withoutHidden(xml: string, styles: ReadonlySet<string>): string {
  let result = '';
  let at = 0;
  for (const run of runsOf(xml, styles)) {
    if (!run.hidden || run.from < at) continue;
    result += xml.slice(at, run.from);
    at = run.to;
  }
  return result + xml.slice(at);
}

/** The texts of the comments of a Word file. */
export const commentsIn = (commentsXml: string): string[] =>
  [...commentsXml.matchAll(/<w:comment\b[^>]*>([^]*?)<\/w:comment>/g)]
    .map(([, inner = '']) =>
      decode(
        [...inner.matchAll(/<w:t\b[^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
      ).trim(),
    )
    .filter(Boolean);

/** A part with its tracked changes accepted and its hidden runs and marks of comments taken out. */
export function acceptChanges(xml: string, styles: ReadonlySet<string>): string {
  return withoutHidden(xml, styles)
    .replace(/<w:(del|moveFrom)\b[^>]*(?<!\/)>[^]*?<\/w:\1>/g, '')
    .replace(/<\/?w:(?:ins|moveTo)\b[^>]*>/g, '')
    .replace(
      /<w:(?:rPrChange|pPrChange|sectPrChange|tblPrChange|trPrChange|tcPrChange)\b[^>]*>[^]*?<\/w:(?:rPrChange|pPrChange|sectPrChange|tblPrChange|trPrChange|tcPrChange)>/g,
      '',
    )
    .replace(/<w:(?:del|ins)\b[^>]*\/>/g, '')
    .replace(
      /<w:(?:commentRangeStart|commentRangeEnd|moveFromRangeStart|moveFromRangeEnd|moveToRangeStart|moveToRangeEnd)\b[^>]*\/>/g,
      '',
    )
    .replace(
      /<w:r\b[^>]*>(?:<w:rPr>(?:(?!<\/w:rPr>)[^])*<\/w:rPr>)?<w:commentReference\b[^>]*\/><\/w:r>/g,
      '',
    );
}
