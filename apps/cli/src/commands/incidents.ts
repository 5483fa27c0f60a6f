import { setTimeout } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { type Incident, IncidentList } from '@qingxin/application';
import { titleOf } from '@qingxin/api/problems';
import { workflowRefOf } from '@qingxin/domain';
import { besideStack, withDatabase, withProcesses } from '../beside-stack.ts';
import { type Command, type Output, parsed } from '../command.ts';

const HELP = `qx incidents [流程…] [--retry] [--json]

列出流程该做而没有做成的事：命令被拒绝，或者反复出错。只有编号和代码，没有个人信息。
写明流程的，只看这些流程。

  --retry   请这些流程再试一次，然后列出仍然没有做成的；仍有未成的以非零退出
  --json    机器可读`;

/** Beyond it nobody reads on, and the database is the better tool. */
const MOST_LISTED = 500;
const RETRIED_WITHIN_MS = 10_000;
const ASK_EVERY_MS = 200;

export const incidents: Command = {
  name: 'incidents',
  summary: '流程没有做成的事，并可重试',
  help: HELP,
  async run(args, out) {
    const { values, positionals } = parsed(() =>
      parseArgs({
        args: [...args],
        options: { retry: { type: 'boolean' }, json: { type: 'boolean' } },
        allowPositionals: true,
      }),
    );
    return besideStack(out, ({ databaseUrl, temporalAddress }) =>
      withDatabase(databaseUrl, out, async ({ sql }) => {
        const list = new IncidentList(sql);
        const ask = () =>
          list.open({ limit: MOST_LISTED, ...(positionals.length === 0 ? {} : { workflowIds: positionals }) });
        const found = await ask();
        const left = values.retry === true ? await retried(found, ask, temporalAddress) : found;
        print({ found, left }, values.json === true ? 'json' : 'lines', out);
        return values.retry === true && left.length > 0 ? 1 : 0;
      }),
    );
  },
};

/** What is still open after each workflow has tried once more, or has let the time for it pass. */
async function retried(
  found: readonly Incident[],
  ask: () => Promise<readonly Incident[]>,
  temporalAddress: string,
): Promise<readonly Incident[]> {
  const refs = [...new Set(found.map(({ workflowId }) => workflowId))].flatMap((id) => workflowRefOf(id) ?? []);
  await withProcesses(temporalAddress, (processes) => processes.nudge(refs));
  const triesBefore = new Map(found.map(({ commandId, tries }) => [commandId, tries]));
  const until = performance.now() + RETRIED_WITHIN_MS;
  for (;;) {
    const left = (await ask()).filter(({ commandId }) => triesBefore.has(commandId));
    const waiting = left.some(({ commandId, tries }) => tries === triesBefore.get(commandId));
    if (!waiting || performance.now() > until) return left;
    await setTimeout(ASK_EVERY_MS);
  }
}

interface Findings {
  readonly found: readonly Incident[];
  readonly left: readonly Incident[];
}

function print({ found, left }: Findings, form: 'json' | 'lines', out: Output): void {
  if (form === 'json') {
    out.print(JSON.stringify({ found: found.length, incidents: left }, null, 2));
    return;
  }
  if (left.length < found.length) out.print(`重试成功 ${found.length - left.length} 件`);
  out.print(left.length === 0 ? '没有未做成的事' : `未做成 ${left.length} 件：`);
  for (const { workflowId, cause, code, tries, firstAt, lastAt } of left) {
    out.print(
      `  ${workflowId}  ${cause}\n    ${titleOf(code) ?? '反复出错'}（${code}），${tries} 次，${firstAt} 起，最近 ${lastAt}`,
    );
  }
}
