import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Loaded before everything else in every process of a build: the disk takes so many bytes below one folder from each, and then no more. */
const folder = process.env['DISK_FOLDER'] ?? '';
let room = Number(process.env['DISK_ROOM']);

function take(file: unknown, data: unknown): void {
  const path = file instanceof URL ? file.pathname : String(file);
  if (!path.startsWith(folder)) return;
  room -= Buffer.byteLength(data as string);
  if (room < 0)
    throw Object.assign(new Error(`ENOSPC: no space left on device, open '${path}'`), {
      code: 'ENOSPC',
      errno: -28,
      syscall: 'open',
      path,
    });
}

const { writeFileSync } = fs;
const { writeFile } = fs.promises;
fs.writeFileSync = (file, data, options) => (take(file, data), writeFileSync(file, data, options));
fs.promises.writeFile = async (file, data, options) => (
  take(file, data),
  writeFile(file, data, options)
);
syncBuiltinESMExports();
