import { type DynamicModule, Module, type Type } from '@nestjs/common';
import { Accounts, Sessions } from '@qingxin/platform';
import { commandControllers } from './commands/command-controllers.ts';
import { commandRoutes } from './commands/command-routes.ts';
import { SendCommand } from './commands/send-command.ts';
import { specOf } from './http/route-of.ts';
import type { RouteSpec } from './http/route.ts';
import { openApiDocument } from './openapi/document.ts';
import { OPENAPI_DOCUMENT, OpenApiController } from './openapi/openapi.controller.ts';
import { Health } from './operations/health.ts';
import { Metrics } from './operations/metrics.ts';
import { OperationsController } from './operations/operations.controller.ts';
import { MailboxController } from './pages/mailbox.controller.ts';
import { Mailbox } from './pages/mailbox.ts';
import { MODE, StartPageController } from './pages/start-page.controller.ts';
import { COOKIE_TRANSPORT, SessionController } from './sign-in/session.controller.ts';
import { SignIn } from './sign-in/sign-in.ts';
import type { Surroundings } from './surroundings.ts';

const VERSION = '0.1.0';

/** Wires plain classes; nothing below the controllers knows Nest. */
@Module({})
export class ApiModule {
  static over({ configuration, database, door }: Surroundings, metrics: Metrics): DynamicModule {
    const { mode } = configuration;
    const controllers = [
      ...commandControllers(commandRoutes(door)),
      SessionController,
      OperationsController,
      OpenApiController,
      StartPageController,
      ...(mode === 'demo' ? [MailboxController] : []),
    ];
    return {
      module: ApiModule,
      controllers,
      providers: [
        { provide: SendCommand, useValue: new SendCommand(door, metrics) },
        { provide: SignIn, useValue: new SignIn(new Accounts(database), new Sessions(database.sql), door) },
        { provide: COOKIE_TRANSPORT, useValue: mode === 'production' ? 'secure' : 'plain' },
        { provide: Health, useValue: new Health(database.sql) },
        { provide: Metrics, useValue: metrics },
        { provide: OPENAPI_DOCUMENT, useValue: openApiDocument(specsOf(controllers), VERSION) },
        { provide: MODE, useValue: mode },
        { provide: Mailbox, useValue: new Mailbox(database.sql) },
      ],
    };
  }
}

/** Every route of these controllers, in their order. */
export function specsOf(controllers: readonly Type<object>[]): readonly RouteSpec[] {
  return controllers.flatMap(({ prototype }) =>
    Object.values(Object.getOwnPropertyDescriptors(prototype)).flatMap(({ value }: PropertyDescriptor) => {
      const spec = typeof value === 'function' ? specOf(value as object) : null;
      return spec === null ? [] : [spec];
    }),
  );
}
