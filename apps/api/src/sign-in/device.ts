/** Browsers by what they call themselves; whoever borrows another's name as well comes first. */
const BROWSERS: readonly (readonly [mark: RegExp, name: string])[] = [
  [/MicroMessenger\//, '微信'],
  [/360SE|QihooBrowser|360EE/, '360 浏览器'],
  [/Qaxbrowser/i, '奇安信浏览器'],
  [/QQBrowser\//, 'QQ 浏览器'],
  [/Edg\//, 'Edge'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
];
const SYSTEMS: readonly (readonly [mark: RegExp, name: string])[] = [
  [/HarmonyOS|OpenHarmony/, '鸿蒙'],
  [/Android/, '安卓手机'],
  [/iPhone|iPad/, '苹果手机'],
  [/Windows/, 'Windows 电脑'],
  [/Macintosh/, '苹果电脑'],
  [/UOS|Linux/, 'Linux 电脑'],
];

/** What somebody signs in from, as it is shown to himself: nothing that tells one computer from another. */
export function deviceOf(userAgent: string | undefined): string {
  const agent = userAgent ?? '';
  const find = (names: typeof BROWSERS): string | undefined => names.find(([mark]) => mark.test(agent))?.[1];
  const browser = find(BROWSERS);
  if (browser === undefined) return '程序接口';
  const system = find(SYSTEMS);
  return system === undefined ? browser : `${system}，${browser}`;
}
