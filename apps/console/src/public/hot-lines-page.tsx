import { publicTexts as t } from '../messages/public.ts';
import { Failure, Reading, useRead, useTitle } from './parts.tsx';

export function HotLinesPage() {
  useTitle(t.lines.title);
  const { answer, error, retry } = useRead('GET /api/v1/public/hot-lines', {});
  return (
    <>
      <h1>{t.lines.title}</h1>
      {error !== null && <Failure error={error} onRetry={retry} />}
      {answer === null && error === null && <Reading />}
      {answer?.units.length === 0 && <p>{t.lines.none}</p>}
      <ul className="cards">
        {answer?.units.map(({ unit, phone, hours, where }) => (
          <li key={unit} className="card">
            <h2>{unit}</h2>
            <a className="button" href={`tel:${phone}`} aria-label={`${t.lines.call(unit)}：${phone}`}>
              {phone}
            </a>
            {hours !== null && (
              <p>
                {t.lines.hours}：{hours}
              </p>
            )}
            {where !== null && (
              <p>
                {t.lines.where}：{where}
              </p>
            )}
          </li>
        ))}
      </ul>
      <p>{t.lines.online}</p>
      <a className="button main" href="/public/complaint">
        {t.homePage.submit}
      </a>
      <a className="button" href="/public/receipt">
        {t.homePage.lookUp}
      </a>
    </>
  );
}
