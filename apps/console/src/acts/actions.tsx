import { Alert, Drawer } from 'antd';
import { useState } from 'react';
import type { CommandAnswer } from '../api/schema.ts';
import { t } from '../messages/index.ts';
import { useSession } from '../session/use-session.ts';
import { Loaded } from '../shared/loaded.tsx';
import { useLast } from '../shared/use-last.ts';
import { CommandForm } from './command-form.tsx';
import { askedFor } from './model/asked-for.ts';
import { choicesIn } from './model/choices.ts';
import type { Offered } from './model/groups.ts';
import { TellMany } from '../telling/tell-many.tsx';
import { Offer } from './offer.tsx';
import { type ActKind, paramsOf, patternOf, useRead } from './places.ts';
import { choosesUnit, RoutingAdvice } from './routing-advice.tsx';

interface Offers {
  readonly version: number;
  readonly actions: readonly Offered[];
}

const NO_COMMANDS: readonly string[] = [];

interface Opened extends Offered {
  readonly version: number;
  /** The work that it is done for, where that is one. */
  readonly work: string | undefined;
}

/** Of a longer time that somebody has asked for. */
const APPROVAL = 'ExtendClock';

/**
 * What may be done with a matter: what is open as buttons by what it is about, the rest with why not. Opening one shows its
 * form. What was done stays said until the page is left.
 */
export function Actions({
  kind,
  id,
  without = NO_COMMANDS,
}: {
  readonly kind: ActKind;
  readonly id: string;
  /** Commands that the page offers where it shows what they are about. */
  readonly without?: readonly string[];
}) {
  const offers = useRead<Offers>(patternOf(kind, 'actions'), paramsOf(kind, id), { live: 'list' });
  const [opened, setOpened] = useState<Opened | null>(null);
  const title = useLast(opened?.title);
  const [done, setDone] = useState<{ readonly title: string; readonly answer: CommandAnswer } | null>(null);
  const { wordsFor, isReading } = useWords(kind, id, offers.data?.actions ?? []);
  const [hasStood, setHasStood] = useState(false);
  if (!hasStood && offers.data !== undefined && !isReading) setHasStood(true);
  const { person } = useSession();
  const isApproval = offers.data?.actions.some(({ command, refusal }) => command === APPROVAL && refusal === null);
  const clocks = useRead<unknown>(patternOf(kind, 'clocks'), paramsOf(kind, id), { enabled: isApproval === true });
  const emergency = useRead<unknown>(patternOf(kind, ''), paramsOf(kind, id), { enabled: kind === 'emergency' });
  return (
    <section className="acts" aria-label={t.acts.title}>
      {done !== null && <DoneBanner {...done} onClose={() => setDone(null)} />}
      {/* A button that stood there before its words would move away from under the pointer. */}
      <Loaded query={hasStood ? offers : { ...offers, data: undefined }}>
        {({ version, actions }) => (
          <Offer
            actions={actions.filter(({ command }) => !without.includes(command))}
            wordsFor={wordsFor}
            onOpen={(action, work = onlyOf(action.tasks)) => setOpened({ ...action, version, work })}
          />
        )}
      </Loaded>
      <Drawer
        open={opened !== null}
        size={620}
        title={title}
        onClose={() => setOpened(null)}
        destroyOnHidden
        className="act-drawer"
      >
        {opened !== null && (
          <>
            {wordsFor(opened) !== null && (
              <p className="act-about">
                {t.acts.on}：{wordsFor(opened)}
              </p>
            )}
            {opened.article !== undefined && (
              <p className="act-hint">
                {t.load.article}：{opened.article}
              </p>
            )}
            {choosesUnit(kind, opened.command) && <RoutingAdvice id={id} />}
            {opened.command === 'RecordInformTogether' ? (
              <TellMany complaints={[id]} onClose={() => setOpened(null)} />
            ) : (
              <CommandForm
                key={`${opened.command} ${opened.on ?? ''} ${opened.work ?? ''}`}
                kind={kind}
                id={id}
                command={opened.command}
                on={opened.on}
                work={opened.work}
                initial={askedFor(opened, { clocks: clocks.data, matter: emergency.data }, person)}
                version={opened.version}
                onCancel={() => setOpened(null)}
                onDone={(answer) => {
                  setDone({ title: opened.title, answer });
                  setOpened(null);
                }}
              />
            )}
          </>
        )}
      </Drawer>
    </section>
  );
}

const onlyOf = (tasks: readonly string[] = []): string | undefined => (tasks.length === 1 ? tasks[0] : undefined);

function DoneBanner({
  title,
  answer: { result, notYet, events },
  onClose,
}: {
  readonly title: string;
  readonly answer: CommandAnswer;
  readonly onClose: () => void;
}) {
  const lines = [
    ...(events.length === 0 ? [t.acts.nothingChanged] : []),
    ...(result?.number === undefined ? [] : [`${t.acts.number}：${result.number}`]),
    ...(result?.receiptCode === undefined ? [] : [`${t.acts.receipt}：${result.receiptCode}`]),
    ...(notYet === undefined ? [] : [t.acts.notYet]),
    ...(result?.warnings ?? []).map(({ text }) => text),
  ];
  return (
    <Alert
      type="success"
      role="status"
      showIcon
      title={t.acts.done(title)}
      {...(lines.length === 0 ? {} : { description: lines.map((line) => <p key={line}>{line}</p>) })}
      closable={{ onClose, 'aria-label': t.acts.close }}
    />
  );
}

/** Where the things stand that an offer may be about. */
const ABOUT: Readonly<Record<string, string>> = { clockId: 'clocks', paperId: 'papers', fileId: 'evidence' };

/** The words of what an offer is about: a task, a clock, a rung, a step, a paper, a file. */
function useWords(
  kind: ActKind,
  id: string,
  actions: readonly Offered[],
): { readonly wordsFor: (action: Offered) => string | null; readonly isReading: boolean } {
  const asked = paramsOf(kind, id);
  const open = actions.filter(({ refusal, on }) => refusal === null && on !== undefined);
  const about = (what: string): boolean => open.some(({ command }) => nameAbout(command) === what);
  const matter = useRead<unknown>(patternOf(kind, ''), asked, { enabled: open.length > 0 });
  const clocks = useRead<unknown>(patternOf(kind, ABOUT['clockId'] ?? ''), asked, { enabled: about('clockId') });
  const papers = useRead<unknown>(patternOf(kind, ABOUT['paperId'] ?? ''), asked, { enabled: about('paperId') });
  const files = useRead<unknown>(patternOf(kind, ABOUT['fileId'] ?? ''), asked, { enabled: about('fileId') });
  const sources: Readonly<Record<string, unknown>> = { clockId: clocks.data, paperId: papers.data, fileId: files.data };
  const names = [...new Set(open.map(({ command }) => nameAbout(command)))];
  const known = new Map(
    names.map((name) => {
      const choices = choicesIn(name, [sources[name] ?? matter.data]);
      return [name, new Map(choices.map(({ value, label }) => [value, label]))] as const;
    }),
  );
  const wordsFor = ({ command, on, label }: Offered): string | null => {
    if (label !== undefined) return label;
    if (on === undefined) return null;
    const name = nameAbout(command);
    const key = name === 'rungId' ? on.slice(on.lastIndexOf('/') + 1) : on;
    return known.get(name)?.get(key) ?? null;
  };
  return { wordsFor, isReading: [matter, clocks, papers, files].some(({ isLoading }) => isLoading) };
}

function nameAbout(command: string): string {
  if (/Task$/.test(command)) return 'taskId';
  if (/Rung/.test(command)) return 'rungId';
  if (/Extension|Clock|Lapse/.test(command)) return 'clockId';
  if (/Evidence/.test(command)) return 'fileId';
  return /Step/.test(command) ? 'stepKey' : 'paperId';
}
