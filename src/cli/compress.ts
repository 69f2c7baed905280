import { readdirSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

const brotli = promisify(brotliCompress);
const zip = promisify(gzip);

const compressible = /\.(?:html|css|js|svg|xml|json|csv|txt|webmanifest)$/;

/** Above this many files the last percent of size costs more time than it is worth. */
const manyFiles = 500;

/** Lays a `.br` and a `.gz` beside every text file, so that a server need not compress. Pagefind's own files are compressed already. */
export async function compressFolder(folder: string): Promise<number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && compressible.test(item.name))
    .map((item) => join(item.parentPath, item.name))
    .sort();
  const quality = files.length > manyFiles ? 9 : 11;
  const queue = [...files];
  const worker = async () => {
    for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
      const data = await readFile(file);
      const params = { [constants.BROTLI_PARAM_QUALITY]: quality, [constants.BROTLI_PARAM_SIZE_HINT]: data.length };
      const [br, gz] = await Promise.all([brotli(data, { params }), zip(data, { level: 9 })]);
      await Promise.all([writeFile(`${file}.br`, br), writeFile(`${file}.gz`, gz)]);
    }
  };
  await Promise.all(Array.from({ length: 4 }, worker));
  return files.length;
}
