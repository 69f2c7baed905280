import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';
import { iconFont } from '../editor/bundle.ts';
import { cutIcons } from '../editor/icons.ts';
import { projectRoot } from '../files/root.ts';
import { cardFontFile, cardFontFolder, cardWeights } from '../outputs/cards.ts';
import { command } from '../process/command.ts';

/**
 * `npm run fonts`: cuts the typeface down to what Vietnamese needs and writes it to src/styles/fonts/, where it is committed:
 * as variable WOFF2 for readers' browsers, and as plain TTF, one file a weight, for the social cards (src/outputs/cards.ts). Of the icons of the form for staff it keeps those that are shown.
 * To be run again only when the typeface, the set of characters or the version of @sveltia/cms changes.
 */
const weights = { min: 400, max: 600 };
const range = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, i) => String.fromCodePoint(from + i)).join('');
const parts = {
  latin: `${range(0x20, 0x7e)}\u00a0ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúýÇçÑñÄäÖöÜü–—‑‘’“”«»…·•›‹©§°×−€`,
  vietnamese: `ĂăĐđĨĩŨũƠơƯư₫${range(0x1ea0, 0x1ef9)}`,
};

/** Signs of titles that readers' browsers find in a font of their own, and cards must bring along, by the file that has them. */
const cardSigns = { latin: '²³¹±÷½¼¾µ™®−′″', greek: 'αβγδμΩ' };

command(import.meta, async () => {
  const source = join(projectRoot, 'node_modules/@fontsource-variable/source-serif-4');
  const target = join(projectRoot, 'src/styles/fonts');
  mkdirSync(join(projectRoot, cardFontFolder), { recursive: true });
  for (const [part, characters] of Object.entries(parts)) {
    const name = `source-serif-4-${part}`;
    const whole = readFileSync(join(source, 'files', `${name}-wght-normal.woff2`));
    const small = await subsetFont(whole, characters, {
      targetFormat: 'woff2',
      variationAxes: { wght: weights },
    });
    writeFileSync(join(target, `${name}.woff2`), small);
    console.log(`${name}: ${small.length} byte`);
    for (const weight of cardWeights) {
      const file = cardFontFile(part as keyof typeof parts, weight);
      const still = await subsetFont(whole, characters, {
        targetFormat: 'truetype',
        variationAxes: { wght: weight },
      });
      writeFileSync(join(projectRoot, cardFontFolder, file), still);
      console.log(`${file}: ${still.length} byte`);
    }
  }
  for (const [part, characters] of Object.entries(cardSigns))
    for (const weight of cardWeights) {
      const whole = readFileSync(join(source, 'files', `source-serif-4-${part}-wght-normal.woff2`));
      const file = cardFontFile(`signs-${part as keyof typeof cardSigns}`, weight);
      const still = await subsetFont(whole, characters, {
        targetFormat: 'truetype',
        variationAxes: { wght: weight },
      });
      writeFileSync(join(projectRoot, cardFontFolder, file), still);
      console.log(`${file}: ${still.length} byte`);
    }
  const icons = await cutIcons();
  writeFileSync(join(projectRoot, iconFont), icons);
  console.log(`${iconFont}: ${icons.length} byte`);
  writeFileSync(join(target, 'LICENSE'), readFileSync(join(source, 'LICENSE')));
  return 0;
});
