import type { AnswerOf } from '../../api/client.ts';
import { t } from '../../messages/index.ts';
import { word } from '../../messages/words.ts';
import type { MatterKind } from '../../shared/matters.ts';
import type { Case } from './overview/case.tsx';
import type { Complaint } from './overview/complaint.tsx';
import type { READS } from './routes-of.ts';

export type AnswerOfKind<K extends MatterKind> = AnswerOf<(typeof READS)[K]>;

/** What the head of a matter says, whatever its kind. */
export interface HeadFacts {
  readonly name: string;
  readonly stages: readonly string[];
  /** Who holds it, under the name that this has for the kind. */
  readonly holder: { readonly label: string; readonly name: string } | null;
  /** Why it is urgent, masked or not; undefined: it is not. */
  readonly urgent?: unknown;
  readonly marks: readonly string[];
  readonly ladders: readonly unknown[];
}

type Heads = { readonly [K in MatterKind]: (data: AnswerOfKind<K>) => HeadFacts };

const m = t.matterPage;

const HEADS: Heads = {
  complaint: (data) => ({
    name: data.number ?? t.matters.complaint,
    stages: data.stage === null ? [] : [data.stage.label],
    holder: holderOf(m.head.holder, data.holder?.name),
    ...urgentOf(data),
    marks: [...(data.voided ? [m.head.voided] : data.ended ? [m.head.ended] : [])],
    ladders: data.ladders,
  }),
  case: (data) => ({
    name: data.number ?? t.matters.case,
    stages: data.stages.map(({ label }) => label),
    holder: holderOf(m.head.lead, data.lead?.name),
    marks: [
      ...gradeOf(data),
      ...fatesOf(data),
      ...(data.cleared ? [m.head.cleared] : []),
      ...(data.archived ? [m.head.archived] : []),
    ],
    ladders: data.ladders,
  }),
  project: (data) => ({
    name: (data.facts as { readonly name?: string } | null)?.name ?? data.number,
    stages: data.stages.map(({ label }) => label),
    holder: holderOf(m.head.supervisedBy, data.supervisedBy?.name),
    marks: data.completedOn === null ? [] : [m.project.completedOn],
    ladders: data.ladders,
  }),
  company: (data) => ({
    name: data.name,
    stages: data.stages.map(({ label }) => label),
    holder: holderOf(m.head.contact, data.contact?.unitName),
    marks: data.listed ? [`${m.company.listed}：${m.company.isListed}`] : [],
    ladders: data.ladders,
  }),
  duty: (data) => ({ name: data.label, stages: [], holder: null, marks: [], ladders: data.ladders }),
  batch: (data) => ({
    name: word(t.words.batchKind, data.kind) ?? t.matters.batch,
    stages: [],
    holder: holderOf(m.head.holder, data.unitName),
    marks: data.discarded ? [m.batch.discarded] : [],
    ladders: [],
  }),
  supervision: (data) => ({
    name: data.number ?? word(t.words.actKind, data.kind) ?? t.matters.supervision,
    stages: [word(t.words.actStatus, data.status) ?? ''],
    holder: holderOf(m.act.issuer, data.issuer?.name),
    marks: data.rung === null ? [] : [word(t.words.rung, data.rung) ?? data.rung],
    ladders: data.ladders,
  }),
  emergency: (data) => ({
    name: `${t.matters.emergency}：${data.kinds.map((kind) => word(t.words.emergencyKind, kind)).join('、')}`,
    stages: [word(t.words.emergencyStatus, data.status) ?? ''],
    holder: holderOf(m.emergency.lead, data.lead?.name),
    marks: [],
    ladders: data.ladders,
  }),
};

export function headOf<K extends MatterKind>(kind: K, data: AnswerOfKind<K>): HeadFacts {
  return HEADS[kind](data);
}

function holderOf(label: string, name: string | null | undefined): HeadFacts['holder'] {
  return name === null || name === undefined ? null : { label, name };
}

function urgentOf({ urgent }: Complaint): Pick<HeadFacts, 'urgent'> {
  return urgent === null ? {} : { urgent: (urgent as { readonly reason?: unknown }).reason ?? null };
}

/** What became of a party while its wages are owed: once for each kind of it. */
function fatesOf({ fates }: Case): readonly string[] {
  return [...new Set(fates.map(({ label }) => m.head.fate(label)))];
}

function gradeOf({ grade }: Case): readonly string[] {
  return grade === null ? [] : [`${m.overview.grade}：${word(t.words.grade, grade) ?? grade}`];
}
