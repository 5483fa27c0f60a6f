import { expect, test } from '@jest/globals';
import { NotPrepared } from './not-prepared.ts';
import { startApp, type AppName } from './stack-apps.ts';
import { failureText } from './start-report.ts';

test('a part that is not built is told in one sentence that says what to do', async () => {
  const surroundings = {
    home: '/nowhere',
    mode: 'demo',
    apiPort: 1,
    database: { app: '', read: '', owner: '', sealer: '' },
  } as const;
  const failure = await startApp('none' as AppName, surroundings, '/nowhere/log').catch((error: unknown) => error);
  expect(failure).toBeInstanceOf(NotPrepared);
  expect(failureText(failure)).toBe('✘ 还没有准备好：缺少编译好的 none，请先执行 npm run build。');
});
