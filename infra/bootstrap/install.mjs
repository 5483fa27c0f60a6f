import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './places.mjs';
import { announce, lastLines, run, Unprepared } from './steps.mjs';

const modules = join(root, 'node_modules');

const readPackages = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/**
 * npm writes what it really put on disk to node_modules/.package-lock.json at the end of a successful
 * installation, so that file is the stamp: equal to the lock file means nothing to do, absent means half done.
 */
function isInstalled() {
  const stamp = join(modules, '.package-lock.json');
  if (!existsSync(stamp)) return false;
  const installed = readPackages(stamp);
  return Object.entries(readPackages(join(root, 'package-lock.json'))).every(([path, wanted]) => {
    if (path === '' || !path.includes('node_modules/')) return true;
    const found = installed[path];
    if (found === undefined) return wanted.optional === true || wanted.devOptional === true || wanted.peer === true;
    return wanted.link === true ? found.link === true : found.version === wanted.version;
  });
}

function npm(command, ...options) {
  const program = process.env.npm_execpath;
  const args = [command, '--include=dev', '--no-audit', '--no-fund', '--loglevel=error', ...options];
  return program?.endsWith('.js') ? run(process.execPath, [program, ...args]) : run('npm', args);
}

/**
 * A lock file made against a registry that carries only some platforms lacks the optional packages of the
 * others, and `npm ci` then refuses the whole. `npm install` takes the same locked versions and lets those go.
 */
async function installLocked() {
  const strict = await npm('ci');
  return strict.code !== 0 && strict.output.includes('EUSAGE') ? npm('install', '--no-save') : strict;
}

/** @returns {Promise<string>} what was done, for the step's line */
export async function installDependencies() {
  if (isInstalled()) return '已是最新 up to date';
  announce('安装依赖，首次约一分钟 installing dependencies, about a minute the first time');
  const { code, output } = await installLocked();
  if (code === 0) return '已安装 installed';
  throw new Unprepared(
    `依赖安装失败。请检查网络或 npm 镜像设置后重试；也可先手工执行 npm install。\n` +
      `The dependencies could not be installed. Check the network or the npm registry setting, then try again; ` +
      `or run npm install by hand first.\n` +
      output.trim().split('\n').slice(0, 20).join('\n'),
  );
}

/** Emitted without checking the types once more, which `npm test` does: in half the time. */
export async function build() {
  const tsc = join(modules, 'typescript', 'bin', 'tsc');
  const { code, output } = await run(process.execPath, [tsc, '-b', '--noCheck']);
  if (code === 0) return '完成 done';
  throw new Unprepared(`编译失败 The build failed:\n${lastLines(output, 40)}`);
}

/** The console, where its sources have changed since it was built. */
export async function buildConsole() {
  const { code, output } = await run(process.execPath, [join(root, 'apps', 'console', 'tools', 'build.mjs')]);
  if (code === 0) return output.trim().split('\n').at(-1) ?? '';
  throw new Unprepared(`界面编译失败 The console could not be built:\n${lastLines(output, 40)}`);
}
