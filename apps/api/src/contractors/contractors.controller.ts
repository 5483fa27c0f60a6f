import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import { Route } from '../http/route.ts';
import { CONTRACTOR_PROJECT, CONTRACTOR_PROJECTS } from './contractor.routes.ts';
import { Contractors } from './contractors.ts';

@Controller()
export class ContractorsController {
  constructor(@Inject(Contractors) private readonly contractors: Contractors) {}

  @Route(CONTRACTOR_PROJECTS)
  projects(@AskedFor() asked: Asked<typeof CONTRACTOR_PROJECTS>): Promise<object> {
    return this.contractors.projects(actorOf(asked));
  }

  @Route(CONTRACTOR_PROJECT)
  project(@AskedFor() asked: Asked<typeof CONTRACTOR_PROJECT>): Promise<object> {
    return this.contractors.project(asked.params.id, actorOf(asked));
  }
}
