import { t } from '../../messages/index.ts';
import { DeskTabs } from '../../shared/desk-tabs.tsx';
import { ACCOUNT_KEEPERS, CHECK_READERS, KEEPERS, ROSTER_READERS, TAKERS_OVER } from './roles.ts';
import './admin.css';

const m = t.admin;
export type AdminPlace = keyof typeof m.tabs;

const PLACES = {
  goingLive: { path: '/admin', roles: KEEPERS },
  units: { path: '/admin/units', roles: KEEPERS },
  accounts: { path: '/admin/accounts', roles: ACCOUNT_KEEPERS },
  rosters: { path: '/admin/rosters', roles: ROSTER_READERS },
  registers: { path: '/admin/registers', roles: KEEPERS },
  templates: { path: '/admin/templates', roles: KEEPERS },
  incidents: { path: '/admin/incidents', roles: KEEPERS },
  checks: { path: '/admin/checks', roles: CHECK_READERS },
  backlog: { path: '/backlog', roles: TAKERS_OVER },
} as const satisfies Readonly<Record<AdminPlace, object>>;

export function AdminTabs({ current }: { readonly current: AdminPlace }) {
  return <DeskTabs<AdminPlace> label={m.places} labels={m.tabs} places={PLACES} current={current} />;
}
