/** What each kind of file is: for our own server and for nginx. Text is UTF-8 and says so; what browsers have no name for is data. */
export const contentTypes: Readonly<Record<string, readonly string[]>> = {
  'text/html; charset=utf-8': ['html'],
  'text/css; charset=utf-8': ['css'],
  'text/javascript; charset=utf-8': ['js', 'mjs'],
  'text/plain; charset=utf-8': ['txt'],
  'text/csv; charset=utf-8': ['csv'],
  'text/calendar; charset=utf-8': ['ics'],
  'application/json; charset=utf-8': ['json'],
  'application/xml; charset=utf-8': ['xml'],
  'application/manifest+json; charset=utf-8': ['webmanifest'],
  'image/svg+xml; charset=utf-8': ['svg'],
  'image/png': ['png'],
  'image/jpeg': ['jpg', 'jpeg'],
  'image/webp': ['webp'],
  'image/avif': ['avif'],
  'image/gif': ['gif'],
  'image/x-icon': ['ico'],
  'font/woff2': ['woff2'],
  'application/pdf': ['pdf'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/zip': ['zip'],
  'application/wasm': ['wasm'],
};

export const otherType = 'application/octet-stream';

const byEnding = new Map(
  Object.entries(contentTypes).flatMap(([type, endings]) =>
    endings.map((ending) => [ending, type] as const),
  ),
);

/** The Content-Type of a file, by the ending of its name. */
export const contentTypeOf = (path: string): string =>
  byEnding.get(/\.([a-z0-9_]+)$/i.exec(path)?.[1]?.toLowerCase() ?? '') ?? otherType;
