import { AlertOutlined, AuditOutlined, BankOutlined, BookOutlined, BuildOutlined, FolderOpenOutlined, FormOutlined, HomeOutlined, InboxOutlined, SettingOutlined, TableOutlined } from '@ant-design/icons';
import { t } from '../messages/index.ts';
import { CLERKS, CONTRACTORS, EVERYBODY, OVERSEERS, type PageEntry, READERS } from '../shell/registry.ts';
import { ACCOUNT_KEEPERS, KEEPERS, ROSTER_READERS } from './admin/roles.ts';
import { AUDITORS, WATCHERS } from './audit/roles.ts';
import { CHANGERS, COUNTERS } from './rules/roles.ts';

/** Every page, in the order of the navigation. A page is added here and nowhere else (README). */
export const PAGES: readonly PageEntry[] = [
  {
    path: '',
    load: () => import('./home/home-page.tsx'),
    roles: EVERYBODY,
    nav: { label: t.nav.home, icon: <HomeOutlined />, keys: 'g h' },
  },
  {
    path: 'inbox',
    load: () => import('./inbox/inbox-page.tsx'),
    roles: READERS,
    nav: { label: t.nav.inbox, icon: <InboxOutlined />, keys: 'g i' },
  },
  {
    path: 'intake',
    load: () => import('./intake/intake-page.tsx'),
    roles: CLERKS,
    nav: { label: t.intake.nav, icon: <FormOutlined />, keys: 'g n' },
  },
  {
    path: 'cases',
    load: () => import('./lists/cases-page.tsx'),
    roles: READERS,
    nav: { label: t.matterPage.nav.files, icon: <FolderOpenOutlined />, keys: 'g c', also: ['complaints'] },
  },
  { path: 'complaints', load: () => import('./lists/complaints-page.tsx'), roles: READERS },
  {
    path: 'supervision',
    load: () => import('./supervision/supervision-page.tsx'),
    roles: OVERSEERS,
    nav: { label: t.supervision.title, icon: <AlertOutlined />, keys: 'g s' },
  },
  { path: 'supervision/work', load: () => import('./supervision/work-page.tsx'), roles: OVERSEERS },
  {
    path: 'projects',
    load: () => import('./lists/projects-page.tsx'),
    roles: READERS,
    nav: { label: t.matterPage.nav.projects, icon: <BuildOutlined />, keys: 'g p' },
  },
  {
    path: 'companies',
    load: () => import('./lists/companies-page.tsx'),
    roles: READERS,
    nav: { label: t.matterPage.nav.companies, icon: <BankOutlined />, keys: 'g q' },
  },
  {
    path: 'rules',
    load: () => import('./rules/rules-page.tsx'),
    roles: EVERYBODY,
    nav: { label: t.rules.nav, icon: <BookOutlined />, keys: 'g r' },
  },
  { path: 'rules/calendar', load: () => import('./rules/calendar-page.tsx'), roles: EVERYBODY },
  { path: 'rules/calculator', load: () => import('./rules/calculator-page.tsx'), roles: EVERYBODY },
  { path: 'rules/changes', load: () => import('./rules/changes-page.tsx'), roles: CHANGERS },
  { path: 'rules/recounts/:id', load: () => import('./rules/recount-page.tsx'), roles: COUNTERS },
  { path: 'rules/:rule', load: () => import('./rules/rule-page.tsx'), roles: EVERYBODY },
  { path: 'rules/:rule/compare/:one/:other', load: () => import('./rules/compare-page.tsx'), roles: COUNTERS },
  { path: 'contractor', load: () => import('./contractor/projects-page.tsx'), roles: CONTRACTORS },
  { path: 'contractor/:id', load: () => import('./contractor/project-page.tsx'), roles: CONTRACTORS },
  { path: 'contractor/:id/files/:file', load: () => import('./contractor/file-page.tsx'), roles: CONTRACTORS },
  {
    path: 'audit',
    load: () => import('./audit/find-page.tsx'),
    roles: AUDITORS,
    nav: { label: t.audit.nav, icon: <AuditOutlined />, keys: 'g a' },
  },
  { path: 'audit/lists', load: () => import('./audit/lists-page.tsx'), roles: AUDITORS },
  { path: 'audit/looks', load: () => import('./audit/looks-page.tsx'), roles: WATCHERS },
  { path: 'audit/as-of', load: () => import('./audit/as-of-page.tsx'), roles: AUDITORS },
  {
    path: 'admin',
    load: () => import('./admin/going-live-page.tsx'),
    roles: KEEPERS,
    nav: { label: t.admin.nav, icon: <SettingOutlined />, keys: 'g x' },
  },
  { path: 'admin/units', load: () => import('./admin/units-page.tsx'), roles: KEEPERS },
  { path: 'admin/accounts', load: () => import('./admin/accounts-page.tsx'), roles: ACCOUNT_KEEPERS },
  { path: 'admin/rosters', load: () => import('./admin/rosters-page.tsx'), roles: ROSTER_READERS },
  { path: 'admin/registers', load: () => import('./admin/registers-page.tsx'), roles: KEEPERS },
  { path: 'admin/incidents', load: () => import('./admin/incidents-page.tsx'), roles: KEEPERS },
  { path: 'projects/:id/board', load: () => import('./site-board/site-board-page.tsx'), roles: READERS },
    path: 'ledgers',
    load: () => import('./ledgers/ledgers-page.tsx'),
    roles: READERS,
    nav: { label: t.ledgers.nav, icon: <TableOutlined />, keys: 'g l' },
  },
  { path: 'ledgers/:ledger', load: () => import('./ledgers/ledger-page.tsx'), roles: READERS },
  { path: 'ledgers/:ledger/print', load: () => import('./ledgers/ledger-print-page.tsx'), roles: READERS },
  { path: ':kind/:id', load: () => import('./matter/matter-page.tsx'), roles: READERS },
];
