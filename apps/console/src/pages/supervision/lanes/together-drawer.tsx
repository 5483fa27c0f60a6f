import { Alert, Button, Drawer, Radio, Space } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { CommandForm } from '../../../acts/command-form.tsx';
import type { RecordValue } from '../../../acts/model/values.ts';
import { useApi } from '../../../api/use-api.ts';
import { t } from '../../../messages/index.ts';
import { Loaded } from '../../../shared/index.ts';
import { matterPath } from '../../../shared/matters.ts';
import { type Card, choose, groupsOf, type LetterGroup, MEASURES, placeOfCard, rungWord } from '../model.ts';
import { PreviewOf } from './preview.tsx';

const m = t.supervision.bulk;

type Step =
  | { readonly at: 'choice' }
  | { readonly at: 'text' }
  | { readonly at: 'drafted' | 'done'; readonly actId: string; readonly number: string | null };

/** One letter, interview or circular over several measures of a unit; or their lifting together. */
export function TogetherDrawer({
  act,
  cards,
  gone,
  onClose,
}: {
  readonly act: 'letter' | 'lift';
  readonly cards: readonly Card[];
  readonly gone: ReadonlySet<string>;
  readonly onClose: (isDone: boolean) => void;
}) {
  const groups = groupsOf(act, cards);
  const [group, setGroup] = useState<LetterGroup | undefined>(groups[0]);
  const [step, setStep] = useState<Step>({ at: 'choice' });
  // What was chosen stays what it was, whatever the list says meanwhile.
  const [chosen, setChosen] = useState(() => choose(act, cards, { group: groups[0], gone }));
  const pick = (next: LetterGroup): void => {
    setGroup(next);
    setChosen(choose(act, cards, { group: next, gone }));
  };
  const close = (): void => onClose(step.at === 'drafted' || step.at === 'done');
  const title = act === 'letter' ? m.together : m.lift;
  return (
    <Drawer open size={680} title={title} onClose={close} destroyOnHidden>
      {step.at === 'choice' && (
        <>
          {groups.length > 1 && (
            <Radio.Group
              className="together-groups"
              aria-label={m.group}
              value={keyOf(group)}
              onChange={({ target }) => {
                const next = groups.find((one) => keyOf(one) === target.value);
                if (next !== undefined) pick(next);
              }}
              options={groups.map((one) => ({
                value: keyOf(one),
                label: m.groupOf(one.unitName, one.rung === '' ? m.lift : rungWord(one.rung), one.count),
              }))}
            />
          )}
          <PreviewOf chosen={chosen} />
          <Space>
            {chosen.taken.length > 0 && (
              <Button type="primary" onClick={() => setStep({ at: 'text' })}>
                {act === 'letter' ? m.draft : m.confirm(m.lift, chosen.taken.length)}
              </Button>
            )}
            <Button onClick={close}>{m.cancel}</Button>
          </Space>
        </>
      )}
      {step.at === 'text' && group !== undefined && (
        <>
          <p className="act-about">
            {m.groupOf(group.unitName, group.rung === '' ? m.lift : rungWord(group.rung), chosen.taken.length)}
          </p>
          <CommandForm
            kind="supervision"
            id={null}
            command={act === 'letter' ? 'open-supervision' : 'LiftTogether'}
            preset={presetFor(act, group, chosen.taken)}
            onCancel={() => setStep({ at: 'choice' })}
            onDone={(answer) => {
              const { id } = answer as unknown as { readonly id: string };
              setStep({ at: act === 'letter' ? 'drafted' : 'done', actId: id, number: null });
            }}
          />
        </>
      )}
      {(step.at === 'drafted' || step.at === 'done') && (
        <ActOf
          {...step}
          isLifting={act === 'lift'}
          onIssued={(number) => setStep({ at: 'done', actId: step.actId, number })}
          onClose={close}
        />
      )}
    </Drawer>
  );
}

const keyOf = (group: LetterGroup | undefined): string => (group === undefined ? '' : `${group.unit}/${group.rung}`);

function presetFor(act: 'letter' | 'lift', { unit, rung }: LetterGroup, taken: readonly Card[]): RecordValue {
  const rungs = taken.map(placeOfCard);
  if (act === 'lift') return { unit, rungs };
  const kind = MEASURES[rung] ?? 'letter';
  return {
    ...{ kind, unit, rungs },
    ...(kind === 'interview' ? {} : { invitation: undefined }),
    ...(kind === 'circular' ? {} : { addressees: [] }),
  };
}

/** The act as it stands: what it holds, what it could not take, and what became of each once it was issued. */
function ActOf({
  at,
  actId,
  number,
  isLifting,
  onIssued,
  onClose,
}: {
  readonly at: 'drafted' | 'done';
  readonly actId: string;
  readonly number: string | null;
  readonly isLifting: boolean;
  readonly onIssued: (number: string | null) => void;
  readonly onClose: () => void;
}) {
  const query = useApi('GET /api/v1/supervision/acts/{id}', { params: { id: actId } });
  return (
    <Loaded query={query}>
      {(act) => {
        const refused = act.rungs.filter(({ taken }) => taken === 'refused');
        return (
          <>
            {at === 'drafted' ? (
              <p>{m.drafted}</p>
            ) : (
              <Alert
                type="success"
                role="status"
                showIcon
                title={isLifting ? m.lift : m.issued(act.number ?? number)}
                description={isLifting ? m.liftedNote : m.issuedNote}
              />
            )}
            <h3>{m.taken(act.rungs.length - refused.length)}</h3>
            {act.leftOut.length > 0 && (
              <>
                <h3>{m.leftOut(act.leftOut.length)}</h3>
                <ul className="bulk-list">
                  {act.leftOut.map(({ matterKind, matterId, rungId, reason }) => (
                    <li key={`${matterId}/${rungId}`}>
                      <Link to={matterPath(matterKind, matterId)}>{rungId}</Link>：{reason}
                    </li>
                  ))}
                </ul>
              </>
            )}
            {refused.length > 0 && (
              <>
                <h3>{m.refused}</h3>
                <ul className="bulk-list">
                  {refused.map(({ matterKind, matterId, rungId, reason }) => (
                    <li key={`${matterId}/${rungId}`}>
                      <Link to={matterPath(matterKind, matterId)}>{rungId}</Link>：{reason}
                    </li>
                  ))}
                </ul>
              </>
            )}
            <p>
              <Link to={matterPath('supervision', actId)}>{m.openAct}</Link>
            </p>
            {at === 'drafted' ? (
              <CommandForm
                kind="supervision"
                id={actId}
                command="IssueAct"
                version={act.version}
                onCancel={onClose}
                onDone={({ result }) => onIssued(result?.number ?? null)}
              />
            ) : (
              <Button type="primary" onClick={onClose}>
                {m.close}
              </Button>
            )}
          </>
        );
      }}
    </Loaded>
  );
}
