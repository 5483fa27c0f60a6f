import { Link } from 'react-router';
import { useApi } from '../../api/use-api.ts';
import { t } from '../../messages/index.ts';

const m = t.conduct;

/** What the unit still has to do, where it has anything: no inbox and no message tells of it. */
export function ConductFigures() {
  const { data } = useApi('GET /api/v1/conduct-figures', {}, { live: 'list' });
  if (data === undefined || (data.open ?? data.late) === 0) return null;
  if (data.open === null) return <p className="second">{m.lateAnywhere(data.late)}</p>;
  return (
    <p>
      <Link to="/conduct">{m.openHere(data.open, data.late)}</Link>
    </p>
  );
}
