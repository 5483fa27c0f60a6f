import { publicConduct } from '../messages/public-conduct.ts';
import { publicTexts as t } from '../messages/public.ts';
import { useTitle } from './parts.tsx';

export function HomePage() {
  const { title, submit, submitHint, lookUp, lookUpHint, lines, linesHint, office } = t.homePage;
  useTitle(t.product);
  return (
    <>
      <h1>{title}</h1>
      <nav className="ways" aria-label={t.product}>
        <a className="way first" href="/public/complaint">
          <strong>{submit}</strong>
          <span>{submitHint}</span>
        </a>
        <a className="way" href="/public/receipt">
          <strong>{lookUp}</strong>
          <span>{lookUpHint}</span>
        </a>
        <a className="way" href="/public/hot-lines">
          <strong>{lines}</strong>
          <span>{linesHint}</span>
        </a>
        <a className="way" href="/public/conduct">
          <strong>{publicConduct.way}</strong>
          <span>{publicConduct.wayHint}</span>
        </a>
      </nav>
      <p className="quiet">
        <a href="/sign-in">{office}</a>
      </p>
    </>
  );
}
