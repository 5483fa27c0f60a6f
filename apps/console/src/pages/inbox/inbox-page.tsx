import { Alert, Button, Empty, type InputRef, Space } from 'antd';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useSearchParams } from 'react-router';
import { isConflict } from '../../api/problem.ts';
import type { CommandAnswer } from '../../api/schema.ts';
import { BulkBar, type BulkItem } from '../../bulk/index.ts';
import { useKeyBindings } from '../../keyboard/keys-provider.tsx';
import { AwaitingList } from '../../awaiting/awaiting-list.tsx';
import { t } from '../../messages/index.ts';
import { DataAsOf, Loaded, PageHead, ProblemAlert, remainingText } from '../../shared/index.ts';
import { workPath } from '../../shared/matters.ts';
import { ActDrawer, handOffOf, type LineAct } from './act-drawer.tsx';
import { askedIn, FILTERS, type InboxItem, keyOfItem } from './asked.ts';
import { InboxFilters } from './inbox-filters.tsx';
import { InboxTable } from './inbox-table.tsx';
import { keepNeighbours } from '../../shared/neighbours.ts';
import { focusKey, focusLine, lineInFocus } from './lines.ts';
import { Lately } from './lately.tsx';
import { ReleaseDialogue } from './release-dialogue.tsx';
import { useInbox, useSeen } from './use-inbox.ts';
import { useWork } from './use-work.ts';
import { useViews, ViewMenu } from './views.tsx';

interface Told {
  readonly type: 'success' | 'warning';
  readonly words: ReactNode;
}

export function Page() {
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const { query, rows, gone, pending, takeOver } = useInbox();
  const asked = askedIn(search);
  const { data } = query;
  const seen = useSeen();
  const views = useViews();
  const work = useWork();
  const [told, setTold] = useState<Told | null>(null);
  const [error, setError] = useState<unknown>(null);
  const [refused, setRefused] = useState<InboxItem | null>(null);
  const [selected, setSelected] = useState<ReadonlyMap<string, InboxItem | BulkItem>>(new Map());
  const [lastToggled, setLastToggled] = useState<string | null>(null);
  const [given, setGiven] = useState<InboxItem | null>(null);
  const [opened, setOpened] = useState<{ readonly item: InboxItem; readonly act: LineAct } | null>(null);
  const searchField = useRef<InputRef>(null);
  // Once what was opened over the list is gone, the keys are on its line again.
  const left = useRef<string | null>(null);
  const over = given ?? opened?.item ?? null;
  useEffect(() => {
    if (over === null && left.current !== null) focusKey(left.current);
    left.current = over === null ? null : keyOfItem(over);
  }, [over]);

  /** `item`: where somebody else was first, what happened to it is told. */
  const attempt = async (act: () => Promise<Told | null>, item: InboxItem | null = null): Promise<void> => {
    setError(null);
    setRefused(null);
    try {
      setTold(await act());
    } catch (failed) {
      setTold(null);
      setError(failed);
      if (isConflict(failed)) setRefused(item);
    }
  };
  const claim = (item: InboxItem): Promise<void> =>
    attempt(async () => {
      await work.claim(item);
      seen.see([item]);
      return { type: 'success', words: <Done words={t.inbox.claimed(item.label, item.number)} item={item} /> };
    }, item);
  const release = async (item: InboxItem, reason: string): Promise<void> => {
    await work.release(item, reason);
    seen.see([item]);
    setError(null);
    setTold({ type: 'success', words: t.inbox.released(item.label, item.number) });
  };
  const takeNext = (): Promise<void> =>
    attempt(async () => {
      const item = await work.takeNext();
      if (item === null) return { type: 'warning', words: t.inbox.nothingToTake };
      return {
        type: 'success',
        words: <Done words={t.inbox.taken(item.label, item.number, reasonOf(item))} item={item} />,
      };
    });
  const undo = (): Promise<void> =>
    attempt(async () => {
      const done = await work.undo();
      if (done === null) return { type: 'warning', words: t.inbox.undoNothing };
      if (done === 'followed') return { type: 'warning', words: t.inbox.undoFollowed };
      seen.see([done.item]);
      return { type: 'success', words: t.inbox.undone(t.bulk.acts[done.act], done.item.label) };
    });
  const acted = ({ item, act }: { readonly item: InboxItem; readonly act: LineAct }, answer: CommandAnswer): void => {
    if (act === 'assign') work.did(item, 'assign', answer);
    setOpened(null);
    setError(null);
    seen.see([item]);
    setTold({ type: 'success', words: t.inbox.acted(t.inbox.acts[act], item.label, item.number) });
  };
  const see = (item: InboxItem): void => {
    seen.see([item]);
    keepNeighbours(rows.map(workPath));
  };
  const open = (item: InboxItem): void => {
    see(item);
    void navigate(workPath(item));
  };
  const onLine = (act: (item: InboxItem) => void) => (): void => {
    const item = rows.find((row) => keyOfItem(row) === lineInFocus());
    if (item !== undefined) act(item);
  };
  const select = (items: readonly BulkItem[]): void =>
    setSelected(new Map(items.map((item) => [keyOfItem(item), item])));
  /** Of this page; what was selected on others stays. */
  const selectRows = (keys: ReadonlySet<string>): void => {
    const here = new Set(rows.map(keyOfItem));
    const elsewhere = [...selected.values()].filter((item) => !here.has(keyOfItem(item)));
    select([...elsewhere, ...rows.filter((row) => keys.has(keyOfItem(row)))]);
  };
  const toggle = (item: InboxItem): void => {
    const next = new Set(selected.keys());
    if (!next.delete(keyOfItem(item))) next.add(keyOfItem(item));
    setLastToggled(keyOfItem(item));
    selectRows(next);
  };
  const toggleUpTo = (item: InboxItem): void => {
    const keys = rows.map(keyOfItem);
    const here = keys.indexOf(keyOfItem(item));
    const from = lastToggled === null ? here : keys.indexOf(lastToggled);
    const range = keys.slice(Math.min(from < 0 ? here : from, here), Math.max(from, here) + 1);
    selectRows(new Set([...selected.keys(), ...range]));
  };
  const toPage = (cursor: string | null): void => {
    const next = new URLSearchParams(search);
    if (cursor === null) next.delete('cursor');
    else next.set('cursor', cursor);
    setSearch(next);
  };
  /** What waits for a signature is signed once it is one's own. */
  const takeOrSign = (item: InboxItem): void => {
    if (handOffOf(item) !== null && work.isMine(item)) setOpened({ item, act: 'sign' });
    else void claim(item);
  };
  const giveBack = (item: InboxItem): void => {
    if (handOffOf(item) !== null) setOpened({ item, act: 'back' });
    else if (work.isMine(item)) setGiven(item);
  };
  useKeyBindings(t.nav.inbox, [
    { keys: 'j', label: t.inbox.keys.next, run: () => focusLine(1) },
    { keys: 'k', label: t.inbox.keys.previous, run: () => focusLine(-1) },
    { keys: 'Enter', label: t.inbox.keys.open, run: onLine(open) },
    { keys: 'x', label: t.inbox.keys.select, run: onLine(toggle) },
    { keys: 'X', label: t.bulk.range, run: onLine(toggleUpTo) },
    { keys: '1', label: t.inbox.keys.claim, run: onLine(takeOrSign) },
    { keys: '3', label: t.inbox.keys.back, run: onLine(giveBack) },
    ...(['assign', 'note'] as const).map((act) => ({
      ...{ keys: act === 'assign' ? 'a' : 'n', label: t.inbox.acts[act] },
      run: onLine((item) => setOpened({ item, act })),
    })),
    { keys: 'e', label: t.inbox.keys.finish, run: onLine((item) => setOpened({ item, act: 'finish' })) },
    { keys: 'u', label: t.inbox.undo, run: () => void undo() },
    { keys: 't', label: t.inbox.takeNext, run: () => void takeNext() },
    { keys: '/', label: t.inbox.search, run: () => searchField.current?.focus() },
    { keys: 'f', label: t.inbox.keys.filter, run: focusFilter },
    { keys: '[', label: t.inbox.firstPage, run: () => toPage(null) },
    {
      keys: ']',
      label: t.inbox.nextPage,
      run: () => (data !== undefined && data.nextCursor !== null ? toPage(data.nextCursor) : undefined),
    },
    { keys: 'r', label: t.inbox.keys.takeOver, run: takeOver },
  ]);
  return (
    <>
      <PageHead title={t.nav.inbox} {...(data === undefined ? {} : { count: data.total })}>
        {data !== undefined && (
          <DataAsOf
            at={data.at}
            readAt={query.dataUpdatedAt}
            isReading={query.isFetching}
            onRefresh={() => void query.refetch().then(takeOver)}
          />
        )}
        <Button type="primary" loading={work.isBusy} onClick={() => void takeNext()}>
          {t.inbox.takeNext}
        </Button>
      </PageHead>
      <AwaitingList />
      <InboxFilters
        data={data}
        searchField={searchField}
        views={<ViewMenu {...views} />}
        viewName={views.chosen?.name ?? null}
      />
      <div aria-live="polite">
        {told !== null && <Alert className="told" showIcon closable type={told.type} title={told.words} />}
      </div>
      {error !== null && <ProblemAlert error={error} sending />}
      {error !== null && refused !== null && (
        <Lately
          item={refused}
          onReload={() => {
            setError(null);
            takeOver();
            focusKey(keyOfItem(refused));
          }}
        />
      )}
      {pending > 0 && (
        <Alert
          className="told"
          type="info"
          role="status"
          showIcon
          title={t.inbox.pending(pending)}
          action={
            <Button size="small" onClick={takeOver}>
              {t.inbox.keys.takeOver}（r）
            </Button>
          }
        />
      )}
      {given !== null && (
        <ReleaseDialogue item={given} onRelease={(reason) => release(given, reason)} onClose={() => setGiven(null)} />
      )}
      {opened !== null && (
        <ActDrawer {...opened} onDone={(answer) => acted(opened, answer)} onClose={() => setOpened(null)} />
      )}
      <Loaded query={query} rows={8}>
        {({ counts, buckets, nextCursor, total }) =>
          rows.length === 0 ? (
            <Nothing />
          ) : (
            <>
              <BulkBar selected={[...selected.values()]} total={total} query={asked} onSelect={select} />
              <InboxTable
                rows={rows}
                gone={gone}
                counts={counts}
                buckets={buckets}
                work={work}
                isUnseen={seen.isUnseen}
                selected={new Set(selected.keys())}
                onSelect={selectRows}
                onClaim={(item) => void claim(item)}
                onRelease={setGiven}
                onOpen={see}
              />
              <Space className="pages">
                {search.get('cursor') !== null && <Button onClick={() => toPage(null)}>{t.inbox.firstPage}</Button>}
                {nextCursor !== null && <Button onClick={() => toPage(nextCursor)}>{t.inbox.nextPage}</Button>}
              </Space>
            </>
          )
        }
      </Loaded>
    </>
  );
}

function focusFilter(): void {
  document.querySelector<HTMLElement>('.filters .filter input')?.focus();
}

function Done({ words, item }: { readonly words: string; readonly item: InboxItem }) {
  return (
    <>
      {words} <Link to={workPath(item)}>{t.inbox.open}</Link>
    </>
  );
}

/** Why this one came first. */
function reasonOf({ urgent, group, remainingWorkingDays }: InboxItem): string {
  const isLate = group === 'severe' || group === 'overdue';
  const due = remainingWorkingDays === null ? t.due.none : remainingText(remainingWorkingDays, isLate);
  return urgent ? `${t.inbox.urgentChoices.yes}，${due}` : due;
}

/** No work, or none that the filters let through: which of the two, and the way on. */
function Nothing() {
  const [search] = useSearchParams();
  const isFiltered = [...FILTERS, 'cursor'].some((name) => search.get(name) !== null);
  const isMine = search.get('whose') === 'mine';
  return (
    <Empty description={isFiltered ? t.inbox.nothingFiltered : isMine ? t.inbox.nothingMine : t.inbox.nothing}>
      {(isFiltered || isMine) && <Link to="/inbox">{t.inbox.showAll}</Link>}
    </Empty>
  );
}
