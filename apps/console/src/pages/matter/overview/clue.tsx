import { Alert, Button, Drawer } from 'antd';
import { useState } from 'react';
import { CommandForm } from '../../../acts/index.ts';
import { useApi } from '../../../api/use-api.ts';
import { t } from '../../../messages/index.ts';
import { useToday } from '../../../shared/use-today.ts';

const c = t.companyContacts;
const COMMAND = 'RecordSignal';
/** What a town or sub-district comes to know is its own kind of signal: it is not asked for. */
const FROM_TOWN = { kind: 'town' };

/** 报线索: what the unit that keeps contact with the company has heard, in one line, without a visit. */
export function Clue({ id }: { readonly id: string }) {
  const today = useToday();
  const { data } = useApi('GET /api/v1/companies/{id}/actions', { params: { id } }, { live: 'list' });
  const [isOpen, setIsOpen] = useState(false);
  const [isDone, setIsDone] = useState(false);
  const isOffered = data?.actions.some(({ command, refusal }) => command === COMMAND && refusal === null) === true;
  if (!isOffered) return null;
  return (
    <>
      <p>
        <Button
          onClick={() => {
            setIsDone(false);
            setIsOpen(true);
          }}
        >
          {c.clue}
        </Button>{' '}
        <span className="second">{c.clueHint}</span>
      </p>
      {isDone && <Alert type="success" role="status" showIcon title={c.clueDone} />}
      <Drawer
        open={isOpen}
        size={620}
        title={c.clue}
        onClose={() => setIsOpen(false)}
        destroyOnHidden
        className="act-drawer"
      >
        <CommandForm
          kind="company"
          id={id}
          command={COMMAND}
          preset={FROM_TOWN}
          initial={{ observedOn: today }}
          version={data.version}
          onCancel={() => setIsOpen(false)}
          onDone={() => {
            setIsOpen(false);
            setIsDone(true);
          }}
        />
      </Drawer>
    </>
  );
}
