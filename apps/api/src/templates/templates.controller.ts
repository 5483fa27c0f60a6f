import { Controller } from '@nestjs/common';
import { Route } from '../http/route.ts';
import { templateList } from './template-list.ts';
import { TEMPLATE_LIST } from './templates.routes.ts';

@Controller()
export class TemplatesController {
  @Route(TEMPLATE_LIST)
  list(): object {
    return { templates: templateList() };
  }
}
