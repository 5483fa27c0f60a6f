import { parseArgs } from 'node:util';
import {
  DISTRICT_UPCASTERS,
  districtStreams,
  Rebuild,
  type RebuildProgress,
  RebuildRunning,
  StreamReplay,
  type TableReport,
} from '@qingxin/application';
import { EventStore } from '@qingxin/event-store';
import { inlineProjections } from '@qingxin/read-models';
import { besideStack, withDatabase } from '../beside-stack.ts';
import { type Command, type Output, parsed } from '../command.ts';

const HELP = `qx rebuild [--json]

按事件日志重做全部读模型：在旁边建好，与现有的逐行比较，然后一次切换。期间列表照常可用，办理照常进行。
列出与现有读模型不同的行数；不同的已由重做的取代。同一数据库同时只能有一次重做。

  --json   机器可读`;

const PROGRESS_EVERY_MS = 2_000;
/** One statement may go over a whole table. */
const STATEMENT_TIMEOUT_MS = 3_600_000;

const PHASES: Readonly<Record<RebuildProgress['phase'], string>> = {
  streams: '已重做事项',
  indexes: '建立索引',
  history: '任务历史已到位置',
  comparison: '与现有的比较',
  switch: '切换',
};

export const rebuild: Command = {
  name: 'rebuild',
  summary: '按日志重做读模型并报告差异',
  help: HELP,
  async run(args, out) {
    const asked = parsed(() => parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })).values;
    return besideStack(out, ({ ownerUrl }) =>
      withDatabase(
        ownerUrl,
        out,
        async (owner) => {
          const replay = new StreamReplay({
            store: new EventStore(owner.sql, DISTRICT_UPCASTERS),
            registry: districtStreams(),
            projections: inlineProjections(),
          });
          try {
            const tables = await new Rebuild({ owner, replay, onProgress: progressTo(out) }).run();
            out.print(asked.json === true ? JSON.stringify({ tables }, null, 2) : described(tables));
            return 0;
          } catch (error) {
            if (!(error instanceof RebuildRunning)) throw error;
            out.note('这个数据库正在重做，请等它结束');
            return 1;
          }
        },
        STATEMENT_TIMEOUT_MS,
      ),
    );
  },
};

function progressTo(out: Output): (progress: RebuildProgress) => void {
  let told = { phase: '', at: 0 };
  return ({ phase, done }) => {
    if (phase === told.phase && performance.now() - told.at < PROGRESS_EVERY_MS) return;
    told = { phase, at: performance.now() };
    out.note(done === null ? PHASES[phase] : `${PHASES[phase]} ${done}`);
  };
}

function described(tables: readonly TableReport[]): string {
  const lines = tables.map(({ table, rows, onlyLive, onlyRebuilt }) => {
    const same = onlyLive + onlyRebuilt === 0;
    return `  ${table}  ${rows} 行，${same ? '一致' : `只在原表 ${onlyLive} 行，只在重做后 ${onlyRebuilt} 行`}`;
  });
  return ['已重做并切换：', ...lines].join('\n');
}
