import { publicTexts as t } from '../messages/public.ts';
import { IS_DEMO } from '../page.ts';
import { ComplaintPage } from './complaint-page.tsx';
import { ConductPage } from './conduct-page.tsx';
import { ConductReceiptPage } from './conduct-receipt-page.tsx';
import { HomePage } from './home-page.tsx';
import { HotLinesPage } from './hot-lines-page.tsx';
import { JoinPage } from './join-page.tsx';
import { LookUpPage } from './look-up-page.tsx';

/**
 * The pages that anybody may open, on a telephone: few and small, so that one script holds them all and each link is a page of
 * its own. Nothing of the console's library is in it.
 */
export function PublicApp() {
  return (
    <div className="page">
      {IS_DEMO && <p className="demo">{t.demo}</p>}
      <header>
        <a href="/public" className="brand">
          {t.product}
          <small>{t.where}</small>
        </a>
      </header>
      <main>{pageAt(window.location.pathname)}</main>
      <footer>
        <p>{t.free}</p>
        <p>
          <a href="/public/hot-lines">{t.lines.title}</a>
        </p>
      </footer>
    </div>
  );
}

function pageAt(path: string) {
  const [, , place = '', rest = ''] = path.split('/');
  switch (place) {
    case '':
      return <HomePage />;
    case 'complaint':
      return <ComplaintPage />;
    case 'conduct':
      return <ConductPage />;
    case 'conduct-receipt':
      return <ConductReceiptPage />;
    case 'join':
      return <JoinPage key={rest} entry={decoded(rest)} />;
    case 'receipt':
      return <LookUpPage asked={decoded(rest)} />;
    case 'hot-lines':
      return <HotLinesPage />;
    default:
      return (
        <>
          <h1>{t.notFound}</h1>
          <a className="button" href="/public">
            {t.toHome}
          </a>
        </>
      );
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
