import { dirname, join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { projectRoot } from '../files/root.ts';
import words from './interface.json' with { type: 'json' };

/**
 * What Sveltia CMS would bring along and the forms never use: syntax highlighting of some 250 languages (17 MB), its interface in 27 other
 * languages, maps, vector drawings, and photographs in a format that the check refuses. Each is loaded on demand only; none is asked for.
 */
const unused = [
  /^@shikijs\/(?:langs|themes)\//,
  /\/chunks\/(?:shiki-engine|heic)-[\w-]+\.js$/,
  /\/locales\/(?!vi\.json$)[\w-]+\.json$/,
  /^(?:leaflet|svgo|terra-draw|terra-draw-leaflet-adapter)(?:\/|$)/,
];

/**
 * What of its code would copy files of those parts all the same, offer languages that are not there, or ask anyone but the code host's
 * interface for anything. Its fonts have no Vietnamese letters: editor.css names the reader's own.
 */
const cuts: readonly [what: string, code: RegExp, instead: string][] = [
  [
    'files of unused parts',
    /new URL\(`assets\/(?:heic|marker-icon)[^`]*`,import\.meta\.url\)\.href/g,
    '""',
  ],
  [
    'fonts without Vietnamese letters',
    /"(?:noto-mono|source-sans)[\w-]+\.woff2":new URL\(new URL\([^)]*\)\.href,[^)]*\)\.href,/g,
    '',
  ],
  ['the other languages', /`ar,bg,ca,[\w,-]*,vi,[\w,-]*`/, '`en-US,vi`'],
  ['the offer of the language of the browser', /await \w+\(`newLanguageCta`\)/, 'true'],
  [
    'the question whether the code host is well',
    /`https:\/\/www\.githubstatus\.com\/api\/v2\/status\.json`/,
    '\'data:application/json,{"status":{}}\'',
  ],
  ['pictures of users', /avatarURL:i\.avatar_url/g, 'avatarURL:void 0'],
  [
    'pictures of authors',
    /authorAvatarURL:e\.author\??\.avatar(?:Url|_url)/g,
    'authorAvatarURL:void 0',
  ],
  ['fonts from elsewhere', /@font-face \{[^}]*https:\/\/cdn\.jsdelivr\.net[^}]*\}/g, ''],
];

/** The file with every icon gives way to ours with those that are shown (`npm run fonts` makes it). */
const wholeIcons = /`assets\/material-symbols-outlined[^`]*`/;
export const iconFont = 'src/editor/material-symbols.woff2';

type Words = { [key: string]: string | Words };

/** The interface in Vietnamese: what its own translation has not yet, and a few words that fit better, laid over it. */
export const withWords = (own: Words, over: Words = words): Words =>
  Object.entries(over).reduce<Words>((all, [key, word]) => {
    const below = all[key];
    return {
      ...all,
      [key]:
        typeof word === 'string' ? word : withWords(typeof below === 'object' ? below : {}, word),
    };
  }, own);

const translation = /\/@sveltia\/cms\/locales\/vi\.json$/;
const cms = /\/@sveltia\/cms\/npm\/index\.js$/;
const nothing = '\0editor-unused';

/** Keeps out of the site what the forms never use. Throws when a new version of the package is written otherwise: it would ask third parties unseen. */
export const withoutUnused = (): Plugin => ({
  name: 'editor-without-unused',
  enforce: 'pre',
  resolveId: (source, importer) =>
    importer && cms.test(importer) && unused.some((part) => part.test(source))
      ? nothing
      : undefined,
  load: (id) => (id === nothing ? 'export default {}' : undefined),
  transform: (code, id) => {
    if (translation.test(id))
      return { code: JSON.stringify(withWords(JSON.parse(code) as Words)), map: null };
    if (!cms.test(id)) return undefined;
    const cut = cuts.reduce((text, [what, pattern, instead]) => {
      const rest = text.replace(pattern, instead);
      if (rest === text)
        throw new Error(`@sveltia/cms no longer holds what src/editor/bundle.ts cuts: ${what}`);
      return rest;
    }, code);
    return {
      code: cut.replace(
        wholeIcons,
        `\`${relative(dirname(id), join(projectRoot, iconFont)).split(sep).join('/')}\``,
      ),
      map: null,
    };
  },
});
