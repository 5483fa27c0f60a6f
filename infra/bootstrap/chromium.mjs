import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { isExecutable, onPath, root } from './places.mjs';
import { announce, run, Unprepared } from './steps.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome'];
const DOWNLOAD_LIMIT_MS = 60_000;
const INSTALL_LIMIT_MS = 300_000;

const choices = `浏览器测试和截图需要 Chromium，本机没有，也无法下载或安装。任选其一后重试：
  1. 安装 Chromium 或 Chrome，使其在 PATH 中（Debian/Ubuntu：apt-get install chromium fonts-noto-cjk）；
  2. 设置 CHROME_PATH=浏览器程序的路径；
  3. 使本机能够访问 Playwright 的下载站点。
The browser tests and screenshots need Chromium. It is not there and could not be downloaded or installed. Choose one and try again:
  1. install Chromium or Chrome so that it is on PATH (Debian/Ubuntu: apt-get install chromium fonts-noto-cjk);
  2. set CHROME_PATH to the browser's program;
  3. let this machine reach Playwright's download site.`;

const isRootOnDebian = () => process.getuid?.() === 0 && onPath('apt-get') !== undefined;

async function aptInstall(...packages) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update'], { env, timeoutMs: INSTALL_LIMIT_MS });
  const args = ['install', '-y', '--no-install-recommends', ...packages];
  return (await run('apt-get', args, { env, timeoutMs: INSTALL_LIMIT_MS })).code === 0;
}

async function playwrightsOwn() {
  const { chromium } = await import('playwright-core');
  const path = chromium.executablePath();
  return path !== '' && existsSync(path) ? path : undefined;
}

async function download() {
  announce('下载 Chromium downloading Chromium');
  const program = join(root, 'node_modules', 'playwright-core', 'cli.js');
  await run(process.execPath, [program, 'install', 'chromium'], { timeoutMs: DOWNLOAD_LIMIT_MS });
  return playwrightsOwn();
}

const installed = () => NAMES.map(onPath).find((path) => path !== undefined);

/** Chinese on pictures and in measured widths. A browser without it works all the same. */
async function acquireGlyphs() {
  const { code, output } = await run('fc-list', [':lang=zh', 'family'], { timeoutMs: 20_000 });
  if (code === 0 && output.trim() !== '') return;
  if (isRootOnDebian() && (await aptInstall('fontconfig', 'fonts-noto-cjk'))) return;
  announce('本机没有中文字体，截图会缺字 no Chinese font here: pictures will lack their characters');
}

async function find() {
  const named = process.env.CHROME_PATH;
  if (named !== undefined && named !== '') {
    if (!isExecutable(named)) throw new Unprepared(`CHROME_PATH 不是可以运行的程序 is no program: ${named}`);
    return { path: named, from: 'CHROME_PATH' };
  }
  const there = installed();
  if (there !== undefined) return { path: there, from: 'PATH' };
  const own = await playwrightsOwn();
  if (own !== undefined) return { path: own, from: '缓存 cache' };
  const downloaded = await download();
  if (downloaded !== undefined) return { path: downloaded, from: '下载 downloaded' };
  if (isRootOnDebian()) {
    announce('用 apt-get 安装 Chromium installing chromium with apt-get');
    if (await aptInstall('chromium')) return { path: installed() ?? 'chromium', from: 'apt-get' };
  }
  throw new Unprepared(choices);
}

/**
 * A browser for the journeys and the screenshots: CHROME_PATH, PATH, Playwright's own, its download, apt-get.
 * @returns {Promise<{ path: string, from: string }>}
 */
export async function acquireChromium() {
  const found = await find();
  await acquireGlyphs();
  return found;
}
