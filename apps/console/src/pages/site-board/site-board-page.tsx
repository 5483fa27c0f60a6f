import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { IS_DEMO } from '../../page.ts';
import { Loaded } from '../../shared/loaded.tsx';
import { PageHead } from '../../shared/page-head.tsx';
import { QrCode } from '../../shared/qr-code.tsx';
import './site-board.css';

const m = t.siteBoard;

/** One sheet for the gate: what to scan, and whom to call. */
export function Page() {
  const { id = '' } = useParams();
  const board = useApi('GET /api/v1/projects/{id}/public-board', { params: { id } });
  return (
    <>
      <div className="board-head">
        <PageHead title={m.title}>
          <Link to={`/projects/${id}?tab=papers`}>{m.back}</Link>
          <Button type="primary" onClick={() => window.print()}>
            {m.print}
          </Button>
        </PageHead>
        <p className="second">{m.hint}</p>
      </div>
      <Loaded query={board}>
        {({ name, key, address, lines }) => (
          <section className="board" aria-label={m.title}>
            {IS_DEMO && <p className="board-demo">{m.demo}</p>}
            <h2>{m.question}</h2>
            <p className="board-name">{name}</p>
            <QrCode text={address ?? `${window.location.origin}/public/complaint?project=${key}`} label={m.code} />
            <p className="board-scan">{m.scan}</p>
            <h3>{m.phones}</h3>
            <ul>
              {lines.map(({ unit, phone, hours }) => (
                <li key={unit}>
                  {unit}　<strong>{phone}</strong>
                  {hours !== null && `　${hours}`}
                </li>
              ))}
              <li>{m.always}</li>
            </ul>
            <p>{m.free}</p>
          </section>
        )}
      </Loaded>
    </>
  );
}
