// Finds or provides a Chromium: CHROME_PATH, then an installed one, then the one packaged on npm, then Debian's.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const require = createRequire(import.meta.url);
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const BASE = [
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  // Two pages of the browser's own address bar, hundreds of requests, in each new window: they took a core while a page was timed.
  '--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup',
];
const isRoot = process.getuid?.() === 0;
// Chromium refuses its sandbox to root, and containers of CI seldom allow it.
const SANDBOX = isRoot || process.env.CI ? ['--no-sandbox', '--disable-dev-shm-usage'] : [];

const onPath = (name) => (process.env.PATH ?? '').split(path.delimiter).map((folder) => path.join(folder, name));
const programFiles = () =>
  [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter((folder) => folder);
const places = {
  linux: () =>
    [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge',
      'brave-browser',
    ].flatMap(onPath),
  darwin: () =>
    ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: () =>
    programFiles().flatMap((folder) => [
      path.join(folder, 'Google/Chrome/Application/chrome.exe'),
      path.join(folder, 'Microsoft/Edge/Application/msedge.exe'),
    ]),
};
const installedPath = () => places[process.platform]?.().find((file) => existsSync(file));

const ordinary = (source, executablePath) => ({ source, executablePath, headless: true, args: [...BASE, ...SANDBOX] });

function fromEnvironment() {
  const file = process.env.CHROME_PATH;
  if (!file) return undefined;
  if (!existsSync(file)) throw new Error(`CHROME_PATH names no file: ${file}`);
  return ordinary('CHROME_PATH', file);
}

function installed() {
  const file = installedPath();
  return file && ordinary('installed', file);
}

async function packaged() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  try {
    require.resolve('@sparticuz/chromium');
  } catch {
    return undefined;
  }
  const folder = path.join(ROOT, 'node_modules/.cache/chromium');
  const whole = path.join(folder, 'whole');
  // It takes what is there for whole, though a run that was stopped leaves half a browser behind.
  if (!existsSync(whole)) rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const temporary = os.tmpdir();
  const saved = process.env.TMPDIR;
  // It unpacks into the temporary folder under a fixed name, and its own libraries only where a Lambda runtime is named.
  process.env.TMPDIR = folder;
  process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs22.x';
  // Its own list of font folders names only those of a Lambda; without fonts text has no height.
  const fonts = path.join(folder, 'fonts.conf');
  const folders = [path.join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'];
  const listed = folders.map((name) => `<dir>${name}</dir>`).join('');
  writeFileSync(
    fonts,
    `<?xml version="1.0"?><fontconfig>${listed}<cachedir>${folder}/fonts-cache</cachedir></fontconfig>`,
  );
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    const executablePath = await chromium.executablePath();
    writeFileSync(whole, '');
    return {
      source: 'packaged',
      executablePath,
      headless: 'shell',
      env: {
        ...process.env,
        TMPDIR: temporary,
        LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'),
        FONTCONFIG_FILE: fonts,
      },
      // Its own arguments switch web security off; CORS mistakes would pass.
      args: [...BASE, '--no-sandbox', '--no-zygote', '--enable-unsafe-swiftshader'],
    };
  } finally {
    if (saved === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = saved;
    delete process.env.AWS_EXECUTION_ENV;
  }
}

function debian() {
  const apt = onPath('apt-get').find((file) => existsSync(file));
  if (!isRoot || !apt) return undefined;
  const options = {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  execFileSync(apt, ['update', '-qq'], options);
  execFileSync(apt, ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], options);
  const file = installedPath();
  return file && ordinary('Debian package', file);
}

/**
 * Launch options for puppeteer and Web Test Runner: { source, executablePath, headless, args, env? }.
 * LK_BROWSER=installed|packaged|apt forces one way.
 */
export async function browser() {
  const ways = { installed, packaged, apt: debian };
  const forced = process.env.LK_BROWSER;
  if (forced && !(forced in ways))
    throw new Error(`LK_BROWSER is not one of ${Object.keys(ways).join(', ')}: ${forced}`);
  const chain = forced ? [ways[forced]] : [fromEnvironment, installed, packaged, debian];
  for (const way of chain) {
    const found = await way();
    if (found) return found;
  }
  throw new Error('no browser: install Chrome, Chromium or Edge, or name one in CHROME_PATH');
}
