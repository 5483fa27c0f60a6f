import { Alert, Drawer, Form, Select } from 'antd';
import { useMemo, useState } from 'react';
import { CommandForm } from '../../acts/index.ts';
import { t } from '../../messages/index.ts';
import { cellOf, type TicketLine, type Tickets } from './rows.ts';

const m = t.tickets;

export type TicketAct = 'reply' | 'giveBack' | 'answer';

const COMMANDS: Readonly<Record<TicketAct, string>> = {
  reply: 'ReplyTicket',
  giveBack: 'ReturnTicket',
  answer: 'RecordTicketReturnAnswer',
};

interface DrawerProps {
  readonly line: TicketLine;
  readonly act: TicketAct;
  readonly conclusions: Tickets['conclusions'];
  readonly onClose: () => void;
}

/** One act on one ticket, in the form of its command. */
export function TicketDrawer({ line, act, conclusions, onClose }: DrawerProps) {
  const ticket = cellOf(line, 'ticket');
  const titles = { reply: m.replyTitle, giveBack: m.giveBackTitle, answer: m.answerTitle };
  return (
    <Drawer open size={620} title={titles[act](ticket)} onClose={onClose}>
      {act === 'reply' && conclusions !== null ? (
        <Concluded line={line} conclusions={conclusions} onClose={onClose} />
      ) : (
        <OneAct line={line} act={act} onClose={onClose} />
      )}
    </Drawer>
  );
}

/** The list of the channel is chosen from, never keyed in. */
function Concluded({
  line,
  conclusions,
  onClose,
}: Omit<DrawerProps, 'act'> & { readonly conclusions: NonNullable<Tickets['conclusions']> }) {
  const [conclusion, setConclusion] = useState<string | undefined>(undefined);
  const { choices, required } = conclusions;
  return (
    <>
      <Form.Item label={m.conclusion} htmlFor="ticket-conclusion">
        <Select
          id="ticket-conclusion"
          allowClear={!required}
          placeholder={required ? m.conclusionNeeded : m.conclusionNone}
          value={conclusion}
          options={choices.map(({ code, label }) => ({ value: code, label }))}
          onChange={(value: string | undefined) => setConclusion(value)}
        />
      </Form.Item>
      {required && conclusion === undefined ? (
        <Alert type="info" showIcon title={m.conclusionNeeded} />
      ) : (
        <OneAct line={line} act="reply" conclusion={conclusion ?? ''} onClose={onClose} />
      )}
    </>
  );
}

function OneAct({
  line: { id, ticketId },
  act,
  conclusion,
  onClose,
}: {
  readonly line: TicketLine;
  readonly act: TicketAct;
  readonly conclusion?: string;
  readonly onClose: () => void;
}) {
  const preset = useMemo(
    () => ({ ticketId, ...(conclusion === undefined ? {} : { conclusion }) }),
    [ticketId, conclusion],
  );
  return (
    <CommandForm kind="complaint" id={id} command={COMMANDS[act]} preset={preset} onDone={onClose} onCancel={onClose} />
  );
}
