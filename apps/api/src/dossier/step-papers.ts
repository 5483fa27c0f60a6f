import { factDay, localDayOf, stepGraph } from '@qingxin/domain';
import { answerSpec } from '@qingxin/documents';
import { pushNumber, stepNumber } from '../forms/case-forms.ts';
import { pushAnswerWords, stepAnswerWords } from '../forms/answer-words.ts';
import { dayOf, listed, type Pieces, yuanOf } from '../forms/form-draft.ts';
import { dayForPeople } from '../problems/sentence.ts';
import { type BlockDraft, type CaseRead, ofType, type PaperDraft, tableOf } from './paper-draft.ts';

/** Each department step with its acts in their order and every answer (附件1乙表) that stands. */
export function stepSheets(read: CaseRead): readonly PaperDraft[] {
  const { sight, names } = read;
  const { state } = sight;
  const acted = ofType(read, 'StepActed');
  return ofType(read, 'StepStarted').map((started) => {
    const { stepKey, kind, requestingUnit, targetUnit, reason } = started.data;
    const graph = stepGraph(kind);
    const step = state.steps[stepKey];
    const standing = new Set((step?.acts ?? []).map(({ version }) => version));
    const own = acted.filter(({ data, version }) => data.stepKey === stepKey && standing.has(version));
    const answers = own.flatMap(({ data }) => (data.feedback === undefined ? [] : [data.feedback]));
    const revised = ofType(read, 'StepFeedbackRevised').filter(
      ({ data }) => data.stepKey === stepKey && standing.has(data.answeredVersion),
    );
    return {
      title: `${graph?.label ?? '部门环节'}办理情况`,
      ...{ number: stepNumber(state, stepKey), author: names.unit(targetUnit), on: dayForPeople(factDay(started)) },
      blocks: [
        {
          kind: 'facts',
          rows: [
            ['请求单位', names.unit(requestingUnit)],
            ['办理单位', names.unit(targetUnit)],
            ['依据', graph?.source ?? null],
            ['事由', reason],
            ['现状', step?.at === null ? '已结束' : '办理中'],
          ],
        },
        { kind: 'heading', text: '经过' },
        tableOf(
          [
            ['日期', 3],
            ['动作', 4],
            ['结果', 4],
            ['单位', 3],
            ['金额（元）', 3],
            ['文书', 4],
            ['理由', 4],
          ],
          own.map((fact) => {
            const { act, outcome, unit, amountFen, document, reason: because } = fact.data;
            const known = graph?.acts[act];
            return [
              ...[dayOf(fact.actedOn ?? fact.occurredAt, localDayOf), known?.label ?? act],
              ...[known?.outcomes[outcome]?.label ?? outcome, names.unit(unit)],
              ...[amountFen === undefined ? null : yuanOf(amountFen), read.paperOf(document), because ?? null],
            ];
          }),
        ),
        ...answers.flatMap((form) => answerBlocks('反馈（附件1乙表）', stepAnswerWords(form))),
        ...revised.flatMap(({ data }) => answerBlocks('更正后的反馈（附件1乙表）', stepAnswerWords(data.feedback))),
      ],
    };
  });
}

/** Each push within the case, with what was answered. */
export function pushSheets(read: CaseRead): readonly PaperDraft[] {
  const { sight, names } = read;
  return ofType(read, 'UnitPushed').map((pushed) => {
    const { pushId, unit, matter, feedbackBy, informationOnly } = pushed.data;
    const answers = ofType(read, 'FeedbackGiven').filter(({ data }) => data.pushId === pushId);
    return {
      title: '信息推送及反馈',
      ...{ number: pushNumber(sight.state, pushId), author: names.unit(pushed.by.unit ?? null) },
      on: dayForPeople(factDay(pushed)),
      blocks: [
        {
          kind: 'facts',
          rows: [
            ['推送单位', names.unit(pushed.by.unit ?? null)],
            ['接收单位', names.unit(unit)],
            ['事项', matter],
            ['要求', informationOnly ? '仅告知' : `${dayForPeople(feedbackBy)}前反馈`],
          ],
        },
        ...answers.flatMap((answer) =>
          answerBlocks(`${dayForPeople(factDay(answer))}反馈（附件1乙表）`, pushAnswerWords(answer.data)),
        ),
        ...(answers.length === 0 ? [{ kind: 'text', text: '尚无反馈。' } as const] : []),
      ],
    };
  });
}

function answerBlocks(heading: string, words: ReturnType<typeof stepAnswerWords>): readonly BlockDraft[] {
  const rows = Object.entries(words).map(([field, said]): readonly [string, Pieces] => [
    answerSpec(field as keyof typeof words, 'step').label,
    listed([said ?? null]),
  ]);
  return [
    { kind: 'heading', text: heading },
    { kind: 'facts', rows },
  ];
}
