import { parseArgs } from 'node:util';
import { ruleVocabulary } from '@qingxin/application';
import { checkRules, RULE_ROWS } from '@qingxin/rulebook';
import { type Command, parsed } from '../command.ts';

export const rulesCheck: Command = {
  name: 'rules check',
  summary: '核对期限规则：形状、名称、版本、示例',
  help: `qx rules check [--json]

逐条核对随产品提供的期限规则：写法、引用的事件和谓词、版本不重叠、同一事件不由两条规则管辖、
示例按日历推算一致。有不一致即以非零退出。`,
  run(args, out) {
    const asked = parsed(() => parseArgs({ args: [...args], options: { json: { type: 'boolean' } } })).values;
    const { text, ...report } = checkRules(RULE_ROWS, ruleVocabulary());
    out.print(asked.json === true ? JSON.stringify(report, null, 2) : text);
    return Promise.resolve(report.ok ? 0 : 1);
  },
};
