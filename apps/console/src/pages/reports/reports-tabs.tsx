import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { DeskTabs } from '../../shared/desk-tabs.tsx';
import { BRIEFED } from '../../shell/registry.ts';
import { REPORTERS } from './roles.ts';

const m = t.reports;
export type ReportsPlace = keyof typeof m.tabs;

/** Figures, and the reports that are made of them, are pages of one entry of the navigation. */
export function ReportsTabs({ current }: { readonly current: ReportsPlace }) {
  const { unit: own } = useSession();
  const units = useApi('GET /api/v1/units', {});
  const isOffice = units.data?.units.some(({ id, kind }) => id === own && kind === 'office') === true;
  const places = {
    statistics: { path: '/statistics' },
    reports: { path: '/reports', roles: isOffice ? REPORTERS : BRIEFED },
  } as const satisfies Readonly<Record<ReportsPlace, object>>;
  return <DeskTabs<ReportsPlace> label={m.places} labels={m.tabs} places={places} current={current} />;
}
