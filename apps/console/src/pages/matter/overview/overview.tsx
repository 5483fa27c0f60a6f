import type { ReactNode } from 'react';
import type { MatterKind } from '../../../shared/matters.ts';
import type { AnswerOfKind } from '../head-facts.ts';
import { ActOverview } from './act.tsx';
import { BatchOverview } from './batch.tsx';
import { CaseOverview } from './case.tsx';
import { CompanyOverview } from './company.tsx';
import { ComplaintOverview } from './complaint.tsx';
import { DutyOverview } from './duty.tsx';
import { EmergencyOverview } from './emergency.tsx';
import { ProjectOverview } from './project.tsx';

type Overviews = { readonly [K in MatterKind]: (data: AnswerOfKind<K>) => ReactNode };

const OVERVIEWS: Overviews = {
  complaint: (data) => <ComplaintOverview data={data} />,
  case: (data) => <CaseOverview data={data} />,
  project: (data) => <ProjectOverview data={data} />,
  company: (data) => <CompanyOverview data={data} />,
  supervision: (data) => <ActOverview data={data} />,
  duty: (data) => <DutyOverview data={data} />,
  emergency: (data) => <EmergencyOverview data={data} />,
  batch: (data) => <BatchOverview data={data} />,
};

export function Overview<K extends MatterKind>({ kind, data }: { readonly kind: K; readonly data: AnswerOfKind<K> }) {
  return (OVERVIEWS[kind] as (data: AnswerOfKind<K>) => ReactNode)(data);
}
