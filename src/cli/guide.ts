import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { guideParts, withParts } from '../authoring/guide.ts';
import { kinds, templateFile } from '../authoring/kinds.ts';
import { templateOf } from '../authoring/template.ts';
import { rules } from '../checks/rules/index.ts';
import { projectRoot } from '../files/root.ts';
import { command } from '../process/command.ts';

/**
 * `npm run guide`: writes what the authors' guide content/README.md says of kinds, rules and fields, and the templates in
 * content/_templates/, where they are committed. To be run again when a schema or a rule changes; a test tells when.
 */
command(import.meta, async () => {
  const content = join(projectRoot, 'content');
  const guide = join(content, 'README.md');
  writeFileSync(guide, withParts(readFileSync(guide, 'utf8'), guideParts(rules)));
  mkdirSync(join(content, '_templates'), { recursive: true });
  for (const kind of kinds) writeFileSync(join(content, templateFile(kind)), templateOf(kind));
  console.log(
    `content/README.md, content/_templates/: ${kinds.length} tệp mẫu, ${rules.length} quy tắc`,
  );
  return 0;
});
