import { randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join, sep } from 'node:path';
import type { Mode } from '@qingxin/platform';
import type { NextFunction, Request, Response } from 'express';
import { consolePolicy } from './console-policy.ts';

/** Places that are the service's own: a page of the console never has such an address. */
const RESERVED = /^\/(api|assets|health|mailbox|metrics)(\/|$)/;

/** Pages for the public. */
const PUBLIC = /^\/public(\/|$)/;

const MEDIA: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
};
/** Names of what lies there carry the hash of their content. */
const HASHED = '/assets/';
const FOREVER = 'public, max-age=31536000, immutable';

interface ConsoleFile {
  readonly media: string;
  readonly plain: Buffer;
  /** The same, packed when it was built. */
  readonly gzip: Buffer | null;
}

/**
 * The built console: hashed files for ever, and one page for every other address that a browser opens. The page carries a
 * nonce of its own for the styles that the component library writes, and whether this is the demo.
 */
export class ConsoleFiles {
  readonly #files: ReadonlyMap<string, ConsoleFile>;
  readonly #page: string;
  /** What anybody may open, with little to load; null where it was not built. */
  readonly #publicPage: string | null;
  readonly #mode: Mode;

  private constructor(
    files: ReadonlyMap<string, ConsoleFile>,
    { page, publicPage }: { readonly page: string; readonly publicPage: string | null },
    mode: Mode,
  ) {
    this.#files = files;
    this.#page = page;
    this.#publicPage = publicPage;
    this.#mode = mode;
  }

  /** Null where no console was built. */
  static read(folder: string, mode: Mode): ConsoleFiles | null {
    const page = join(folder, 'index.html');
    if (!existsSync(page)) return null;
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((name) => name.replaceAll(sep, '/'));
    const served = names.filter((name) => MEDIA[extname(name)] !== undefined);
    const files = served.map((name): [string, ConsoleFile] => {
      const packed = join(folder, `${name}.gz`);
      return [
        `/${name}`,
        {
          media: MEDIA[extname(name)] ?? '',
          plain: readFileSync(join(folder, name)),
          gzip: existsSync(packed) ? readFileSync(packed) : null,
        },
      ];
    });
    const publicPage = join(folder, 'public.html');
    const pages = {
      page: readFileSync(page, 'utf8'),
      publicPage: existsSync(publicPage) ? readFileSync(publicPage, 'utf8') : null,
    };
    return new ConsoleFiles(new Map(files), pages, mode);
  }

  readonly serve = (request: Request, response: Response, next: NextFunction): void => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next();
    const file = this.#files.get(request.path);
    if (file !== undefined) return this.#sendFile(file, request, response);
    if (!isPage(request)) return next();
    const nonce = randomBytes(16).toString('base64');
    const isPublic = PUBLIC.test(request.path);
    const text = (isPublic ? this.#publicPage : null) ?? this.#page;
    const page = text.replaceAll('__NONCE__', nonce).replaceAll('__MODE__', this.#mode);
    named(request, isPublic ? 'public' : 'console');
    response
      .status(200)
      .set({ 'Cache-Control': 'no-cache', Vary: 'Accept', 'Content-Security-Policy': consolePolicy(nonce) })
      .type('text/html; charset=utf-8')
      .send(page);
  };

  #sendFile({ media, plain, gzip }: ConsoleFile, request: Request, response: Response): void {
    const packed = gzip !== null && request.acceptsEncodings('gzip') === 'gzip';
    named(request, 'console/files');
    response
      .status(200)
      .set({
        'Cache-Control': request.path.startsWith(HASHED) ? FOREVER : 'no-cache',
        'Content-Type': media,
        Vary: 'Accept-Encoding',
        ...(packed ? { 'Content-Encoding': 'gzip' } : {}),
      })
      .send(packed ? gzip : plain);
  }
}

/** Programs that ask for an address that is not there are told so; a browser that opens one gets the console, which says it. */
function isPage(request: Request): boolean {
  if (request.path === '/') return true;
  return !RESERVED.test(request.path) && (request.get('accept') ?? '').includes('text/html');
}

/** What the access log and the metrics call it. */
function named(request: Request, path: string): void {
  request.route = { path };
}
