import { type Alias, isMap, isScalar, isSeq, LineCounter, type Node, parseDocument, type Document, visit, YAMLError } from 'yaml';

export interface Position {
  line: number;
  column: number;
}

export interface ParsedYaml {
  data: unknown;
  errors: { message: string; code: string; position: Position }[];
  /** Where the value at `path` stands in the file; with `key`, where its key stands. Falls back to the nearest parent. */
  locate: (path: PropertyKey[], key?: boolean) => Position;
}

/** YAML is data here: no custom tags, few aliases, no duplicate keys, dates and the like stay the strings they were typed as. */
const maxAliasCount = 50;

/**
 * The project's one YAML parser, for the check and for the build alike.
 * @param text the YAML alone; `firstLine` is the line of the file that it starts on (front matter starts on 2)
 */
export function parseYaml(text: string, firstLine = 1): ParsedYaml {
  const counter = new LineCounter();
  const document: Document = parseDocument(text, { schema: 'core', version: '1.2', lineCounter: counter, uniqueKeys: true, prettyErrors: false, logLevel: 'error' });
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(Math.min(offset, text.length));
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  // A warning (an unknown `!tag`) would drop what the author wrote without a word.
  const errors = [...document.errors, ...document.warnings].map((e: YAMLError) => ({ message: e.message, code: e.code as string, position: at(e.pos[0]) }));
  let data: unknown;
  if (errors.length === 0) {
    try {
      data = document.toJS({ maxAliasCount });
    } catch (error) {
      const lost = error instanceof ReferenceError ? unknownAlias(document) : undefined;
      errors.push({ message: (error as Error).message, code: lost ? 'BAD_ALIAS' : 'TOO_MANY_ALIASES', position: at(rangeStart(lost) ?? 0) });
    }
  }
  const locate = (path: PropertyKey[], key = false): Position => {
    let node: unknown = document.contents;
    let offset = rangeStart(node) ?? 0;
    for (const [depth, part] of path.entries()) {
      if (isMap(node)) {
        const pair = node.items.find((item) => isScalar(item.key) && String(item.key.value) === String(part));
        if (!pair) break;
        node = key && depth === path.length - 1 ? pair.key : (pair.value ?? pair.key);
      } else if (isSeq(node)) {
        node = node.items[Number(part)];
      } else break;
      offset = rangeStart(node) ?? offset;
    }
    return at(offset);
  };
  return { data, errors, locate };
}

/** The first `*name` that no `&name` stands for: nearly always text that begins with an asterisk. */
function unknownAlias(document: Document): Alias | undefined {
  let found: Alias | undefined;
  visit(document, { Alias: (_key, alias) => (alias.resolve(document) ? undefined : ((found = alias), visit.BREAK)) });
  return found;
}

const rangeStart = (node: unknown): number | undefined => (node as Node | null)?.range?.[0];
