import { useQuery } from '@tanstack/react-query';
import type { Forms } from './model/nodes.ts';
import type { ActKind } from './places.ts';

/** Each kind's forms are a file of their own, read when the first of them is opened. */
const FILES: Readonly<Record<ActKind, () => Promise<{ readonly default: unknown }>>> = {
  complaint: () => import('./forms/complaint.json'),
  case: () => import('./forms/case.json'),
  project: () => import('./forms/project.json'),
  company: () => import('./forms/company.json'),
  supervision: () => import('./forms/supervision.json'),
  emergency: () => import('./forms/emergency.json'),
  conduct: () => import('./forms/conduct.json'),
  duty: () => import('./forms/duty.json'),
  batch: () => import('./forms/batch.json'),
  recount: () => import('./forms/recount.json'),
  erasure: () => import('./forms/erasure.json'),
  register: () => import('./forms/register.json'),
  roster: () => import('./forms/roster.json'),
  organisation: () => import('./forms/organisation.json'),
  rulebook: () => import('./forms/rulebook.json'),
  calendar: () => import('./forms/calendar.json'),
};

export async function loadForms(kind: ActKind): Promise<Forms> {
  return (await FILES[kind]()).default as Forms;
}

export function useForms(kind: ActKind): ReturnType<typeof useQuery<Forms>> {
  return useQuery({ queryKey: ['forms', kind], queryFn: () => loadForms(kind), staleTime: Infinity, gcTime: Infinity });
}
