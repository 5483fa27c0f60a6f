import { Segmented } from 'antd';
import { useNavigate } from 'react-router';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { ACCOUNT_KEEPERS, KEEPERS, ROSTER_READERS } from './roles.ts';
import './admin.css';

const m = t.admin;
export type AdminPlace = keyof typeof m.tabs;

const PLACES = {
  goingLive: { path: '/admin', roles: KEEPERS },
  units: { path: '/admin/units', roles: KEEPERS },
  accounts: { path: '/admin/accounts', roles: ACCOUNT_KEEPERS },
  rosters: { path: '/admin/rosters', roles: ROSTER_READERS },
  registers: { path: '/admin/registers', roles: KEEPERS },
  incidents: { path: '/admin/incidents', roles: KEEPERS },
} as const satisfies Readonly<Record<AdminPlace, object>>;

export function AdminTabs({ current }: { readonly current: AdminPlace }) {
  const navigate = useNavigate();
  const { roles } = useSession();
  const places = (Object.keys(PLACES) as AdminPlace[]).filter((place) =>
    PLACES[place].roles.some((role) => roles.includes(role)),
  );
  return (
    <div className="desk-tabs">
      <Segmented
        aria-label={m.places}
        value={current}
        options={places.map((value) => ({ value, label: m.tabs[value] }))}
        onChange={(to) => void navigate(PLACES[to].path)}
      />
    </div>
  );
}
