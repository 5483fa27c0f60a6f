import { PAPER_KINDS, type PaperCommand, paperKind, type PaperedState } from '@qingxin/domain';
import Type from 'typebox';
import { type CommandSpec, commandsOf } from './command-spec.ts';
import { evidenceFileId } from './evidence-commands.ts';
import { count, documentId, freeText, list, localId, orNull, personId, reason, record } from './fields.ts';

const paperId = localId('文书编号');
const opinion = orNull(freeText('审批意见', 1000));
const said = list(
  record({
    field: Type.String({ description: '栏目', pattern: '^[a-z][A-Za-z]{0,39}$' }),
    text: freeText('内容', 4000),
  }),
  '须由起草人写明的内容',
  20,
);

const kindsInWords = Object.entries(PAPER_KINDS)
  .map(([kind, { label }]) => `${kind} ${label}`)
  .join('、');

/** Of the unit that drafted it, from the register of its kind; some have their number from the fact they tell of. */
const numberOfPaper: CommandSpec['number'] = ({ state, payload }) => {
  const paper = (state as PaperedState).papers[String(payload['paperId'])];
  const register = paper === undefined ? null : (paperKind(paper.kind)?.register ?? null);
  return paper === undefined || register === null ? null : { register, unit: paper.unit };
};

const SPECS = {
  DraftPaper: {
    title: '起草文书',
    schema: record({
      kind: Type.String({ description: `文书种类：${kindsInWords}`, pattern: '^[a-z][a-z-]{0,39}$' }),
      of: orNull(localId('文书所写的责任主体、责令文书或者时限；写整件事项的为空')),
      said,
    }),
    example: {
      kind: 'inquiry-notice',
      of: 'p1',
      said: [
        { field: 'on', text: '2022年5月20日上午9时' },
        { field: 'place', text: '区人社局一楼' },
        { field: 'bring', text: '4月、5月工资表和考勤记录' },
      ],
    },
  },
  RevisePaper: {
    title: '修改文书',
    schema: record({ paperId, said }),
    example: { paperId: 'd1', said: [{ field: 'place', text: '区人社局二楼' }] },
  },
  ReviewPaper: {
    title: '审核文书',
    schema: record({ paperId, opinion }),
    example: { paperId: 'd1', opinion: '同意，请负责人审批' },
  },
  ReturnPaper: {
    title: '退回文书修改',
    schema: record({ paperId, reason: reason('退回的理由') }),
    example: { paperId: 'd1', reason: '法律依据不全' },
  },
  ApprovePaper: {
    title: '审批文书',
    schema: record({
      paperId,
      opinion,
      textSha256: orNull(Type.String({ description: '所批正文的SHA-256，见文书各版', pattern: '^[0-9a-f]{64}$' })),
      inInk: orNull(
        record(
          {
            reviewedBy: orNull(personId('审核人')),
            approvedBy: personId('批准人'),
            document: documentId('审批件扫描件'),
          },
          '纸面审批，由起草人以外的人录入',
        ),
      ),
    }),
    example: { paperId: 'd1', opinion: '同意', textSha256: null, inInk: null },
    number: numberOfPaper,
  },
  RequestSeal: {
    title: '申请用印',
    schema: record({ paperId, copies: count('用印份数', 500) }),
    example: { paperId: 'd1', copies: 3 },
  },
  RecordSeal: {
    title: '登记用印',
    schema: record({ paperId, by: freeText('印章管理人', 100) }),
    example: { paperId: 'd1', by: '印章管理人01' },
  },
  AttachStampedScan: {
    title: '收入盖章扫描件',
    schema: record({ paperId, fileId: evidenceFileId('已收入的扫描件') }),
    example: { paperId: 'd1', fileId: 'file-6f1cfa6e-93b1-4a1f-8bb0-1f2f0e6b1c11' },
  },
  VoidPaper: {
    title: '文书作废',
    schema: record({ paperId, reason: reason('作废的理由') }),
    example: { paperId: 'd1', reason: '文书内容有误，另行制作' },
  },
} as const satisfies Readonly<Record<string, CommandSpec>>;

/** Papers of a complaint or a case on their way through 承办–审核–审批. */
export const PAPER_SPECS = commandsOf<PaperCommand>()(SPECS);
