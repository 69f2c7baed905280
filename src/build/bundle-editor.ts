import { join, posix } from 'node:path';
import { addresses } from '../domain/addresses.ts';
import type { FormFile, Message } from '../editor/program.ts';
import { hashOfCode } from '../files/code.ts';
import { writeWhole } from '../files/disk.ts';
import { projectRoot } from '../files/root.ts';
import { keyOf, Stored } from '../files/stored.ts';
import { startProgram } from '../process/command.ts';
import { messages } from '../process/messages.ts';

/**
 * Puts the files of the form at `/quan-tri/` into a site's folder. They are bundled apart from the pages: they are as large as all that the pages load, and
 * change only with the program, so that they are kept from one build to the next. The page knows one name, {@link addresses.editorScript}, whatever the others are.
 * @param env of a build: Vite reads it for itself
 */
export async function addForm(
  folder: string,
  cache: string,
  env: NodeJS.ProcessEnv,
): Promise<void> {
  const stored = new Stored(join(cache, 'form'));
  const key = keyOf(hashOfCode());
  const kept = stored.get(key);
  const files = kept ? (JSON.parse(kept.toString()) as FormFile[]) : await bundled(env);
  if (!kept) stored.put(key, Buffer.from(JSON.stringify(files)));
  stored.prune();
  for (const { path, content } of files)
    writeWhole(join(folder, path), Buffer.from(content, 'base64'));
  writeWhole(
    join(folder, addresses.editorScript),
    `import '${posix.relative(addresses.editor, `/${files[0]?.path}`)}';\n`,
  );
}

function bundled(env: NodeJS.ProcessEnv): Promise<FormFile[]> {
  const child = startProgram(join(projectRoot, 'src/editor/program.ts'), [], {
    cwd: projectRoot,
    env,
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  return new Promise((resolve, reject) => {
    let answer: Message | undefined;
    child.on('message', (message: Message) => (answer = message));
    child.on('error', reject);
    child.once('close', (code, signal) => {
      if (answer && 'files' in answer) resolve(answer.files);
      else
        reject(
          new Error(
            answer?.error ?? messages.processEnded('đóng gói trang biên tập', code ?? signal),
          ),
        );
    });
  });
}
