import { Skeleton } from 'antd';
import { lazy, type ReactNode, Suspense } from 'react';
import { FlowChart, hasChart } from '../../flow/index.ts';
import { t } from '../../messages/index.ts';
import type { MatterKind } from '../../shared/matters.ts';
import { Clocks } from './clocks.tsx';
import type { AnswerOfKind } from './head-facts.ts';
import { Overview } from './overview/overview.tsx';
import { CLOCKS, CUSTODY, EVIDENCE, has, type Matter } from './routes-of.ts';
import { Timeline } from './timeline.tsx';

const People = lazy(async () => ({ default: (await import('./money/people-tab.tsx')).PeopleTab }));
const Evidence = lazy(async () => ({ default: (await import('./evidence/evidence-tab.tsx')).EvidenceTab }));
const Custody = lazy(async () => ({ default: (await import('./custody/custody-tab.tsx')).CustodyTab }));
const Links = lazy(async () => ({ default: (await import('./links-tab.tsx')).LinksTab }));
const Papers = lazy(async () => ({ default: (await import('./papers/papers-tab.tsx')).PapersTab }));
const Imports = lazy(async () => ({ default: (await import('./imports/imports-tab.tsx')).ImportsTab }));
const TakeOver = lazy(async () => ({ default: (await import('./backlog/take-over-tab.tsx')).TakeOverTab }));
const WageMonths = lazy(async () => ({ default: (await import('./project/wage-months.tsx')).WageMonths }));

const m = t.matterPage.tabs;

export interface MatterTab {
  readonly key: string;
  readonly label: string;
  readonly render: () => ReactNode;
}

const WITH_MONEY: readonly MatterKind[] = ['complaint', 'case'];
const WITH_IMPORTS: readonly MatterKind[] = ['case', 'project'];
const WITH_LINKS: readonly MatterKind[] = ['complaint', 'case', 'project', 'company', 'emergency', 'batch'];
const WITH_PAPERS: readonly MatterKind[] = ['complaint', 'case', 'project', 'supervision'];

/** The sides of a matter of that kind, in the order of its tabs. */
export function tabsOf(matter: Matter, data: AnswerOfKind<MatterKind>): readonly MatterTab[] {
  const { kind, id } = matter;
  const isBacklog = kind === 'batch' && (data as AnswerOfKind<'batch'>).kind === 'backlog';
  const tab = (isThere: boolean, key: keyof typeof m, content: () => ReactNode): readonly MatterTab[] =>
    isThere
      ? [
          {
            key,
            label: m[key],
            render: () => <Suspense fallback={<Skeleton active title={false} />}>{content()}</Suspense>,
          },
        ]
      : [];
  return [
    ...tab(true, 'overview', () => <Overview kind={kind} data={data} />),
    ...tab(kind === 'project', 'wages', () => <WageMonths matter={matter} data={data as AnswerOfKind<'project'>} />),
    ...tab(isBacklog, 'takeOver', () => <TakeOver id={id} />),
    ...tab(true, 'timeline', () => <Timeline matter={matter} />),
    ...tab(hasChart(kind), 'chart', () => <FlowChart kind={kind} id={id} />),
    ...tab(WITH_MONEY.includes(kind), 'money', () => <People matter={matter} data={data} />),
    ...tab(WITH_IMPORTS.includes(kind), 'imports', () => <Imports matter={matter} data={data} />),
    ...tab(has(EVIDENCE, kind), 'evidence', () => has(EVIDENCE, kind) && <Evidence matter={{ ...matter, kind }} />),
    ...tab(has(CUSTODY, kind), 'custody', () => has(CUSTODY, kind) && <Custody matter={{ ...matter, kind }} />),
    ...tab(has(CLOCKS, kind), 'clocks', () => has(CLOCKS, kind) && <Clocks matter={{ ...matter, kind }} />),
    ...tab(WITH_LINKS.includes(kind), 'links', () => <Links kind={kind} data={data} />),
    ...tab(WITH_PAPERS.includes(kind), 'papers', () => <Papers matter={matter} data={data} />),
  ];
}
