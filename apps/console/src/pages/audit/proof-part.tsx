import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Loaded } from '../../shared/index.ts';
import { REPLAYED, type ProofKey, type ReplayedPlace } from './replay-routes.ts';

const m = t.proof;

interface Asked {
  readonly place: ReplayedPlace;
  readonly id: string;
}

/** Whether the record of this matter is whole; asked only when somebody wants to know. */
export function ProofPart(asked: Asked) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="sheet">
      <h2>{m.of}</h2>
      {isOpen ? <Answer {...asked} /> : <Button onClick={() => setOpen(true)}>{m.ask}</Button>}
    </section>
  );
}

function Answer({ place, id }: Asked) {
  const query = useApi(REPLAYED[place].proof as ProofKey, { params: { id } });
  return (
    <Loaded query={query} rows={2}>
      {({ whole, verdict, faults }) => (
        <>
          <p className="second">{m.lead_of}</p>
          <Alert
            role={whole ? 'status' : 'alert'}
            type={whole ? 'success' : 'error'}
            showIcon
            title={whole ? m.ok : m.broken}
            description={
              <>
                {verdict}
                {faults.length > 0 && (
                  <ul>
                    {faults.map(({ text }) => (
                      <li key={text}>{text}</li>
                    ))}
                  </ul>
                )}
              </>
            }
          />
        </>
      )}
    </Loaded>
  );
}
