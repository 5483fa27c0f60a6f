import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { createLogger, type Configuration, type Logger } from '@qingxin/platform';
import { json, raw } from 'express';
import helmet from 'helmet';
import { ApiModule } from './api.module.ts';
import { FILE_MEDIA, FILE_PATH, LARGEST_FILE } from './batches/batch.routes.ts';
import { ConsoleFiles } from './console/console-files.ts';
import { accessLog } from './http/access-log.ts';
import { ExchangeInterceptor } from './http/exchange.interceptor.ts';
import { nestLogger } from './http/nest-logger.ts';
import { ProblemFilter } from './http/problem.filter.ts';
import { type Allowances, DEFAULT_ALLOWANCES, RateLimitGuard } from './http/rate-limit.guard.ts';
import { requestIds } from './http/request-id.ts';
import { answerUnreadable } from './http/unreadable-request.ts';
import { LiveFeed } from './live/live-feed.ts';
import { Metrics } from './operations/metrics.ts';
import { detailsForPeople } from './problems/details-for-people.ts';
import { Programs } from './sign-in/programs.ts';
import { SignInGuard } from './sign-in/sign-in.guard.ts';
import { COOKIE_TRANSPORT } from './sign-in/session.controller.ts';
import { SignIn } from './sign-in/sign-in.ts';
import { cookieName, type CookieTransport } from './sign-in/token.ts';
import { openSurroundings, type Surroundings } from './surroundings.ts';

export interface ApiOptions {
  readonly configuration: Configuration;
  readonly logger?: Logger;
  readonly allowances?: Allowances;
  /** Where the built console lies; without one the service has its own pages only. */
  readonly consoleFolder?: string;
}

export interface RunningApi {
  /** `http://127.0.0.1:<port>`. */
  readonly url: string;
  readonly surroundings: Surroundings;
  readonly app: NestExpressApplication;
  /** Answers what is under way, then closes everything. */
  close(): Promise<void>;
}

const LARGEST_BODY = '1mb';
/** How long what is under way may take once the service is asked to stop. */
const PATIENCE_MS = 10_000;
/** A recording over a slow line takes its time; headers must come within a minute all the same. */
const LONGEST_REQUEST_MS = 30 * 60_000;

/** Starts the service on loopback; port 0 takes a free one. @throws when the database cannot be reached or keys are missing */
export async function startApi({ configuration, ...options }: ApiOptions): Promise<RunningApi> {
  const logger = options.logger ?? createLogger({ name: 'api', level: configuration.logLevel });
  const surroundings = await openSurroundings(configuration, logger);
  try {
    const app = await application(surroundings, options);
    const live = app.get(LiveFeed);
    live.start();
    app.getHttpServer().requestTimeout = LONGEST_REQUEST_MS;
    app.getHttpServer().on('clientError', answerUnreadable);
    await app.listen(configuration.port, '127.0.0.1');
    const close = async (): Promise<void> => {
      const late = setTimeout(() => app.getHttpServer().closeAllConnections(), PATIENCE_MS);
      await live.stop();
      await app.close();
      clearTimeout(late);
      await surroundings.close();
    };
    return { url: await app.getUrl(), surroundings, app, close };
  } catch (error) {
    await surroundings.close();
    throw error;
  }
}

async function application(
  surroundings: Surroundings,
  { allowances = DEFAULT_ALLOWANCES, consoleFolder }: Omit<ApiOptions, 'configuration'>,
): Promise<NestExpressApplication> {
  const { logger, database, door, configuration } = surroundings;
  const metrics = new Metrics(database.sql, { write: database.pool });
  const app = await NestFactory.create<NestExpressApplication>(ApiModule.over(surroundings, metrics), {
    bodyParser: false,
    logger: nestLogger(logger),
  });
  app.disable('x-powered-by');
  app.disable('etag');
  app.set('query parser', 'simple');
  // Nobody but a proxy on this machine can reach the service from elsewhere; it says for whom it asks.
  app.set('trust proxy', 'loopback');
  app.use(requestIds, accessLog(logger, metrics), helmet(HEADERS), json({ limit: LARGEST_BODY, strict: true }));
  const built = consoleFolder === undefined ? null : ConsoleFiles.read(consoleFolder, configuration.mode);
  if (built !== null) app.use(built.serve);
  app.use(FILE_PATH, raw({ limit: LARGEST_FILE, type: [...FILE_MEDIA] }));
  app.useGlobalGuards(
    new RateLimitGuard(allowances),
    new SignInGuard({
      signIn: app.get(SignIn),
      programs: new Programs(configuration.outbound?.pullTokens ?? []),
      cookie: cookieName(app.get<CookieTransport>(COOKIE_TRANSPORT)),
      allowance: allowances.account,
    }),
  );
  app.useGlobalInterceptors(new ExchangeInterceptor());
  app.useGlobalFilters(new ProblemFilter(logger, metrics, detailsForPeople(door)));
  return app;
}

/** Pages load from here only; TLS ends at the proxy, which answers for HSTS. */
const HEADERS = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'self'"],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      objectSrc: ["'none'"],
      frameAncestors: ["'none'"],
      baseUri: ["'none'"],
      formAction: ["'self'"],
    },
  },
  strictTransportSecurity: false,
} satisfies Parameters<typeof helmet>[0];
