import { parseArgs } from 'node:util';
import {
  NotPrepared,
  PostgresRefused,
  reportLines,
  RecordUnknown,
  runStory,
  ScenarioInvalid,
  type StoryOptions,
  type StoryResult,
  WorkflowsBehind,
} from '@qingxin/infra';
import { type Command, type Output, parsed, UsageError } from '../command.ts';

const HELP = `qx story [--all] [--case R056]... [--json] [--ci] [--without-worker]

在一次性的本地环境里重放公布的欠薪案例：从登记到归档，逐步移动业务时间，最后与事先写好的结果比较。
有任何不一致即以非零退出。案例在 infra/demo/scenarios；平时只放其中标了 daily 的 24 件，合起来包含各种情形。

  --all              全部案例，连同只为走到某个部门环节而自拟的（S0xx）
  --case R0xx        只放这一件，可写多次
  --json             机器可读：预期与实际并列
  --ci               不显示进度；另以一件案例对照：不启动工作进程时必须失败
  --without-worker   不启动工作进程；流程该做的事没人做，应当失败`;

/** What the person at the terminal can do something about: the message says it all. */
const TOLD = [ScenarioInvalid, WorkflowsBehind, NotPrepared, PostgresRefused];

const PROGRESS_EVERY_MS = 2_000;

export const story: Command = {
  name: 'story',
  summary: '重放公布案例并核对结果',
  help: HELP,
  async run(args, out) {
    const asked = parsed(() =>
      parseArgs({
        args: [...args],
        options: {
          all: { type: 'boolean' },
          case: { type: 'string', multiple: true },
          json: { type: 'boolean' },
          ci: { type: 'boolean' },
          'without-worker': { type: 'boolean' },
        },
      }),
    ).values;
    if (asked.all === true && asked.case !== undefined) throw new UsageError('--all 与 --case 只能用一个');
    const quiet = asked.json === true || asked.ci === true;
    try {
      const result = await runStory({
        choice: asked.all === true ? 'all' : (asked.case ?? 'daily'),
        worker: asked['without-worker'] === true ? 'absent' : 'running',
        ...(quiet ? {} : progressTo(out)),
      });
      show(result, asked.json === true ? 'json' : 'lines', out);
      if (!result.ok) return 1;
      return asked.ci === true ? await control(asked.json === true ? out.note : out.print) : 0;
    } catch (error) {
      if (error instanceof RecordUnknown) throw new UsageError(error.message);
      if (!TOLD.some((told) => error instanceof told)) throw error;
      out.note((error as Error).message);
      return 1;
    }
  },
};

/** Comes to its case within its first hour: what is missing without a worker is missed at once. */
const CONTROL = 'R056';

/** The same without a worker must fail, or the story would not show that workflows did anything. */
async function control(say: Output['print']): Promise<number> {
  const failed = await runStory({ choice: [CONTROL], worker: 'absent' }).then(
    ({ ok }) => !ok,
    (error: unknown) => {
      if (error instanceof WorkflowsBehind) return true;
      throw error;
    },
  );
  say(`对照：不启动工作进程，${CONTROL}${failed ? '没有走完，符合要求' : '竟然走完了'}`);
  return failed ? 0 : 1;
}

function progressTo(out: Output): Pick<StoryOptions, 'onStep' | 'onUp'> {
  let told = performance.now();
  return {
    onUp: (name, seconds) => out.note(`${name} 已启动（${seconds.toFixed(1)} 秒）`),
    onStep({ scenario, step }, done, total) {
      if (performance.now() - told < PROGRESS_EVERY_MS) return;
      told = performance.now();
      out.note(`${step.on} ${scenario.record} ${step.do}（第${done + 1}步，共${total}步）`);
    },
  };
}

function show(result: StoryResult, form: 'json' | 'lines', out: Output): void {
  if (form === 'json') {
    out.print(JSON.stringify(result, null, 2));
    return;
  }
  for (const line of reportLines(result, result.extent)) out.print(line);
  const { cases, steps, clockMoves, clockStops, startSeconds, playSeconds } = result;
  const good = cases.filter(({ fault, differences }) => fault === null && differences.length === 0).length;
  out.print(
    `\n${cases.length} 件案例，${good} 件与预期一致；${steps} 步，移动时间 ${clockMoves} 次、途中停 ${clockStops} 次；` +
      `启动 ${startSeconds.toFixed(1)} 秒，重放 ${playSeconds.toFixed(1)} 秒`,
  );
}
