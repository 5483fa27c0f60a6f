import { Controller, Inject, type Type } from '@nestjs/common';
import { type Asked, AskedFor } from '../http/asked.ts';
import type { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import type { CommandRoute } from './command-routes.ts';
import { SendCommand } from './send-command.ts';

/** A controller per kind of stream, with one method per command of the catalogue. */
export function commandControllers(routes: readonly CommandRoute[]): readonly Type<object>[] {
  const kinds = new Set(routes.map(({ entry }) => entry.kind));
  return [...kinds].map((kind) => controllerOf(routes.filter(({ entry }) => entry.kind === kind)));
}

function controllerOf(routes: readonly CommandRoute[]): Type<object> {
  @Controller()
  class CommandController {
    constructor(@Inject(SendCommand) readonly commands: SendCommand) {}
  }
  const { prototype } = CommandController;
  for (const route of routes) {
    const method = route.entry.type;
    const handle = function (this: CommandController, asked: Asked): Promise<Reply> {
      return this.commands.send(route, asked);
    };
    const descriptor: PropertyDescriptor = { value: handle, configurable: true, writable: true };
    Object.defineProperty(prototype, method, descriptor);
    Route(route.spec)(prototype, method, descriptor);
    AskedFor()(prototype, method, 0);
  }
  return CommandController;
}
