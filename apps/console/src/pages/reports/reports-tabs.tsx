import { t } from '../../messages/index.ts';
import { DeskTabs } from '../../shared/desk-tabs.tsx';
import { BRIEFED } from '../../shell/registry.ts';

const m = t.reports;
export type ReportsPlace = keyof typeof m.tabs;

const PLACES = {
  statistics: { path: '/statistics' },
  reports: { path: '/reports', roles: BRIEFED },
} as const satisfies Readonly<Record<ReportsPlace, object>>;

/** Figures, and the reports that are made of them, are pages of one entry of the navigation. */
export function ReportsTabs({ current }: { readonly current: ReportsPlace }) {
  return <DeskTabs<ReportsPlace> label={m.places} labels={m.tabs} places={PLACES} current={current} />;
}
