import { Tabs } from 'antd';
import { useEffect } from 'react';
import { useParams, useSearchParams } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { Actions } from '../../acts/index.ts';
import { t } from '../../messages/index.ts';
import { useSession } from '../../session/use-session.ts';
import { DataAsOf, Loaded, PageHead } from '../../shared/index.ts';
import { type MatterKind, PLACES } from '../../shared/matters.ts';
import { remember } from '../../shared/recent.ts';
import { NotFound } from '../../shell/endings.tsx';
import { CLERKS } from '../../shell/registry.ts';
import { TellButton } from '../../telling/tell-button.tsx';
import { ON_THE_PAGE } from './on-the-page.ts';
import { AsOfNotice, AsOfPicker, useAsOf } from './as-of.tsx';
import { type AnswerOfKind, headOf } from './head-facts.ts';
import { MatterHead } from './matter-head.tsx';
import { type AnyRead, askOf, has, type Matter, READS, REVEALS } from './routes-of.ts';
import { Revealing } from './said.tsx';
import { tabsOf } from './tabs.tsx';
import './matter.css';

const NOTHING: readonly string[] = [];
const KINDS = Object.keys(PLACES) as readonly MatterKind[];

export function Page() {
  const { kind: page, id = '' } = useParams();
  const [asOf] = useAsOf();
  const kind = KINDS.find((one) => PLACES[one].page === page);
  if (kind === undefined) return <NotFound />;
  return <MatterView key={`${kind} ${id}`} matter={{ kind, id, asOf }} />;
}

/** One matter of whatever kind: its head, what can be done, and a tab for each side of it; the address keeps the tab. */
function MatterView({ matter }: { readonly matter: Matter }) {
  const { kind, id, asOf } = matter;
  // A file that was imported is shown as it is now; its lines are no history.
  const asked = kind === 'batch' ? { params: { id }, query: {} } : askOf(matter);
  const query = useApi(READS[kind] as AnyRead, asked);
  const data = query.data as AnswerOfKind<MatterKind> | undefined;
  const head = data === undefined ? null : headOf(kind, data);
  const { account } = useSession();
  const name = head?.name;
  useEffect(() => {
    if (name !== undefined) remember(account, { kind, id, name });
  }, [account, kind, id, name]);
  return (
    <Revealing.Provider value={has(REVEALS, kind) && asOf === null ? { route: REVEALS[kind], id } : null}>
      <PageHead title={head?.name ?? t.matters[kind]}>
        {data !== undefined && (
          <>
            <AsOfPicker now={asOf === null ? data.at : undefined} />
            <DataAsOf
              at={data.at}
              readAt={query.dataUpdatedAt}
              isReading={query.isFetching}
              onRefresh={() => void query.refetch()}
            />
          </>
        )}
      </PageHead>
      <AsOfNotice />
      <Loaded query={query} rows={8}>
        {() =>
          data !== undefined &&
          head !== null && (
            <>
              <MatterHead matter={matter} facts={head} />
              {asOf === null && <Actions kind={kind} id={id} without={ON_THE_PAGE[kind] ?? NOTHING} />}
              {asOf === null && <Telling kind={kind} data={data} />}
              <Sides matter={matter} data={data} />
            </>
          )
        }
      </Loaded>
    </Revealing.Provider>
  );
}

/** Whoever works on a case tells the persons of its complaints from here. */
function Telling({ kind, data }: { readonly kind: MatterKind; readonly data: AnswerOfKind<MatterKind> }) {
  const { roles } = useSession();
  if (kind !== 'case' || !CLERKS.some((role) => roles.includes(role))) return null;
  const { sources } = data as AnswerOfKind<'case'>;
  if (sources.length === 0) return null;
  return (
    <div className="part">
      <TellButton complaints={sources.map(({ complaint }) => complaint.replace(/^complaint-/, ''))} />
    </div>
  );
}

function Sides({ matter, data }: { readonly matter: Matter; readonly data: AnswerOfKind<MatterKind> }) {
  const [search, setSearch] = useSearchParams();
  const tabs = tabsOf(matter, data);
  const asked = search.get('tab');
  const current = tabs.find(({ key }) => key === asked) ?? tabs[0];
  const open = (key: string): void => {
    const next = new URLSearchParams(matter.asOf === null ? {} : { asOf: matter.asOf });
    if (key !== tabs[0]?.key) next.set('tab', key);
    setSearch(next);
  };
  return (
    <Tabs
      className="matter-tabs"
      activeKey={current?.key}
      onChange={open}
      destroyOnHidden
      items={tabs.map(({ key, label, render }) => ({ key, label, children: key === current?.key ? render() : null }))}
    />
  );
}
