import { expect, it } from '@jest/globals';
import { deviceOf } from './device.ts';

const WINDOWS = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)';

it.each([
  [`${WINDOWS} Chrome/86.0.4240.198 Safari/537.36`, 'Windows 电脑，Chrome'],
  [`${WINDOWS} Chrome/86.0.4240.198 Safari/537.36 QIHU 360SE`, 'Windows 电脑，360 浏览器'],
  [`${WINDOWS} Chrome/120.0 Safari/537.36 Edg/120.0`, 'Windows 电脑，Edge'],
  ['Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0', 'Linux 电脑，Firefox'],
  [
    'Mozilla/5.0 (Linux; Android 12) AppleWebKit/537.36 Chrome/86.0 Mobile Safari/537.36 MicroMessenger/8.0',
    '安卓手机，微信',
  ],
  ['Mozilla/5.0 (iPhone; CPU iPhone OS 16_0 like Mac OS X) AppleWebKit/605 Version/16 Safari/604', '苹果手机，Safari'],
  ['node', '程序接口'],
  [undefined, '程序接口'],
])('%s is shown as %s', (agent, shown) => {
  expect(deviceOf(agent)).toBe(shown);
});
