import { readContentFile } from '../files/read.ts';
import { contentRoot } from '../files/root.ts';
import { SettingError } from '../files/settings.ts';
import { plainTools } from '../schemas/fields.ts';
import { type Site, siteSchema } from '../schemas/site.ts';

/** Where what the form saves goes: to a repository on GitHub, or nowhere but into the browser's own storage, to try the form out. */
export type EditorSettings =
  ({ backend: 'github' } & NonNullable<Site['editor']>) | { backend: 'test-repo'; folder: string };

/**
 * What `site.yaml` says of the form; undefined where it says nothing, and for a site that is not checked yet.
 * `EDITOR_BACKEND=test-repo` in the environment opens the form without any repository. Throws {@link SettingError}.
 */
export function editorSettings(
  env: NodeJS.ProcessEnv = process.env,
  root: string = contentRoot(env),
): EditorSettings | undefined {
  const backend = env['EDITOR_BACKEND'] || 'github';
  if (backend !== 'github' && backend !== 'test-repo')
    throw new SettingError(`EDITOR_BACKEND phải là github hoặc test-repo; bạn viết «${backend}».`);
  if (backend === 'test-repo') return { backend, folder: 'content' };
  const data = readContentFile(root, 'site.yaml')?.entries[0]?.data;
  const { success, data: editor } = siteSchema(plainTools).shape.editor.safeParse(
    (data as { editor?: unknown } | undefined)?.editor,
  );
  return success && editor ? { backend, ...editor } : undefined;
}
