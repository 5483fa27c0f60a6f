import { parseArgs } from 'node:util';
import { type Checked, findingWords, INVARIANT_WORDS, InvariantLog } from '@qingxin/application';
import { checkDistrict, readSealFolders, readTimeStamps } from '@qingxin/platform';
import { besideStack, withDatabase } from '../beside-stack.ts';
import { type Command, parsed } from '../command.ts';

const HELP = `qx check [--json]

检查任何时候都必须成立的各项：日志完整、封存的时间戳对得上（有时间戳服务的）、编号连续、到期的动作各只一次、列表与日志一致、
未办结的都有待办、流程等待的日期正确、通知都已发出。结果记入检查记录，工作进程每日凌晨也检查一次。
只有编号和代码，没有个人信息。有不成立的以非零退出。

  --json   机器可读`;

const STATEMENT_TIMEOUT_MS = 3_600_000;

export const check: Command = {
  name: 'check',
  summary: '检查必须成立的各项',
  help: HELP,
  async run(args, out) {
    const asked = parsed(() => parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })).values;
    return besideStack(out, (place) =>
      withDatabase(
        place.databaseUrl,
        out,
        async ({ sql }) => {
          const results = await checkDistrict({
            ...{ sql, mode: place.clock, seals: readSealFolders(place.home), timeStamps: readTimeStamps() },
          });
          await new InvariantLog(sql).record(results);
          out.print(asked.json === true ? JSON.stringify({ checked: results }, null, 2) : described(results));
          return results.some(({ found }) => found > 0) ? 1 : 0;
        },
        STATEMENT_TIMEOUT_MS,
      ),
    );
  },
};

function described(results: readonly Checked[]): string {
  return results
    .flatMap(({ invariant, looked, found, findings }) => {
      const { statement, todo } = INVARIANT_WORDS[invariant];
      if (found === 0) return [`成立    ${statement}（${looked}）`];
      const places = findings.map(({ what, code }) => `          ${what}  ${findingWords(code) ?? ''}（${code}）`);
      return [`不成立  ${statement}：${found} 处`, ...places, `        怎么办：${todo}`];
    })
    .join('\n');
}
