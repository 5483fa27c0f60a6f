import Type from 'typebox';
import type { CommandSpec } from './command-spec.ts';
import { documentId, freeText, list, localDay, localId, record, text } from './fields.ts';
import { proven, PROVEN } from './project-fields.ts';

const promise = record({ content: freeText('承诺的内容', 1000), dueOn: localDay('兑现日期') });

/** 约谈 of the head of the 建设单位 of a government project (724 Art 60). */
export const PROJECT_INTERVIEW_SPECS = {
  InterviewOwner: {
    title: '约谈建设单位负责人',
    schema: record({
      breachIds: list(localId('制度未落实的记录'), '约谈的事由', 20, 1),
      heldOn: localDay('约谈日期'),
      attended: freeText('到场的负责人', 200),
      minutes: documentId('约谈纪要'),
      promises: list(promise, '承诺事项和日期', 20),
    }),
    example: {
      breachIds: ['b1'],
      heldOn: '2022-05-06',
      attended: '负责人01',
      minutes: 'doc-1',
      promises: [{ content: '拨付第二期工程款', dueOn: '2030-05-20' }],
    },
    number: ({ actor }) => (actor.unit === null ? null : { register: 'interview', unit: actor.unit }),
  },
  JudgeOwnerPromise: {
    title: '核对建设单位承诺',
    schema: record({
      promiseId: localId('承诺'),
      kept: Type.Boolean({ description: '已兑现' }),
      ...proven('核对日期'),
    }),
    example: { promiseId: 'p1', kept: true, ...PROVEN },
  },
  PassOnInterview: {
    title: '约谈结果转送考核单位',
    schema: record({
      interviewId: localId('约谈'),
      to: text('负责业绩考核、薪酬分配、评优评先、职务晋升的单位', 200),
      ...proven('转送日期'),
    }),
    example: { interviewId: 'i1', to: '区委组织部', ...PROVEN },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;
