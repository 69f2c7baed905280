// The first thing every npm script runs: makes sure that the libraries are installed and that a Node
// new enough for them runs the command. Plain JavaScript for old Node (no newer syntax, no named imports
// from built-in modules), so that a Node that is too old answers with one sentence and not a syntax error.
//
//   node src/cli/bootstrap.mjs <command> [arguments…]
//
// It speaks on the error stream only: standard output belongs to the command (`npm run check -- --format json`).
import childProcess from 'child_process';
import fs from 'fs';
import path from 'path';
import url from 'url';

const self = url.fileURLToPath(import.meta.url);
const root = path.resolve(path.dirname(self), '..', '..');

/**
 * @typedef {{ version?: string, dev?: boolean, devOptional?: boolean, optional?: boolean, os?: string | string[], cpu?: string | string[], libc?: string | string[] }} LockedPackage
 * @typedef {{ packages?: Record<string, LockedPackage> }} Lock
 * @typedef {{ os: string, cpu: string, libc?: string, node: string }} Platform `node` is the version that runs this file
 * @typedef {'whole' | 'first' | 'damaged' | 'changed' | 'tools'} InstallState
 */

// ---------------------------------------------------------------- versions of Node

/** @param {string} version */
function parts(version) {
  return version.replace(/^v/, '').split('.').map(Number);
}

/**
 * Node that can run this file and npm.
 * @param {string} version
 */
export function canInstall(version) {
  return parts(version)[0] >= 20;
}

/**
 * Node that runs TypeScript files as they are and that Astro and vitest accept.
 * @param {string} version
 */
export function canRun(version) {
  const [major, minor] = parts(version);
  return major >= 24 || (major === 22 && minor >= 18);
}

/** @param {string} version */
export function tooOldSentence(version) {
  return (
    'Máy đang dùng Node ' +
    version +
    '; dự án cần Node 20 trở lên. Hãy cài Node 24 từ https://nodejs.org/ rồi chạy lại lệnh.'
  );
}

/**
 * @param {string} version
 * @param {Platform} platform
 */
export function noNodeSentence(version, platform) {
  return (
    'Máy đang dùng Node ' +
    version +
    '; trên ' +
    platform.os +
    '-' +
    platform.cpu +
    ' dự án cần Node 24 cài sẵn (hoặc Node 22.18 trở lên). Hãy cài Node 24 từ https://nodejs.org/ rồi chạy lại lệnh.'
  );
}

/**
 * Where npm puts the Node that the project brings along.
 * @param {string} folder
 * @param {Platform} platform
 */
export function bundledNode(folder, platform) {
  const windows = platform.os === 'win32';
  const name = 'node-' + (windows ? 'win' : platform.os) + '-' + platform.cpu;
  return path.join(folder, 'node_modules', name, 'bin', windows ? 'node.exe' : 'node');
}

/** @param {string} program */
function versionOf(program) {
  if (!fs.existsSync(program)) return '';
  const answer = childProcess.spawnSync(program, ['--version'], { encoding: 'utf8' });
  return answer.status === 0 ? answer.stdout.trim() : '';
}

// ---------------------------------------------------------------- is the install whole?

/** @returns {Platform} */
function thisPlatform() {
  const platform = { os: process.platform, cpu: process.arch, node: process.versions.node };
  if (process.platform !== 'linux') return platform;
  /** @type {any} */
  const report = process.report ? process.report.getReport() : {};
  return Object.assign(platform, {
    libc: report.header && report.header.glibcVersionRuntime ? 'glibc' : 'musl',
  });
}

/**
 * @param {string | string[] | undefined} allowed
 * @param {string | undefined} value
 */
function allows(allowed, value) {
  if (allowed === undefined) return true;
  return (
    value !== undefined &&
    [].concat(/** @type {any} */ (allowed)).indexOf(/** @type {never} */ (value)) !== -1
  );
}

/**
 * Whether a command needs the tools of developers: tests, formats, benchmarks. All others do with what builds the site.
 * @param {string} command
 */
export function needsTools(command) {
  return /^(?:test|test:slow|lint|fonts|bench:.*)$/.test(command);
}

/**
 * Whether the tools of developers were installed, as npm lists it.
 * @param {Lock | undefined} installed node_modules/.package-lock.json
 */
export function hasTools(installed) {
  const found = (installed && installed.packages) || {};
  return Object.keys(found).some(function (place) {
    return Boolean(found[place].dev);
  });
}

/**
 * The folders that a whole install has: every package that is not optional, and the optional ones made
 * for exactly this platform; the Node brought along only where the machine's own cannot do the work.
 * @param {Lock} lock
 * @param {Platform} platform
 * @param {boolean} tools whether those of developers belong to it
 * @returns {string[]}
 */
export function requiredPackages(lock, platform, tools) {
  const packages = lock.packages || {};
  return Object.keys(packages).filter(function (place) {
    if (place === '') return false;
    const one = packages[place];
    // `devOptional`: needed by tools, and by an optional package that may not be for this platform.
    if ((one.dev || one.devOptional) && !tools) return false;
    if (!one.optional) return true;
    if (/^node_modules\/node-/.test(place) && canRun(platform.node)) return false;
    return (
      one.os !== undefined &&
      one.cpu !== undefined &&
      allows(one.os, platform.os) &&
      allows(one.cpu, platform.cpu) &&
      allows(one.libc, platform.libc)
    );
  });
}

/**
 * Compares what the lock file asks for with the list that npm writes last, when everything is unpacked.
 * @param {Lock} lock package-lock.json
 * @param {Lock | undefined} installed node_modules/.package-lock.json
 * @param {Platform} platform
 * @param {(place: string) => boolean} present whether a package's folder is there
 * @param {boolean} tools whether those of developers belong to it
 * @returns {InstallState}
 */
export function installState(lock, installed, platform, present, tools) {
  if (!present('node_modules')) return 'first';
  if (!installed || !installed.packages) return 'damaged';
  const wanted = lock.packages || {};
  const found = installed.packages;
  const required = requiredPackages(lock, platform, tools);
  if (tools && !hasTools(installed)) return 'tools';
  for (const place of required) {
    if (!found[place] || found[place].version !== wanted[place].version) return 'changed';
  }
  for (const place of required) {
    if (!present(place)) return 'damaged';
  }
  return 'whole';
}

/**
 * @param {string} file
 * @returns {any}
 */
function readJson(file) {
  try {
    return JSON.parse(fs.readFileSync(file, 'utf8'));
  } catch (_) {
    return undefined;
  }
}

/** @param {string} place */
function isPresent(place) {
  return fs.existsSync(path.join(root, place, place === 'node_modules' ? '' : 'package.json'));
}

/** npm writes it last, when everything is unpacked. */
const hiddenLock = path.join(root, 'node_modules', '.package-lock.json');

// ---------------------------------------------------------------- what npm's failures mean

const networkCode =
  /\b(ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ENETUNREACH|EHOSTUNREACH|ENETDOWN|ERR_SOCKET_TIMEOUT|FETCH_ERROR|ENOTCACHED)\b/;

/**
 * npm asks for hundreds of files and tries each again and again: without a network that takes minutes.
 * Hears what npm prints with `--loglevel=http`, and gives the error's code once nothing has come through for `patience`
 * milliseconds of failures.
 * @param {number} patience
 */
export function networkWatch(patience) {
  let since = 0;
  /**
   * @param {string} text
   * @param {number} now
   * @returns {string} empty as long as there is hope
   */
  return function (text, now) {
    if (/^npm http fetch \S+ [23]\d\d /m.test(text)) since = 0;
    const failed = /^npm http fetch .* attempt \d+ failed with (\S+)/m.exec(text);
    if (!failed || !networkCode.test(failed[1])) return '';
    if (since === 0) since = now;
    return now - since >= patience ? failed[1] : '';
  };
}

/**
 * One sentence for a failed `npm ci`.
 * @param {string} output all that npm printed
 * @returns {string}
 */
export function failureSentence(output) {
  const lines = output.split(/\r?\n/).map(function (line) {
    const match = /^npm (?:error|ERR!) ?(.*)$/.exec(line.trim());
    return match ? match[1].trim() : '';
  });
  const coded = lines.map(function (line) {
    return /^code (\S+)$/.exec(line);
  });
  const first = coded.filter(Boolean)[0];
  const code = first ? first[1] : '';
  const start = 'Không cài được thư viện vì ';
  const reached =
    networkCode.exec(code) || (code === '' ? networkCode.exec(lines.join('\n')) : null);
  if (reached)
    return (
      start +
      'không kết nối được tới kho gói npm (' +
      reached[1] +
      '). Hãy kiểm tra mạng hoặc proxy rồi chạy lại lệnh.'
    );
  if (/CERT|SELF_SIGNED|UNABLE_TO_VERIFY/.test(code)) {
    return (
      start +
      'chứng thư của kho gói npm không được máy tin cậy (' +
      code +
      '). Hãy hỏi người quản trị mạng về tùy chọn "cafile" của npm.'
    );
  }
  if (code === 'ENOSPC' || (code === '' && /\bENOSPC\b/.test(output)))
    return start + 'ổ đĩa đã đầy (ENOSPC). Hãy giải phóng khoảng 1 GB rồi chạy lại lệnh.';
  const denied = /^(EACCES|EPERM|EROFS|EBUSY|ENOTEMPTY)$/.exec(code);
  if (denied) {
    const where = lines.filter(function (line) {
      return /^path /.test(line);
    })[0];
    return (
      start +
      'không ghi được vào ' +
      (where ? where.slice(5) : 'thư mục dự án') +
      ' (' +
      denied[1] +
      '). Hãy tắt chương trình đang dùng thư mục này, hoặc lấy lại quyền ghi, rồi chạy lại lệnh (không cần sudo).'
    );
  }
  if (code === 'EUSAGE')
    return (
      start +
      'package-lock.json không khớp với package.json. Hãy chạy "npm install" rồi lưu lại cả hai tệp.'
    );
  if (code === 'EINTEGRITY')
    return (
      start +
      'một gói tải về không đúng mã kiểm tra (EINTEGRITY). Hãy chạy "npm cache clean --force" rồi chạy lại lệnh.'
    );
  const told = lines.filter(function (line) {
    return (
      line !== '' &&
      !/^(code|errno|syscall|path|dest|at) /.test(line) &&
      !/^(A complete log|Log files|\d{4}-)/.test(line)
    );
  });
  return start + 'npm báo lỗi: ' + (told[0] || code || 'không rõ lý do').replace(/\.$/, '') + '.';
}

/**
 * One sentence for packages that npm left out without failing.
 * @param {string[]} places
 */
export function missingSentence(places) {
  const names = places.map(function (place) {
    return place.replace(/^.*node_modules\//, '');
  });
  return (
    'Chưa cài được ' +
    names.slice(0, 3).join(', ') +
    (names.length > 3 ? ' và ' + (names.length - 3) + ' gói khác' : '') +
    '. Hãy kiểm tra mạng và chỗ trống trên đĩa rồi chạy lại lệnh.'
  );
}

/**
 * npm only warns of files that it could not write, and ends well.
 * @param {string} output
 * @returns {string} the error's code, empty if there is none
 */
export function unpackError(output) {
  const match = /^npm warn tar TAR_ENTRY_ERROR ([A-Z]+)\b/im.exec(output);
  return match ? match[1] : '';
}

// ---------------------------------------------------------------- installing

/** @type {Record<string, string>} */
const reasons = {
  first: 'Đang cài thư viện lần đầu (khoảng một phút)…',
  damaged: 'Thư viện đã cài bị thiếu hoặc hỏng; đang cài lại (khoảng một phút)…',
  changed: 'Danh sách thư viện đã đổi; đang cài lại cho khớp (khoảng một phút)…',
  tools: 'Đang cài thêm công cụ kiểm thử (khoảng một phút)…',
};
const stopped = 'Đã dừng theo yêu cầu.';

/** @param {string} text */
function say(text) {
  process.stderr.write(text + '\n');
}

/**
 * The npm that started us, on the Node that runs it: that Node lies outside node_modules, which npm is about to replace.
 * @returns {{ program: string, before: string[], shell: boolean }}
 */
function npm() {
  const script = process.env.npm_execpath || '';
  if (/npm-cli\.c?js$/.test(script) && fs.existsSync(script)) {
    const node = process.env.npm_node_execpath || '';
    return {
      program: fs.existsSync(node) ? node : process.execPath,
      before: [script],
      shell: false,
    };
  }
  return { program: 'npm', before: [], shell: process.platform === 'win32' };
}

/**
 * Shows how far an install is: one line that changes on a terminal, else a line every ten seconds.
 * @param {string[]} places
 */
function showProgress(places) {
  const began = Date.now();
  const terminal = Boolean(process.stderr.isTTY);
  function line() {
    const done = places.filter(isPresent).length;
    return (
      '  ' +
      Math.round((Date.now() - began) / 1000) +
      ' giây, đã mở ' +
      done +
      '/' +
      places.length +
      ' gói'
    );
  }
  const timer = setInterval(
    function () {
      if (terminal) process.stderr.write('\r\u001b[K' + line());
      else say(line());
    },
    terminal ? 500 : 10000,
  );
  return function () {
    clearInterval(timer);
    if (terminal) process.stderr.write('\r\u001b[K');
    return Math.round((Date.now() - began) / 1000);
  };
}

/**
 * Starts a program, passes SIGINT and SIGTERM on to it, and tells how it ended. An npm that is killed tells its
 * scripts nothing: that the process above is gone counts as SIGTERM.
 * @param {string} program
 * @param {string[]} args
 * @param {import('child_process').SpawnOptions} options
 * @param {{ hear?: (text: string, stop: () => void) => void, kill?: boolean }} [more] `hear` gets what the program
 *   prints, where it is not shown; `kill` ends it at once instead of asking it to end
 * @returns {Promise<{ code: number, interrupted: boolean, error?: Error }>}
 */
function run(program, args, options, more) {
  return new Promise(function (resolve) {
    const child = childProcess.spawn(program, args, options);
    let interrupted = false;
    /** @param {NodeJS.Signals} signal */
    function pass(signal) {
      interrupted = true;
      child.kill(more && more.kill ? 'SIGKILL' : signal);
    }
    const parent = process.ppid;
    const watch = setInterval(function () {
      if (process.ppid !== parent) pass('SIGTERM');
    }, 1000);
    process.on('SIGINT', pass);
    process.on('SIGTERM', pass);
    /** @param {{ code: number, interrupted: boolean, error?: Error }} result */
    function end(result) {
      clearInterval(watch);
      process.removeListener('SIGINT', pass);
      process.removeListener('SIGTERM', pass);
      resolve(result);
    }
    const hear = more && more.hear;
    [child.stdout, child.stderr].forEach(function (stream) {
      if (!stream || !hear) return;
      stream.setEncoding('utf8');
      stream.on('data', function (text) {
        hear(text, function () {
          child.kill('SIGKILL');
        });
      });
    });
    child.on('error', function (error) {
      end({ code: 1, interrupted: interrupted, error: error });
    });
    child.on('close', function (code, signal) {
      end({
        code: code === null ? 1 : code,
        interrupted: interrupted || code === 130 || signal === 'SIGINT' || signal === 'SIGTERM',
      });
    });
  });
}

/** After a failure the next start installs anew, whatever npm thinks of its work. */
function forget() {
  try {
    fs.unlinkSync(hiddenLock);
  } catch (_) {
    // npm did not get that far
  }
}

/**
 * @param {InstallState} state
 * @param {Lock} lock
 * @param {Platform} platform
 * @param {boolean} tools whether those of developers come along
 * @returns {Promise<number>} an exit code, 0 when all is well
 */
async function install(state, lock, platform, tools) {
  say(reasons[state]);
  const caller = npm();
  const env = Object.assign({}, process.env);
  // `npm ci --dry-run` and the like must not be inherited from the npm that called us.
  delete env.npm_config_dry_run;
  let output = '';
  let hopeless = '';
  const giveUp = networkWatch(20000);
  const progress = showProgress(requiredPackages(lock, platform, tools));
  const result = await run(
    caller.program,
    caller.before.concat([
      'ci',
      '--no-audit',
      '--no-fund',
      '--ignore-scripts',
      tools ? '--include=dev' : '--omit=dev',
      // What is in npm's cache need not be asked for again: the lock file holds every package to its bytes.
      '--prefer-offline',
      '--include=optional',
      '--no-progress',
      '--loglevel=http',
    ]),
    { cwd: root, env: env, stdio: ['ignore', 'pipe', 'pipe'], shell: caller.shell },
    {
      // npm takes seconds to tidy up after a Ctrl-C; the next start does that anyway.
      kill: true,
      hear: function (text, stop) {
        output += text;
        hopeless = hopeless || unpackError(text) || giveUp(text, Date.now());
        if (hopeless) stop();
      },
    },
  );
  const seconds = progress();
  if (hopeless) {
    forget();
    say(failureSentence('npm error code ' + hopeless));
    return 1;
  }
  if (result.interrupted) {
    say(stopped);
    return 130;
  }
  if (result.error) {
    say(
      'Không cài được thư viện vì không chạy được npm (' +
        result.error.message +
        '). Hãy cài Node 24, đã kèm npm, từ https://nodejs.org/.',
    );
    return 1;
  }
  if (result.code !== 0) {
    say(failureSentence(output));
    return 1;
  }
  // npm forgives optional packages that do not arrive; the tools that need them then fail in obscure ways.
  const missing = requiredPackages(lock, platform, tools).filter(function (place) {
    return !isPresent(place);
  });
  if (missing.length > 0) {
    forget();
    say(missingSentence(missing));
    return 1;
  }
  removeUnusedNode(root, platform);
  if (!tools) trim(path.join(root, 'node_modules'));
  say('Đã cài xong thư viện trong ' + seconds + ' giây.');
  return 0;
}

/**
 * npm scripts find node_modules/.bin/node first. Where the Node brought along cannot run (musl instead of glibc), the link goes, and
 * the machine's own Node is found again; where the machine's own does the work, the one brought along goes too, with its 120 MB.
 * @param {string} folder
 * @param {Platform} platform
 */
export function removeUnusedNode(folder, platform) {
  const program = bundledNode(folder, platform);
  if (!fs.existsSync(program)) return;
  const spare =
    canRun(platform.node) && fs.realpathSync(program) !== fs.realpathSync(process.execPath);
  if (!spare && versionOf(program) !== '') return;
  ['node', 'node.cmd', 'node.ps1'].forEach(function (name) {
    try {
      fs.unlinkSync(path.join(folder, 'node_modules', '.bin', name));
    } catch (_) {
      // not there on this system
    }
  });
  if (spare) fs.rmSync(path.resolve(program, '..', '..'), { recursive: true, force: true });
}

/**
 * A quarter of what npm unpacks is for developers of the packages: maps of their code, and Node's headers for C.
 * @param {string} folder
 */
export function trim(folder) {
  fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).forEach(function (name) {
    if (/\.(?:[cm]?js|css|ts)\.map$/.test(name))
      fs.rmSync(path.join(folder, name), { force: true });
  });
  fs.readdirSync(folder).forEach(function (name) {
    if (/^node-/.test(name))
      fs.rmSync(path.join(folder, name, 'include', 'node'), { recursive: true, force: true });
  });
}

// ---------------------------------------------------------------- main

/**
 * Commands for developers lie beside the tests.
 * @param {string} command
 */
function scriptFolder(command) {
  if (/^bench:/.test(command)) return 'tests/bench';
  return /^(?:test|test:slow|lint)$/.test(command) ? 'tests/tools' : 'src/cli';
}

/**
 * @param {string[]} args
 * @returns {Promise<number>} the exit code
 */
async function main(args) {
  const version = process.versions.node;
  if (!canInstall(version)) {
    say(tooOldSentence(version));
    return 1;
  }
  const command = args[0] || '';
  const script = path.join(root, scriptFolder(command), command.replace(/:/g, '-') + '.ts');
  if (!/^[a-z:]+$/.test(command) || !fs.existsSync(script)) {
    say(
      'Không có lệnh "' + command + '". Các lệnh có sẵn nằm trong mục "scripts" của package.json.',
    );
    return 1;
  }

  const lock = readJson(path.join(root, 'package-lock.json'));
  if (!lock) {
    say(
      'Không đọc được package-lock.json. Hãy lấy lại tệp này từ kho mã: git checkout package-lock.json',
    );
    return 1;
  }
  const platform = thisPlatform();
  const installed = readJson(hiddenLock);
  // Whoever has the tools keeps them, whichever command finds that the libraries must be installed anew.
  const state = installState(lock, installed, platform, isPresent, needsTools(command));
  if (state !== 'whole') {
    const tools = needsTools(command) || hasTools(installed);
    const code = await install(state, lock, platform, tools);
    if (code !== 0) return code;
  }

  let node = process.execPath;
  if (!canRun(version) || !fs.existsSync(node)) {
    node = bundledNode(root, platform);
    if (!canRun(versionOf(node))) {
      say(noNodeSentence(version, platform));
      return 1;
    }
  }
  const env = Object.assign({}, process.env);
  // What Node makes of the project's files and libraries before it runs them, kept by their content: every command starts sooner.
  env.NODE_COMPILE_CACHE = env.NODE_COMPILE_CACHE || path.join(root, '.astro', 'node');
  const pathName =
    Object.keys(env).filter(function (name) {
      return name.toUpperCase() === 'PATH';
    })[0] || 'PATH';
  env[pathName] = [path.join(root, 'node_modules', '.bin'), env[pathName]]
    .filter(Boolean)
    .join(path.delimiter);
  const result = await run(
    node,
    ['--disable-warning=ExperimentalWarning', script].concat(args.slice(1)),
    { cwd: root, env: env, stdio: 'inherit' },
  );
  if (result.error) {
    say('Không chạy được Node (' + result.error.message + ').');
    return 1;
  }
  if (result.interrupted) {
    say(stopped);
    return 130;
  }
  return result.code;
}

/** Through links too: npm and editors start files by other names than their own. */
function isEntry() {
  try {
    return Boolean(process.argv[1]) && fs.realpathSync(process.argv[1]) === fs.realpathSync(self);
  } catch (_) {
    return false;
  }
}

if (isEntry()) {
  main(process.argv.slice(2)).then(
    function (code) {
      process.exitCode = code;
    },
    function (error) {
      say('Lỗi ngoài dự tính: ' + (error && error.message ? error.message : error));
      process.exitCode = 1;
    },
  );
}
