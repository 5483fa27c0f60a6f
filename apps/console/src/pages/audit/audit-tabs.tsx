import { t } from '../../messages/index.ts';
import { DeskTabs } from '../../shared/desk-tabs.tsx';
import { WATCHERS } from './roles.ts';
import './audit.css';

const m = t.audit;
export type AuditPlace = keyof typeof m.tabs;

const PLACES = {
  find: { path: '/audit' },
  lists: { path: '/audit/lists' },
  samples: { path: '/audit/samples' },
  looks: { path: '/audit/looks', roles: WATCHERS },
  asOf: { path: '/audit/as-of' },
  erasure: { path: '/erasure' },
  seal: { path: '/audit/seal' },
} as const satisfies Readonly<Record<AuditPlace, object>>;

export function AuditTabs({ current }: { readonly current: AuditPlace }) {
  return <DeskTabs<AuditPlace> label={m.places} labels={m.tabs} places={PLACES} current={current} />;
}
