import { Link } from 'react-router';
import { t } from '../../../messages/index.ts';
import { Part } from '../parts.tsx';
import type { Matter } from '../routes-of.ts';

/** What is printed of a project. */
export function ProjectPapers({ matter: { id } }: { readonly matter: Matter }) {
  return (
    <Part title={t.siteBoard.title}>
      <p>
        <Link to={`/projects/${id}/board`}>{t.siteBoard.open}</Link>
      </p>
      <p className="second">{t.siteBoard.hint}</p>
    </Part>
  );
}
