import { useCallback, useEffect, useRef, useState } from 'react';
import { useQueryClient } from '@tanstack/react-query';
import { call } from '../../api/client.ts';
import type { CommandAnswer } from '../../api/schema.ts';
import { businessNow } from '../../shared/business-time.ts';
import {
  beginKeeping,
  draftOf,
  draftsOf,
  dropDraft,
  dropFile,
  fileOf,
  keeping,
  keepDraft,
  keepFile,
  takeLost,
} from '../../shared/drafts/device-store.ts';
import { inBeijing } from '../../shared/format.ts';
import { t } from '../../messages/index.ts';
import { partsOfName } from '../matter/evidence/file-facts.ts';
import { registrationOf } from './model/body.ts';
import { type Draft, type FileDraft, type Form, isBlank, newDraft, type Registered } from './model/draft.ts';
import { type Ports, send } from './model/sending.ts';

const KEEP_AFTER_MS = 300;
const AGAIN_AFTER_MS = 15_000;

/** One that was sent in this page, with what became of its files. */
export interface Done extends Registered {
  readonly files: readonly FileDraft[];
}

/** A part of the form, or how it follows from what the form says by then: more may have been typed than was drawn. */
export type ChangeForm = (part: Partial<Form> | ((form: Form) => Partial<Form>)) => void;

export interface Drafts {
  /** Of this account on this device; null: still being read. */
  readonly all: readonly Draft[] | null;
  readonly current: Draft;
  /** With what was typed since it was last drawn. */
  readonly latest: () => Draft;
  /** Whether drafts outlive this page; if not, why. */
  readonly kept: 'kept' | 'insecure' | 'refused';
  /** Drafts of this device that nobody can read any more, and that were dropped. */
  readonly lost: number;
  readonly open: (id: string) => void;
  readonly fresh: () => void;
  readonly remove: (id: string) => Promise<void>;
  readonly change: ChangeForm;
  readonly changeDraft: (part: Partial<Draft>) => void;
  readonly addFile: (file: FileDraft, bytes: Blob) => void;
  readonly changeFile: (key: string, part: Partial<FileDraft>) => void;
  readonly removeFile: (key: string) => void;
  readonly send: () => Promise<void>;
  readonly isSending: boolean;
  readonly error: unknown;
  /** What the current draft has become, once it was sent. */
  readonly done: Done | null;
}

const PORTS: Ports = {
  register: async ({ commandId, body }) => {
    const { body: answer } = await call('POST /api/v1/complaints', { body, headers: { 'Idempotency-Key': commandId } });
    const { id, result } = answer as CommandAnswer & { readonly result?: Partial<Registered> };
    return {
      ...{ id, number: result?.number ?? '', receiptCode: result?.receiptCode ?? '' },
      warnings: result?.warnings ?? [],
    };
  },
  upload: async (complaint, file) => {
    const bytes = await fileOf(file.draft, file.key);
    if (bytes === null) throw new Error(t.intake.drafts.unread);
    const { body } = await call('POST /api/v1/complaints/{id}/evidence-files', {
      params: { id: complaint },
      query: { extension: partsOfName(file.name).extension as never },
      body: bytes,
      headers: { 'content-type': 'application/octet-stream' },
    });
    return { fileId: body.fileId, sha256: body.sha256 };
  },
  attach: async (complaint, file, fileId) => {
    await call('POST /api/v1/complaints/{id}/attach-evidence', {
      params: { id: complaint },
      body: {
        ...{ fileId, kind: file.kind, title: partsOfName(file.name).title, source: t.intake.evidenceSource },
        ...{ obtainedBy: 'submitted', obtainedOn: 'unknown', replaces: null, redacted: false, persons: [] },
      },
      headers: { 'Idempotency-Key': file.attachId },
    });
  },
  keep: keepDraft,
};

/** Drafts of the person at this window, kept on this device and sent as soon as the network is there. */
export function useDrafts(account: string, unit: string | null): Drafts {
  const queries = useQueryClient();
  const [all, setAll] = useState<readonly Draft[] | null>(null);
  const [current, setCurrent] = useState(() => newDraft(account, unit));
  const [kept, setKept] = useState<Drafts['kept']>('kept');
  const [lost, setLost] = useState(0);
  const [isSending, setIsSending] = useState(false);
  const [error, setError] = useState<unknown>(null);
  const [done, setDone] = useState<Done | null>(null);
  const latest = useRef(current);
  const timer = useRef<number | undefined>(undefined);
  const busy = useRef(false);

  const list = useCallback(async () => {
    const drafts = await draftsOf<Draft>(account);
    const gone = takeLost();
    if (gone > 0) setLost((before) => before + gone);
    setAll([...drafts].sort((one, other) => ((one.begunAt ?? '') < (other.begunAt ?? '') ? -1 : 1)));
  }, [account]);

  const show = useCallback((draft: Draft) => {
    latest.current = draft;
    setCurrent(draft);
  }, []);

  const keepNow = useCallback(async () => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    const draft = latest.current;
    if (draft.standing === 'registered' || isBlank(draft)) return;
    await keepDraft(draft);
    await list();
  }, [list]);

  const put = useCallback(
    (draft: Draft) => {
      show(draft);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void keepNow(), KEEP_AFTER_MS);
    },
    [keepNow, show],
  );

  const changeDraft = useCallback(
    (part: Partial<Draft>) => {
      const begunAt = latest.current.begunAt ?? businessNow();
      put({ ...latest.current, begunAt, ...part });
    },
    [put],
  );

  const sendOne = useCallback(
    async (draft: Draft): Promise<void> => {
      const { body } = registrationOf(draft, inBeijing(businessNow()).day);
      const sent = await send(draft, body, PORTS);
      const { answer, files } = sent.draft;
      if (sent.error === null && answer !== null) {
        await dropDraft(draft.id);
        void queries.invalidateQueries();
      }
      if (latest.current.id === draft.id) {
        show(sent.draft);
        setError(sent.error);
        if (answer !== null) setDone({ ...answer, files });
      }
      await list();
    },
    [list, queries, show],
  );

  const sendAll = useCallback(
    async (drafts: readonly Draft[]): Promise<void> => {
      if (busy.current) return;
      busy.current = true;
      setIsSending(true);
      try {
        for (const draft of drafts) await sendOne(draft);
      } catch (failed) {
        setError(failed);
      } finally {
        busy.current = false;
        setIsSending(false);
      }
    },
    [sendOne],
  );

  useEffect(() => {
    beginKeeping();
    void keeping().then((is) => {
      setKept(is);
      return list();
    });
    const flush = (): void => void keepNow();
    window.addEventListener('pagehide', flush);
    return () => {
      window.removeEventListener('pagehide', flush);
      flush();
    };
  }, [keepNow, list]);

  useEffect(() => {
    const again = async (): Promise<void> => {
      if (!navigator.onLine || busy.current) return;
      const waiting = (await draftsOf<Draft>(account)).filter(({ standing }) => standing !== 'editing');
      if (waiting.length > 0) await sendAll(waiting);
    };
    const online = (): void => void again();
    const clock = window.setInterval(online, AGAIN_AFTER_MS);
    window.addEventListener('online', online);
    online();
    return () => {
      window.clearInterval(clock);
      window.removeEventListener('online', online);
    };
  }, [account, sendAll]);

  const turnTo = (draft: Draft): void => {
    void keepNow();
    setError(null);
    setDone(null);
    show(draft);
  };

  return {
    ...{ all, current, kept, lost, isSending, error, done, changeDraft },
    latest: () => latest.current,
    open: (id) => {
      void keepNow()
        .then(() => draftOf<Draft>(id))
        .then((draft) => (draft === null ? undefined : turnTo(draft)));
    },
    fresh: () => turnTo(newDraft(account, unit)),
    remove: async (id) => {
      window.clearTimeout(timer.current);
      await dropDraft(id);
      if (latest.current.id === id) {
        setError(null);
        show(newDraft(account, unit));
      }
      await list();
    },
    change: (part) => {
      const { form } = latest.current;
      changeDraft({ form: { ...form, ...(typeof part === 'function' ? part(form) : part) } });
    },
    addFile: (file, bytes) => {
      const { id } = latest.current;
      void keepFile(account, id, file.key, bytes).then(() => {
        if (latest.current.id === id) changeDraft({ files: [...latest.current.files, file] });
      });
    },
    changeFile: (key, part) =>
      changeDraft({ files: latest.current.files.map((one) => (one.key === key ? { ...one, ...part } : one)) }),
    removeFile: (key) => {
      void dropFile(latest.current.id, key);
      changeDraft({ files: latest.current.files.filter((one) => one.key !== key) });
    },
    send: async () => {
      await keepNow();
      if (!navigator.onLine && latest.current.attempt === null) {
        show({ ...latest.current, standing: 'waiting', begunAt: latest.current.begunAt ?? businessNow() });
        await keepNow();
        return;
      }
      await sendAll([latest.current]);
    },
  };
}
