import { pathToFileURL } from 'node:url';
import { beginFirstStart, endFirstStart } from './demo/first-start.ts';
import { seedShown } from './demo/seed-demo.ts';
import { tellCases } from './demo/tell-cases.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { Stack } from './stack.ts';
import { demoPassword } from './start-demo.ts';
import type { DemoAccount, DemoTarget } from './start-demo.ts';
import { casesLine, crashText, failureText, faultLines, Progress, upLine, welcome } from './start-report.ts';
import { CrashedError } from './supervisor.ts';

type Asked = 'asked';

/** One Ctrl-C arrives twice, from the terminal and from npm: what comes this soon is no second wish. */
const sameWishMs = 1_000;

/** Settles at the first Ctrl-C or SIGTERM; a second one kills what is left. */
function untilAskedToStop(stack: Stack): Promise<Asked> {
  return new Promise((resolve) => {
    let firstAt: number | undefined;
    const note = (): void => {
      if (firstAt === undefined) {
        firstAt = performance.now();
        console.log('\n正在停止，请稍候（再按一次强制结束） stopping; once more to force');
        resolve('asked');
        return;
      }
      if (performance.now() - firstAt < sameWishMs) return;
      stack.killNow();
      process.exit(130);
    };
    process.on('SIGINT', note);
    process.on('SIGTERM', note);
  });
}

/** Whether this start tells the cases of the demo; known once the data folder is taken. */
interface FirstStart {
  tells: boolean;
}

function stackFor(settings: Settings, password: string | undefined, first: FirstStart): Stack {
  const { home, port, mode, databaseUrl, temporalAddress } = settings;
  return new Stack({
    home,
    apiPort: port,
    mode,
    temporal: temporalAddress === undefined ? 'own' : { address: temporalAddress },
    apps: [],
    onTaken: async () => {
      first.tells = await beginFirstStart(settings);
    },
    onUp: (name, seconds) => console.log(upLine(name, seconds)),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(password === undefined ? {} : { demoPassword: password }),
  });
}

async function bringUp(
  stack: Stack,
  settings: Settings,
  password: string | undefined,
  first: FirstStart,
): Promise<void> {
  await stack.start();
  if (password === undefined) {
    await startApps(stack);
    console.log(welcome({ stack, settings, accounts: [] }));
    return;
  }
  const target = { apiUrl: stack.apiUrl, database: stack.database, home: settings.home, password };
  const accounts = await (first.tells ? toldDemo(stack, target) : shownDemo(stack, target));
  console.log(welcome({ stack, settings, accounts, password }));
}

async function startApps(stack: Stack): Promise<void> {
  await Promise.all((['api', 'worker'] as const).map((name) => stack.startPart(name)));
}

async function shownDemo(stack: Stack, target: DemoTarget): Promise<readonly DemoAccount[]> {
  await startApps(stack);
  return seedShown(target);
}

/** The API comes up when all is told, so that nobody meets half a district. */
async function toldDemo(stack: Stack, target: DemoTarget): Promise<readonly DemoAccount[]> {
  const begun = performance.now();
  const progress = new Progress(process.stdout);
  const options = {
    startWorker: () => stack.startPart('worker'),
    onStep: (done: number, total: number) => progress.tell(done, total),
  };
  const crashed = stack.crashed.then((crash) => Promise.reject(new CrashedError(crash)));
  const { accounts, faults } = await Promise.race([tellCases(target, options), crashed]).finally(() => progress.end());
  console.log(casesLine((performance.now() - begun) / 1000));
  if (faults.length > 0) console.log(faultLines(faults));
  await endFirstStart(target.home);
  await stack.startPart('api');
  return accounts;
}

/**
 * Runs the local stack until somebody stops it or a part of it fails.
 * @returns the exit code: 0 after a stop that was asked for, else 1
 */
export async function start(settings: Settings): Promise<number> {
  const password = settings.mode === 'demo' ? await demoPassword(settings) : undefined;
  const first: FirstStart = { tells: false };
  const stack = stackFor(settings, password, first);
  const asked = untilAskedToStop(stack);
  const running = bringUp(stack, settings, password, first);
  try {
    const end = await Promise.race([asked, running.then(() => Promise.race([asked, stack.crashed]))]);
    if (end !== 'asked') console.error(crashText(end));
    await stack.stop();
    if (end === 'asked') await running.catch(() => undefined);
    console.log('已停止 stopped');
    return end === 'asked' ? 0 : 1;
  } catch (error) {
    console.error(failureText(error, settings));
    await stack.stop();
    return 1;
  }
}

async function main(): Promise<number> {
  try {
    const settings = readSettings();
    return await start(settings);
  } catch (error) {
    console.error(failureText(error));
    return 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exit(await main());
}
