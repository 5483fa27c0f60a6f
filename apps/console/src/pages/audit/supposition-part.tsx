import { Alert, Button } from 'antd';
import { useState } from 'react';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { Loaded } from '../../shared/index.ts';
import { SuppositionChoice } from './supposition-choice.tsx';
import { SuppositionResult } from './supposition-result.tsx';
import { SUPPOSED, type Supposed, type SupposedKey, type SupposedPlace } from './supposition-routes.ts';

const m = t.supposition;

interface Asked {
  readonly place: SupposedPlace;
  readonly id: string;
}

/** What would have been otherwise under one supposition; asked only when somebody wants to know. */
export function SuppositionPart(asked: Asked) {
  const [isOpen, setOpen] = useState(false);
  return (
    <section className="sheet supposition">
      <h2>{m.title}</h2>
      <p className="second">{m.lead}</p>
      {isOpen ? <Answer {...asked} /> : <Button onClick={() => setOpen(true)}>{m.ask}</Button>}
    </section>
  );
}

function Answer({ place, id }: Asked) {
  const [supposed, setSupposed] = useState<Supposed>(null);
  const query = useApi(SUPPOSED[place] as SupposedKey, { params: { id }, query: supposed ?? {} });
  return (
    <>
      <Alert className="supposition-notice" type="warning" showIcon title={m.notice} />
      <Loaded query={query} rows={4}>
        {({ choices, result, at }) => (
          <>
            <SuppositionChoice choices={choices} onSuppose={setSupposed} />
            {supposed === null || result === null ? (
              <p className="second">{m.choose}</p>
            ) : (
              <SuppositionResult key={result.supposed} result={result} at={at} />
            )}
            <details className="supposition-kept">
              <summary>{m.keptTitle}</summary>
              <Kept />
            </details>
            <div className="print-only supposition-kept">
              <h3>{m.keptTitle}</h3>
              <Kept />
            </div>
          </>
        )}
      </Loaded>
    </>
  );
}

function Kept() {
  return (
    <ul>
      {m.kept.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
