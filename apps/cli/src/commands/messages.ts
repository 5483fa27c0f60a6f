import { parseArgs } from 'node:util';
import {
  deliveryWords,
  MessageKeeping,
  messageKindWords,
  MessageList,
  type UndeliverableMessage,
} from '@qingxin/application';
import { besideStack, withDatabase } from '../beside-stack.ts';
import { type Command, parsed } from '../command.ts';

const HELP = `qx messages [--unit 单位代码] [--retry] [--json]

列出没有送达的通知：被接收方拒绝的，以及一小时以上多次没有发出的。只有编号和代码，没有个人信息；
给当事人的不写是谁。搁置由管理员在 系统管理 → 运行事件 办理，谁、因何搁置留痕。

  --unit    只看给这个单位的
  --retry   列出后立即重发；发得出去的由工作进程随即发出
  --json    机器可读`;

/** Beyond it nobody reads on, and the database is the better tool. */
const MOST_LISTED = 500;
/** Whoever has the command line of the machine; no person of the organisation. */
const OPERATOR = { id: 'system:qx', unit: null };

export const messages: Command = {
  name: 'messages',
  summary: '没有送达的通知，并可重发',
  help: HELP,
  async run(args, out) {
    const { values } = parsed(() =>
      parseArgs({
        args: [...args],
        options: { unit: { type: 'string' }, retry: { type: 'boolean' }, json: { type: 'boolean' } },
      }),
    );
    const of = values.unit === undefined ? {} : { unit: values.unit };
    return besideStack(out, ({ databaseUrl }) =>
      withDatabase(databaseUrl, out, async (database) => {
        const found = await new MessageList(database.sql).undeliverable({ limit: MOST_LISTED, ...of });
        const retried = values.retry === true ? await new MessageKeeping(database).retry(OPERATOR, of) : 0;
        if (values.json === true) {
          out.print(JSON.stringify({ found: found.length, retried, messages: found }, null, 2));
          return 0;
        }
        out.print(found.length === 0 ? '没有未送达的通知' : `未送达 ${found.length} 条：`);
        for (const message of found) out.print(lineOf(message));
        if (retried > 0) out.print(`重发 ${retried} 条`);
        return 0;
      }),
    );
  },
};

function lineOf({ id, kind, unit, code, tries, createdAt, standing }: UndeliverableMessage): string {
  const next = standing === 'refused' ? '不再重发' : '仍在重发';
  return `  ${id}  ${messageKindWords(kind)}，给${unit ?? '当事人'}，${createdAt}\n    ${deliveryWords(code)}（${code}），${tries} 次，${next}`;
}
