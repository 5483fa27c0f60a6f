import { Button, Drawer } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { CommandForm } from '../../../acts/index.ts';
import { useApi } from '../../../api/use-api.ts';
import { t } from '../../../messages/index.ts';
import type { Complaint } from '../overview/complaint.tsx';
import { Part, Rows } from '../parts.tsx';
import { dayWords, said, sumOf } from '../said.tsx';
import type { Matter } from '../routes-of.ts';

type Claimant = Complaint['claimants'][number];
type Act = 'ConfirmEntrant' | 'MergeEntrant' | 'DropClaimant';

interface Opened {
  readonly act: Act;
  readonly title: string;
  readonly claimantId: string;
}

const m = t.groupEntry;
const people = t.matterPage.people;
const ACTS = [
  { act: 'ConfirmEntrant', title: m.confirm },
  { act: 'MergeEntrant', title: m.merge },
  { act: 'DropClaimant', title: m.drop },
] as const satisfies readonly Pick<Opened, 'act' | 'title'>[];

/** Whether workers may join by telephone, and those who did, beside whoever of the list has the same name. */
export function Entrants({ matter, data }: { readonly matter: Matter; readonly data: Complaint }) {
  const [opened, setOpened] = useState<Opened | null>(null);
  const { entry, claimants } = data;
  const waiting = claimants.filter(({ entrant, dropped }) => entrant?.status === 'unconfirmed' && !dropped);
  if (entry === null && waiting.length === 0) return null;
  return (
    <Part title={m.part}>
      <p>
        {entry?.open === true ? (
          <>
            {m.openUntil(dayWords(entry.until))}　<Link to={`/complaints/${matter.id}/entry-board`}>{m.board}</Link>
          </>
        ) : (
          m.closed
        )}
      </p>
      {waiting.length > 0 && (
        <>
          <h3>{m.waiting(waiting.length)}</h3>
          <p className="second">{m.waitingHint}</p>
          <Waiting matter={matter} waiting={waiting} claimants={claimants} onOpen={setOpened} />
        </>
      )}
      {opened !== null && (
        <Drawer open size={620} title={opened.title} onClose={() => setOpened(null)} destroyOnHidden>
          <CommandForm
            kind="complaint"
            id={matter.id}
            command={opened.act}
            preset={{ claimantId: opened.claimantId }}
            onDone={() => setOpened(null)}
            onCancel={() => setOpened(null)}
          />
        </Drawer>
      )}
    </Part>
  );
}

interface WaitingProps {
  readonly matter: Matter;
  readonly waiting: readonly Claimant[];
  readonly claimants: readonly Claimant[];
  readonly onOpen: (opened: Opened) => void;
}

function Waiting({ matter, waiting, claimants, onOpen }: WaitingProps) {
  const offered = useApi('GET /api/v1/complaints/{id}/actions', { params: { id: matter.id } });
  const may = (act: Act): boolean =>
    offered.data?.actions.some(({ command, refusal }) => command === act && refusal === null) === true;
  const offers = matter.asOf === null ? ACTS.filter(({ act }) => may(act)) : [];
  const ofId = new Map(claimants.map((claimant) => [claimant.claimantId, claimant]));
  return (
    <Rows<Claimant>
      rows={waiting}
      rowKey={({ claimantId }) => claimantId}
      columns={[
        { title: m.said, render: (_, claimant) => <Saying claimant={claimant} /> },
        {
          title: m.alike,
          render: (_, { entrant }) =>
            entrant === null || entrant.alike.length === 0 ? (
              <span className="second">{m.nobodyAlike}</span>
            ) : (
              entrant.alike.flatMap((id) => {
                const one = ofId.get(id);
                return one === undefined ? [] : [<Saying key={id} claimant={one} />];
              })
            ),
        },
        {
          title: '',
          render: (_, { claimantId }) =>
            offers.map(({ act, title }, index) => (
              <Button
                key={act}
                size="small"
                type={index === 0 ? 'primary' : 'default'}
                onClick={() => onOpen({ act, title, claimantId })}
              >
                {title}
              </Button>
            )),
        },
      ]}
    />
  );
}

function Saying({ claimant: { name, phone, amountFen, months } }: { readonly claimant: Claimant }) {
  const period = months === undefined || typeof months === 'string' ? said(months) : months.join('、');
  return (
    <div>
      <div>
        {said(name ?? 'unknown')}　{people.phone}：{said(phone ?? 'unknown')}
      </div>
      <div className="second">
        {people.amount}：{sumOf(amountFen ?? 'unknown')}　{people.months}：{period ?? people.unknown}
      </div>
    </div>
  );
}
