import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isExecutable, onPath, sharedCache } from './places.mjs';
import { announce, run, Unprepared } from './steps.mjs';

const version = 'v1.5.1';
const downloadLimitMs = 40_000;

/** The SDK's own download of an earlier preparation, or undefined. */
export function downloadedBefore(prefix, folder) {
  if (!existsSync(folder)) return undefined;
  const name = readdirSync(folder).find(
    (file) => file.startsWith(prefix) && !file.endsWith('.downloading') && isExecutable(join(folder, file)),
  );
  return name === undefined ? undefined : join(folder, name);
}

/** Lets the SDK download its server into `folder`; resolves to the file's path, or undefined where it cannot. */
export async function sdkDownload(kind, prefix, folder) {
  mkdirSync(folder, { recursive: true });
  const script = join(dirname(fileURLToPath(import.meta.url)), 'sdk-download.mjs');
  const { code } = await run(process.execPath, [script, kind, folder], { timeoutMs: downloadLimitMs });
  return code === 0 ? downloadedBefore(prefix, folder) : undefined;
}

async function runs(executable) {
  const { code, output } = await run(executable, ['--version'], { timeoutMs: 20_000 });
  return code === 0 && output.includes('Server');
}

async function goIsNewEnough() {
  if (onPath('go') === undefined) return false;
  const { output } = await run('go', ['env', 'GOVERSION'], { timeoutMs: 20_000 });
  const [, major, minor] = /go(\d+)\.(\d+)/.exec(output) ?? [];
  return Number(major) > 1 || (Number(major) === 1 && Number(minor) >= 24);
}

/** Builds into a folder of its own and moves the result, so that two clones may build at the same time. */
async function buildWithGo(target) {
  mkdirSync(dirname(target), { recursive: true });
  const workplace = mkdtempSync(join(dirname(target), 'build-'));
  try {
    const { code } = await run(
      'go',
      ['install', '-ldflags=-s -w', `github.com/temporalio/cli/cmd/temporal@${version}`],
      {
        env: { GOBIN: workplace, CGO_ENABLED: '0' },
        timeoutMs: 1_200_000,
      },
    );
    if (code !== 0 || !isExecutable(join(workplace, 'temporal'))) return false;
    renameSync(join(workplace, 'temporal'), target);
    return true;
  } finally {
    rmSync(workplace, { recursive: true, force: true });
  }
}

const choices = `本机没有 Temporal 服务器，也无法下载或编译。任选其一后重试：
  1. 设置 TEMPORAL_ADDRESS=主机:端口，使用现有的 Temporal 服务器（仅 npm start）；
  2. 安装 Temporal CLI，使 temporal 命令在 PATH 中；
  3. 安装 Go 1.24 或更新版本，由本程序自行编译；
  4. 用 Docker：docker compose -f infra/compose.yaml up。
No Temporal server was found, downloaded or built. Choose one and try again:
  1. set TEMPORAL_ADDRESS=host:port to use a running Temporal server (npm start only);
  2. install the Temporal CLI so that the command temporal is on PATH;
  3. install Go 1.24 or newer, then it is built for you;
  4. with Docker: docker compose -f infra/compose.yaml up.`;

/**
 * Finds or makes the Temporal command line program: PATH, shared cache, the SDK's download, Go.
 * @returns {Promise<{ path: string, from: string }>}
 */
export async function acquireTemporalCli() {
  const installed = onPath('temporal');
  if (installed !== undefined && (await runs(installed))) return { path: installed, from: 'PATH' };

  const folder = join(sharedCache(), `temporal-${version}`);
  const built = join(folder, 'temporal');
  if (isExecutable(built)) return { path: built, from: '缓存 cache' };
  const earlier = downloadedBefore('temporal-cli', folder);
  if (earlier !== undefined) return { path: earlier, from: '缓存 cache' };

  announce('下载 Temporal 服务器 downloading the Temporal server');
  const downloaded = await sdkDownload('dev-server', 'temporal-cli', folder);
  if (downloaded !== undefined) return { path: downloaded, from: '下载 downloaded' };

  if (await goIsNewEnough()) {
    announce('无法下载，改用 Go 编译，首次约 3 分钟 not downloadable, building it with Go: about 3 minutes, once');
    if (await buildWithGo(built)) return { path: built, from: 'Go 编译 built with Go' };
  }
  throw new Unprepared(choices);
}
