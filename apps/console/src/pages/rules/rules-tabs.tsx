import { Segmented } from 'antd';
import { useNavigate } from 'react-router';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { CHANGERS } from './roles.ts';
import './rules.css';

const m = t.rules;

export type RulesPlace = keyof typeof m.tabs;

const PATHS: Readonly<Record<RulesPlace, string>> = {
  rules: '/rules',
  calendar: '/rules/calendar',
  calculator: '/rules/calculator',
  changes: '/rules/changes',
};

/** Rules, calendar, calculator and changes are pages of one entry of the navigation. */
export function RulesTabs({ current }: { readonly current: RulesPlace }) {
  const navigate = useNavigate();
  const { roles } = useSession();
  const places = (Object.keys(m.tabs) as RulesPlace[]).filter(
    (place) => place !== 'changes' || CHANGERS.some((role) => roles.includes(role)),
  );
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
