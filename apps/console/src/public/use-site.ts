import { useEffect, useRef, useState } from 'react';
import { call } from '../api/client.ts';
import { codeOf } from '../api/problem.ts';
import { publicTexts } from '../messages/public.ts';

const t = publicTexts.form;

/** The site whose code was scanned, in words; null where none was, or nobody can be asked. `onName`: told its name once. */
export function useSite(onName: (name: string) => void): string | null {
  const [words, setWords] = useState<string | null>(null);
  const told = useRef(onName);
  useEffect(() => {
    const key = new URLSearchParams(window.location.search).get('project');
    if (key === null || key === '') return;
    call('GET /api/v1/public/sites/{key}', { params: { key } })
      .then(({ body }) => {
        setWords(t.site(body.name));
        told.current(body.name);
      })
      .catch((error: unknown) => {
        if (codeOf(error) === 'site-unknown') setWords(t.siteUnknown);
      });
  }, []);
  return words;
}
