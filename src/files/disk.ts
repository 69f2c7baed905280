import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** What {@link writeWhole} has not finished yet ends in this, behind the number of its process. */
export const unfinished = '.part';

/** Writes a file of a cache, its folder included. Nobody ever finds it half written: neither another process that asks for it meanwhile, nor a later one if this one is killed. */
export function writeWhole(file: string, content: string | Uint8Array): void {
  const part = `${file}.${process.pid}${unfinished}`;
  mkdirSync(dirname(file), { recursive: true });
  try {
    writeFileSync(part, content);
    renameSync(part, file);
  } catch (error) {
    rmSync(part, { force: true });
    throw error;
  }
}

/** The system's names for a full disk and a refused write, as Node's errors begin, and as those of compiled libraries end. */
const full = /\b(ENOSPC|EDQUOT): |\(os error (?:28|122)\)/;
const refused =
  /\b(EACCES|EPERM|EROFS|ENOTDIR|EEXIST|EBUSY|EXDEV|EISDIR|ENOTEMPTY): |\(os error (?:1|13|20|30)\)/;

/**
 * The sentence for a disk that is full or a folder that cannot be written, with what to do.
 * @param text an error's message, or what a program printed
 * @returns undefined when it tells of neither
 */
export function diskSentence(text: string): string | undefined {
  const of = (pattern: RegExp) =>
    text
      .split('\n')
      .map((line) => ({ line, found: pattern.exec(line) }))
      .find(({ found }) => found);
  const place = (line: string) => /'([^']+)'/.exec(line)?.[1];
  const noRoom = of(full);
  if (noRoom) {
    const where = place(noRoom.line);
    return `Ổ đĩa đã đầy hoặc hết hạn mức (${noRoom.found?.[1] ?? 'ENOSPC'})${where ? ` khi ghi ${where}` : ''}. Hãy giải phóng khoảng 1 GB rồi chạy lại lệnh.`;
  }
  const denied = of(refused);
  if (!denied) return undefined;
  const code = denied.found?.[1] ?? 'EACCES';
  const where = place(denied.line) ?? 'thư mục của dự án';
  if (code === 'EXDEV' || code === 'EBUSY')
    return `Không thay được ${where} (${code}): thư mục này là một ổ gắn riêng hoặc đang bị chương trình khác giữ. Hãy trả nó về thư mục thường cùng ổ với dự án rồi chạy lại lệnh.`;
  return `Không ghi được vào ${where} (${code}). Hãy lấy lại quyền ghi, hoặc dời tệp đang chiếm chỗ, rồi chạy lại lệnh (không cần sudo).`;
}
