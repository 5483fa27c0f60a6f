import { pathToFileURL } from 'node:url';
import { seedShown } from './demo/seed-demo.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { Stack } from './stack.ts';
import { demoPassword } from './start-demo.ts';
import type { SeedDemo } from './start-demo.ts';
import { crashText, failureText, upLine, welcome } from './start-report.ts';

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

function stackFor(settings: Settings, password: string | undefined): Stack {
  const { home, port, mode, databaseUrl, temporalAddress } = settings;
  return new Stack({
    home,
    apiPort: port,
    mode,
    temporal: temporalAddress === undefined ? 'own' : { address: temporalAddress },
    apps: ['api', 'worker'],
    onUp: (name, seconds) => console.log(upLine(name, seconds)),
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(password === undefined ? {} : { demoPassword: password }),
  });
}

async function greet(stack: Stack, settings: Settings, password: string | undefined, seed?: SeedDemo): Promise<void> {
  if (password === undefined) {
    console.log(welcome({ stack, settings, accounts: [] }));
    return;
  }
  const target = { apiUrl: stack.apiUrl, database: stack.database, home: settings.home, password };
  const accounts = (await seed?.(target)) ?? [];
  console.log(welcome({ stack, settings, accounts, password }));
}

/**
 * Runs the local stack until somebody stops it or a part of it fails.
 * @returns the exit code: 0 after a stop that was asked for, else 1
 */
export async function start(settings: Settings, seed?: SeedDemo): Promise<number> {
  const password = settings.mode === 'demo' ? await demoPassword(settings) : undefined;
  const stack = stackFor(settings, password);
  const asked = untilAskedToStop(stack);
  const running = stack.start().then(() => greet(stack, settings, password, seed));
  try {
    const first = await Promise.race([asked, running]);
    const end = first === 'asked' ? first : await Promise.race([asked, stack.crashed]);
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
    return await start(settings, settings.mode === 'demo' ? seedShown : undefined);
  } catch (error) {
    console.error(failureText(error));
    return 1;
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exit(await main());
}
