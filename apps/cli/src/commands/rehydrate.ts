import { parseArgs } from 'node:util';
import { LookBook, ProcessDesk, rehydrate as rehydrateAll, type Rehydration, workflowRoll } from '@qingxin/application';
import { besideStack, doorOf, withDatabase, withProcesses } from '../beside-stack.ts';
import { type Command, parsed } from '../command.ts';

const HELP = `qx rehydrate [--dry-run] [--json]

按事件日志把应有的流程逐个重新启动，正在运行的由新的一次取代。流程里没有日志之外的东西，因此不会丢失，也不会重做。
工作进程可以照常运行；中途中断的，再执行一次即可。

  --dry-run   只列出会启动的流程，什么也不做
  --json      机器可读`;

const MOST_LISTED = 20;

export const rehydrate: Command = {
  name: 'rehydrate',
  summary: '按日志重建流程',
  help: HELP,
  async run(args, out) {
    const asked = parsed(() =>
      parseArgs({ args: [...args], options: { 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } } }),
    ).values;
    const mode = asked['dry-run'] === true ? 'dry-run' : 'restart';
    return besideStack(out, async (place) => {
      const report = await withDatabase(place.databaseUrl, out, async (database) => {
        const desk = new ProcessDesk({
          door: await doorOf(place, database, out),
          book: new LookBook(database.sql),
          spreadMs: 0,
        });
        return withProcesses(place.temporalAddress, (server) =>
          rehydrateAll({
            server,
            roll: workflowRoll(database.sql, desk),
            mode,
            onProgress: ({ phase, done, of }) =>
              out.note(phase === 'read' ? `日志已要求 ${done} 个` : `已启动 ${done}/${of}`),
          }),
        );
      });
      out.print(asked.json === true ? JSON.stringify(report, null, 2) : described(report, mode));
      return 0;
    });
  },
};

function described({ running, calledFor, terminated, started }: Rehydration, mode: 'dry-run' | 'restart'): string {
  const lost = calledFor.filter((id) => !running.includes(id));
  const idle = running.filter((id) => !calledFor.includes(id));
  return [
    `正在运行 ${running.length} 个流程，日志要求 ${calledFor.length} 个`,
    ...listed('缺少', lost),
    ...listed('已无事可做', idle),
    mode === 'dry-run' ? '没有改动。' : `已启动 ${started} 个，其中取代正在运行的 ${terminated} 个。`,
  ].join('\n');
}

function listed(title: string, ids: readonly string[]): readonly string[] {
  if (ids.length === 0) return [];
  const more = ids.length > MOST_LISTED ? [`  …另有 ${ids.length - MOST_LISTED} 个`] : [];
  return [`${title} ${ids.length} 个：`, ...ids.slice(0, MOST_LISTED).map((id) => `  ${id}`), ...more];
}
