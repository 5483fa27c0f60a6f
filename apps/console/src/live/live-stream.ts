/** One matter moved, as `GET /api/v1/events/live` tells it. */
export interface Change {
  readonly kind: string;
  readonly id: string;
  readonly version: number;
  readonly events: readonly string[];
  readonly at: string;
}

export type Standing = 'connecting' | 'open' | 'lost';

export interface LiveEars {
  readonly change: (change: Change) => void;
  /** Something may have been missed: everything shown has to be read again. */
  readonly missed: () => void;
  readonly standing: (standing: Standing) => void;
}

/** A stream that the browser gave up is opened anew after so long. */
const AGAIN_MS = 15_000;
/** A page that nobody looks at gives its connection back after so long: a browser has six for one service. */
const UNSEEN_MS = 60_000;

/** Listens until it is closed; comes back by itself, and says when it may have missed something. */
export function openLiveStream(ears: LiveEars): () => void {
  let source: EventSource | null = null;
  let again: number | undefined;
  let unseen: number | undefined;
  let wasOpen = false;

  const open = (): void => {
    if (source !== null) return;
    ears.standing('connecting');
    const stream = new EventSource('/api/v1/events/live');
    source = stream;
    stream.addEventListener('start', () => {
      ears.standing('open');
      if (wasOpen) ears.missed();
      wasOpen = true;
    });
    stream.addEventListener('reload', () => {
      ears.standing('open');
      ears.missed();
    });
    stream.addEventListener('change', (event) =>
      ears.change(JSON.parse((event as MessageEvent<string>).data) as Change),
    );
    stream.addEventListener('error', () => {
      ears.standing('lost');
      if (stream.readyState !== EventSource.CLOSED) return;
      close();
      again = window.setTimeout(open, AGAIN_MS);
    });
  };
  const close = (): void => {
    source?.close();
    source = null;
    window.clearTimeout(again);
  };
  const seen = (): void => {
    window.clearTimeout(unseen);
    if (document.visibilityState === 'visible') open();
    else unseen = window.setTimeout(close, UNSEEN_MS);
  };
  document.addEventListener('visibilitychange', seen);
  open();
  return () => {
    document.removeEventListener('visibilitychange', seen);
    window.clearTimeout(unseen);
    close();
  };
}
