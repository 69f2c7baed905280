import {
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  parseDocument,
  type Document,
  visit,
  YAMLError,
} from 'yaml';

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

/**
 * The project's one YAML parser, for the check and for the build alike.
 * YAML is plain data here: no tags, no anchors or aliases, no duplicate keys; dates and the like stay the strings they were typed as.
 * @param text the YAML alone; `firstLine` is the line of the file that it starts on (front matter starts on 2)
 */
export function parseYaml(text: string, firstLine = 1): ParsedYaml {
  const counter = new LineCounter();
  // The parser's own search for duplicate keys takes a time that is quadratic in the number of keys.
  const document: Document = parseDocument(text, {
    schema: 'core',
    version: '1.2',
    lineCounter: counter,
    uniqueKeys: false,
    prettyErrors: false,
    logLevel: 'error',
  });
  const at = (offset: number): Position => {
    const { line, col } = counter.linePos(Math.min(offset, text.length));
    return { line: Math.max(1, line) + firstLine - 1, column: Math.max(1, col) };
  };
  // A warning (an unknown `!tag`) would drop what the author wrote without a word.
  const errors = [...document.errors, ...document.warnings].map((e: YAMLError) => ({
    message: e.message,
    code: e.code as string,
    position: at(e.pos[0]),
  }));
  let data: unknown;
  try {
    for (const { code, node } of beyondData(document))
      errors.push({ message: code, code, position: at(rangeStart(node) ?? 0) });
    if (errors.length === 0) data = document.toJS({ maxAliasCount: 0 });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    errors.push({ message: error.message, code: 'RESOURCE_EXHAUSTION', position: at(0) });
  }
  const locate = (path: PropertyKey[], key = false): Position => {
    let node: unknown = document.contents;
    let offset = rangeStart(node) ?? 0;
    for (const [depth, part] of path.entries()) {
      if (isMap(node)) {
        const pair = node.items.find(
          (item) => isScalar(item.key) && String(item.key.value) === String(part),
        );
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

/** What YAML can say beyond plain data, and keys that come twice in one map. Nearly always text that begins with `*`, `&` or `!`. */
function beyondData(document: Document): { code: string; node: unknown }[] {
  const found: { code: string; node: unknown }[] = [];
  visit(document, {
    Alias: (_key, node) => void found.push({ code: 'BAD_ALIAS', node }),
    Value: (_key, node) => {
      if (node.anchor !== undefined) found.push({ code: 'ANCHOR', node });
      else if (node.tag !== undefined) found.push({ code: 'TAG_RESOLVE_FAILED', node });
      if (!isMap(node)) return;
      const keys = new Set<unknown>();
      for (const { key } of node.items) {
        const name = isScalar(key) ? key.value : key;
        if (keys.has(name)) found.push({ code: 'DUPLICATE_KEY', node: key });
        keys.add(name);
      }
    },
  });
  return found;
}

const rangeStart = (node: unknown): number | undefined => (node as Node | null)?.range?.[0];

/** True for a mapping of YAML, whatever its keys. */
export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
