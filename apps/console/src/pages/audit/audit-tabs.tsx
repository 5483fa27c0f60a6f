import { Segmented } from 'antd';
import { useNavigate } from 'react-router';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { WATCHERS } from './roles.ts';
import './audit.css';

const m = t.audit;
export type AuditPlace = keyof typeof m.tabs;

const PATHS: Readonly<Record<AuditPlace, string>> = {
  find: '/audit',
  lists: '/audit/lists',
  looks: '/audit/looks',
  asOf: '/audit/as-of',
};

export function AuditTabs({ current }: { readonly current: AuditPlace }) {
  const navigate = useNavigate();
  const { roles } = useSession();
  const isWatcher = WATCHERS.some((role) => roles.includes(role));
  const places = (Object.keys(m.tabs) as AuditPlace[]).filter((place) => place !== 'looks' || isWatcher);
  return (
    <div className="desk-tabs">
      <Segmented
        aria-label={m.places}
        value={current}
        options={places.map((value) => ({ value, label: m.tabs[value] }))}
        onChange={(to) => void navigate(PATHS[to])}
      />
    </div>
  );
}
