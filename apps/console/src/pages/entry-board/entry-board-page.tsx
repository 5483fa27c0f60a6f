import { Button } from 'antd';
import { Link, useParams } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';
import { IS_DEMO } from '../../page.ts';
import { Loaded } from '../../shared/loaded.tsx';
import { PageHead } from '../../shared/page-head.tsx';
import { QrCode } from '../../shared/qr-code.tsx';
import { dayText } from '../../shared/format.ts';
import '../site-board/site-board.css';

const m = t.groupEntry;

/** One sheet for the workers of a group: what to scan, until when, and who handles it. */
export function Page() {
  const { id = '' } = useParams();
  const board = useApi('GET /api/v1/complaints/{id}/entry-board', { params: { id } });
  return (
    <>
      <div className="board-head">
        <PageHead title={m.title}>
          <Link to={`/complaints/${id}?tab=money`}>{m.back}</Link>
          <Button type="primary" onClick={() => window.print()}>
            {m.print}
          </Button>
        </PageHead>
      </div>
      <Loaded query={board}>
        {({ project, employer, until, key, address, unit, unitPhone }) => (
          <>
            <p className="board-head second">{m.hint(dayText(until))}</p>
            <section className="board" aria-label={m.title}>
              {IS_DEMO && <p className="board-demo">{m.demo}</p>}
              <h2>{m.question}</h2>
              {project !== null && <p className="board-name">{project}</p>}
              {employer !== null && <p className="board-name">{employer}</p>}
              <QrCode text={address ?? `${window.location.origin}/public/join/${key}`} label={m.code} />
              <p className="board-scan">{m.scan}</p>
              <ul>
                <li>{m.until(dayText(until))}</li>
                <li>{m.call(unit, unitPhone)}</li>
              </ul>
              <p>{m.free}</p>
            </section>
          </>
        )}
      </Loaded>
    </>
  );
}
