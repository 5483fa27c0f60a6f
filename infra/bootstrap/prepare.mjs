/**
 * Makes a fresh clone ready: `node infra/bootstrap/prepare.mjs start|story|test|bench|faults|screens`.
 * Node built-ins only, because it runs before any dependency is there.
 */
const wanted = [20, 19];
const [major, minor] = process.versions.node.split('.').map(Number);
if (major < wanted[0] || (major === wanted[0] && minor < wanted[1])) {
  console.error(
    `需要 Node ${wanted.join('.')} 或更新版本，当前为 ${process.versions.node}。请升级 Node 后重试。\n` +
      `Node ${wanted.join('.')} or newer is needed, this is ${process.versions.node}. Upgrade Node and try again.`,
  );
  process.exit(1);
}

const { rememberPreparation, rememberTool } = await import('./places.mjs');
const { step, Unprepared } = await import('./steps.mjs');
const { build, buildConsole, installDependencies } = await import('./install.mjs');
const { acquireTemporalCli } = await import('./temporal-cli.mjs');
const { acquireChromium } = await import('./chromium.mjs');
const { acquireTestServer } = await import('./test-server.mjs');

const kinds = ['start', 'story', 'test', 'bench', 'faults', 'screens'];
const kind = process.argv[2];

async function remember(tool, acquire) {
  const { path, from } = await acquire();
  rememberTool(tool, path);
  return `${from}，${path}`;
}

async function prepare() {
  if (!kinds.includes(kind)) throw new Unprepared(`usage: node infra/bootstrap/prepare.mjs ${kinds.join('|')}`);
  await step('依赖 dependencies', installDependencies);
  // The tests count the build as a part of their own, so that a broken build is a failed test and not a crash.
  if (kind !== 'test') await step('编译 build', build);
  if (kind === 'start' || kind === 'screens') await step('界面 console', buildConsole);
  // The story moves time and throws its stack away: it runs on servers of its own, whatever the environment names.
  if (kind === 'start' && process.env.TEMPORAL_ADDRESS) {
    await step('Temporal', async () => '使用 TEMPORAL_ADDRESS using TEMPORAL_ADDRESS');
  } else {
    await step('Temporal', () => remember('temporal', acquireTemporalCli));
  }
  if (kind === 'test' || kind === 'screens') {
    await step('浏览器 Chromium', () => remember('chromium', acquireChromium));
  }
  if (kind === 'test') await step('Temporal 测试服务器 test server', () => remember('testServer', acquireTestServer));
}

const started = performance.now();
try {
  await prepare();
  if (kind === 'test') rememberPreparation((performance.now() - started) / 1000);
} catch (error) {
  console.error(error instanceof Unprepared ? error.message : error);
  process.exit(1);
}
