import type { MatterKind } from '../../../shared/matters.ts';
import type { AnswerOfKind } from '../head-facts.ts';
import type { Matter } from '../routes-of.ts';
import { ActPapers } from './act-papers.tsx';
import { CasePapers } from './case-papers.tsx';
import { ComplaintPapers } from './complaint-papers.tsx';
import { ProjectPapers } from './project-papers.tsx';

/** 文书: forms and letters of the matter as files, the papers with their chain, the file of the case. */
export function PapersTab({ matter, data }: { readonly matter: Matter; readonly data: AnswerOfKind<MatterKind> }) {
  if (matter.kind === 'complaint') return <ComplaintPapers matter={matter} data={data as AnswerOfKind<'complaint'>} />;
  if (matter.kind === 'case') return <CasePapers matter={matter} data={data as AnswerOfKind<'case'>} />;
  if (matter.kind === 'project') return <ProjectPapers matter={matter} />;
  return <ActPapers matter={matter} data={data as AnswerOfKind<'supervision'>} />;
}
