import type { RegisterCommand } from '@qingxin/domain';
import { type CommandSpec, commandsOf } from './command-spec.ts';
import { count, record, text, uuid } from './fields.ts';

const SPECS = {
  TakeNumber: {
    title: '取文号',
    opens: true,
    schema: record({ document: uuid('文书'), prefix: text('机关代字', 60), year: count('年份', 2199, 1992) }),
    example: { document: '6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11', prefix: '区人社局投登', year: 2022 },
  },
  VoidNumber: {
    title: '作废文号',
    schema: record({ ordinal: count('顺序号', 1_000_000), reason: text('理由', 1000) }),
    example: { ordinal: 12, reason: '文书未发出' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

export const REGISTER_SPECS = commandsOf<RegisterCommand>()(SPECS);
