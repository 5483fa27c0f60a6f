import { uuidV5 } from '@qingxin/event-store';
import { type Command, parsedWithWord } from '../command.ts';
import { CALLER_OPTIONS, clientFor, counted, noticeIn, proposalOf, type Trial } from './calendar-import.ts';

const HELP = `qx calendar approve <文件> [--url 地址] [--account 账号] [--password-file 文件] [--json]

由第二人批准以 qx calendar import 提出的同一份放假通知；须已试算完。批准后在办时限由工作进程按新日历
重新推算；命令等到推算完，或者说明还剩多少。

  --url        系统地址，缺省 http://127.0.0.1:PORT
  --account    以哪个账号批准，缺省 office02
  --password-file  该账号的口令，写在文件的第一行；正式环境必须给出`;

const APPROVALS = '0c6b7a52-1f4e-4c0b-a6d7-3f9f1d2a8e44';

export const calendarApprove: Command = {
  name: 'calendar approve',
  summary: '批准已提出的放假通知',
  help: HELP,
  async run(args, out) {
    const { values, word: file } = parsedWithWord(args, CALLER_OPTIONS, '要写一个文件');
    const notice = await noticeIn(file, out);
    const client = notice === null ? null : await clientFor(values, out);
    if (notice === null || client === null) return 1;
    const account = values.account ?? 'office02';
    const proposalId = proposalOf(notice);
    const { version } = (await client.read(account, '/api/v1/holiday-notices')) as { readonly version: number };
    const { recounts } = (await client.read(account, '/api/v1/recounts')) as { readonly recounts: readonly Trial[] };
    const trial = recounts.find(
      (one) => one.proposalId === proposalId && one.status === 'ready' && one.calendarVersion === version,
    );
    if (trial === undefined) {
      out.note('没有批准：这份通知尚未提出，或者尚未按现行日历试算完；请先运行 qx calendar import');
      return 1;
    }
    const answer = await client.send({
      ...{ stream: 'calendar', type: 'ApproveHolidayNotice', account },
      payload: { proposalId, trial: `recount-${trial.id}` },
      commandId: uuidV5(APPROVALS, `${proposalId}/${account}/${version}`),
    });
    if (answer.kind === 'refused') {
      out.note(`没有批准：${answer.sentence}`);
      return 1;
    }
    const { left, done } = await counted(account, client, out);
    const words = done ? '已批准，时限已全部按新日历推算' : `已批准，还有${left}项在办时限待推算，由工作进程继续`;
    out.print(
      values.json === true ? JSON.stringify({ approved: proposalId, left, done }) : `${notice.notice}：${words}`,
    );
    return 0;
  },
};
