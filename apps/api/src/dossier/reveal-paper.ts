import type { Reveal } from '@qingxin/application';
import { localDayOf } from '@qingxin/domain';
import type { Names } from '../matters/labels.ts';
import { dayForPeople } from '../problems/sentence.ts';
import { type PaperDraft, tableOf } from './paper-draft.ts';

const FIELD: Readonly<Record<string, string>> = {
  ...{ name: '姓名', workerName: '姓名', idNumber: '证件号码', phone: '电话', statement: '陈述', link: '保密人员关联' },
  ...{ words: '谈话内容', reply: '答复', note: '备注', contact: '联系方式', account: '调查情况', pressure: '受压情况' },
};

/** Who had what is masked shown in full, and why. */
export function revealSheet(reveals: readonly Reveal[], names: Names, number: string | null): PaperDraft {
  return {
    ...{ title: '个人信息查阅记录', number, author: null, on: null },
    blocks: [
      tableOf(
        [
          ['日期', 3],
          ['单位', 3],
          ['查阅人', 3],
          ['内容', 3],
          ['理由', 7],
        ],
        reveals.map(({ at, actor, unit, field, reason }) => [
          ...[dayForPeople(localDayOf(at)), names.unit(unit), names.person(actor), FIELD[field] ?? '其他', reason],
        ]),
      ),
    ],
  };
}
