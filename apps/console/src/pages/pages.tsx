import {
  BankOutlined,
  BookOutlined,
  BuildOutlined,
  FolderOpenOutlined,
  FormOutlined,
  HomeOutlined,
  InboxOutlined,
} from '@ant-design/icons';
import { t } from '../messages/index.ts';
import { CLERKS, CONTRACTORS, EVERYBODY, type PageEntry, READERS } from '../shell/registry.ts';
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
  { path: ':kind/:id', load: () => import('./matter/matter-page.tsx'), roles: READERS },
];
