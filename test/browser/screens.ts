/**
 * Pictures of the main pages: `npm run screens`. On a stack of its own with the demo district and some work of
 * every age.
 */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stage } from './support/stage.ts';
import { registered } from './support/work.ts';

const FOLDER = fileURLToPath(new URL('../../../docs/screens/', import.meta.url));
/** A picture has to stay light enough for a page that shows many. */
const MOST_BYTES = 300_000;

interface Picture {
  readonly name: string;
  readonly account: string | null;
  readonly path: string;
  /** Text that is there once the page is. */
  readonly until: string;
  /** As a telephone shows it. */
  readonly isPhone?: true;
}

const PICTURES: readonly Picture[] = [
  { name: 'sign-in', account: null, path: '/sign-in', until: '忘记密码' },
  { name: 'home', account: 'hrss.01', path: '/', until: '首问待办' },
  { name: 'inbox', account: 'hrss.01', path: '/inbox', until: '首问分办' },
  { name: 'intake', account: 'hrss.01', path: '/intake', until: '诉求（他说了什么，一句话即可）' },
  { name: 'calendar', account: 'hrss.01', path: '/rules/calendar', until: '全年' },
  { name: 'public', account: null, path: '/public/complaint', until: '出了什么事', isPhone: true },
  { name: 'board', account: 'office01', path: '/supervision', until: '督办措施' },
];

const stage = await Stage.open();
try {
  await mkdir(FOLDER, { recursive: true });
  for (const more of [{}, { channel: 'phone' }, { channel: 'letter', peopleSaid: 12, amountFen: 22_320_000 }]) {
    await registered(stage, 'hrss.02', more);
  }
  await stage.letPass(4);
  for (const more of [{ channel: 'web' }, { channel: 'union' }]) await registered(stage, 'hrss.02', more);
  for (const picture of PICTURES) await take(picture);
  const matter = await registered(stage, 'hrss.02');
  await take({ name: 'matter', account: 'hrss.01', path: `/complaints/${matter.id}`, until: '首问处理期限' });
} finally {
  await stage.close();
}

async function take({ name, account, path, until, isPhone }: Picture): Promise<void> {
  const stranger = isPhone === true ? stage.phone() : stage.visitor();
  const visitor = await (account === null ? stranger : stage.person(account));
  await visitor.open(path);
  await visitor.page.getByText(until).first().waitFor();
  await visitor.page.waitForLoadState('load');
  await visitor.settled();
  const file = join(FOLDER, `${name}.png`);
  await visitor.page.screenshot({ path: file, animations: 'disabled' });
  await visitor.close();
  const { size } = await stat(file);
  if (size > MOST_BYTES) throw new Error(`${name}.png has ${size} bytes, more than ${MOST_BYTES}`);
  console.log(`docs/screens/${name}.png  ${Math.round(size / 1000)} kB`);
}
