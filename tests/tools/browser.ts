import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { projectRoot } from '../../src/files/root.ts';
import { CliError } from '../../src/files/errors.ts';
import { messages } from '../../src/process/messages.ts';

/** A Chromium that can be started, and the environment to start it in. */
export interface BrowserProgram {
  executablePath: string;
  env: NodeJS.ProcessEnv;
}

/**
 * A browser for tests, without root and without network: `CHROME_PATH`, else the headless Chromium for Linux x64
 * that comes as a development dependency (twice as fast as a full one), else one that is installed.
 */
export async function findBrowser(env: NodeJS.ProcessEnv = process.env): Promise<BrowserProgram> {
  const named = env['CHROME_PATH'];
  if (named) {
    if (!isProgram(named)) throw new CliError(messages.browserPathWrong(named));
    return { executablePath: named, env };
  }
  if (process.platform === 'linux' && process.arch === 'x64') return bundledBrowser(env);
  const installed = installedBrowsers(env).find(isProgram);
  if (!installed) throw new CliError(messages.browserMissing);
  return { executablePath: installed, env };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/** The places where Chromium and its relatives usually are. */
function installedBrowsers(env: NodeJS.ProcessEnv): string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case 'win32':
      return [env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']]
        .filter((folder) => folder !== undefined)
        .flatMap((folder) => [
          join(folder, 'Google/Chrome/Application/chrome.exe'),
          join(folder, 'Chromium/Application/chrome.exe'),
          join(folder, 'Microsoft/Edge/Application/msedge.exe'),
        ]);
    default: {
      const folders = [
        ...new Set([
          ...(env['PATH'] ?? '').split(delimiter).filter(Boolean),
          '/usr/bin',
          '/usr/local/bin',
          '/opt/google/chrome',
        ]),
      ];
      const names = [
        'google-chrome-stable',
        'google-chrome',
        'chrome',
        'chromium',
        'chromium-browser',
        'microsoft-edge-stable',
        'microsoft-edge',
      ];
      return names.flatMap((name) => folders.map((folder) => join(folder, name)));
    }
  }
}

/** Unpacks @sparticuz/chromium once, into a cache beside the libraries. */
async function bundledBrowser(env: NodeJS.ProcessEnv): Promise<BrowserProgram> {
  const source = join(projectRoot, 'node_modules', '@sparticuz', 'chromium');
  let folder: string;
  try {
    const { version } = JSON.parse(readFileSync(join(source, 'package.json'), 'utf8')) as {
      version: string;
    };
    folder = join(projectRoot, 'node_modules', '.cache', `browser-${version}`);
    if (!existsSync(join(folder, 'chromium'))) await unpack(join(source, 'bin'), folder);
    configureFonts(folder);
  } catch (error) {
    throw new CliError(messages.browserNotUnpacked((error as Error).message));
  }
  return {
    executablePath: join(folder, 'chromium'),
    env: {
      ...env,
      LD_LIBRARY_PATH: [join(folder, 'al2023', 'lib'), env['LD_LIBRARY_PATH']]
        .filter(Boolean)
        .join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}

/** Unpacks to a folder of its own and then gives it its name, so that the cache is never half full. */
async function unpack(bin: string, folder: string): Promise<void> {
  const { inflate } = await import('@sparticuz/chromium');
  const staging = `${folder}.${process.pid}`;
  rmSync(staging, { recursive: true, force: true });
  mkdirSync(staging, { recursive: true });
  try {
    // `inflate` writes below the temporary folder, and settles where that is before it returns.
    const before = process.env['TMPDIR'];
    process.env['TMPDIR'] = staging;
    const parts = ['chromium.br', 'fonts.tar.br', 'al2023.tar.br', 'swiftshader.tar.br'].map(
      (name) => inflate(join(bin, name)),
    );
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    await Promise.all(parts);
    try {
      renameSync(staging, folder);
    } catch (error) {
      // Another process was quicker, and its copy is as good.
      if (!existsSync(join(folder, 'chromium'))) throw error;
    }
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

/** Written again when the project has moved or been copied: the configuration names its folder, and without fonts the browser dies. */
function configureFonts(folder: string): void {
  const file = join(folder, 'fonts.conf');
  const wanted = fontsConfiguration(folder);
  if (existsSync(file) && readFileSync(file, 'utf8') === wanted) return;
  const staging = `${file}.${process.pid}`;
  writeFileSync(staging, wanted);
  renameSync(staging, file);
}

/** Only the font that comes along (Open Sans): pictures of pages then look the same on every machine. */
const fontsConfiguration = (folder: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</dir>
  <cachedir>${join(folder, 'fonts-cache').replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</cachedir>
</fontconfig>
`;
