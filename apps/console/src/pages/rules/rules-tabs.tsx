import { t } from '../../messages/index.ts';
import { DeskTabs } from '../../shared/desk-tabs.tsx';
import { CHANGERS } from './roles.ts';
import './rules.css';

const m = t.rules;
export type RulesPlace = keyof typeof m.tabs;

const PLACES = {
  rules: { path: '/rules' },
  norms: { path: '/rules/norms' },
  routing: { path: '/rules/routing' },
  calendar: { path: '/rules/calendar' },
  calculator: { path: '/rules/calculator' },
  changes: { path: '/rules/changes', roles: CHANGERS },
} as const satisfies Readonly<Record<RulesPlace, object>>;

/** Rules, calendar, calculator and changes are pages of one entry of the navigation. */
export function RulesTabs({ current }: { readonly current: RulesPlace }) {
  return <DeskTabs<RulesPlace> label={m.places} labels={m.tabs} places={PLACES} current={current} />;
}
