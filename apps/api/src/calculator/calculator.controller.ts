import { Controller, Inject } from '@nestjs/common';
import { type Asked, AskedFor } from '../http/asked.ts';
import { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { CALENDAR_DAY, COUNTED, PAY_DAY, PREVIEW, RULES } from './calculator.routes.ts';
import { Calculator } from './calculator.ts';

@Controller()
export class CalculatorController {
  constructor(@Inject(Calculator) private readonly calculator: Calculator) {}

  @Route(PREVIEW)
  async preview(@AskedFor() { body }: Asked<typeof PREVIEW>): Promise<Reply> {
    return new Reply(await this.calculator.preview(body));
  }

  @Route(CALENDAR_DAY)
  day(@AskedFor() { params }: Asked<typeof CALENDAR_DAY>): Promise<object> {
    return this.calculator.day(params.date);
  }

  @Route(COUNTED)
  counted(): Promise<object> {
    return this.calculator.counted();
  }

  @Route(PAY_DAY)
  payDay(@AskedFor() { params }: Asked<typeof PAY_DAY>): Promise<object> {
    return this.calculator.payDay(params.date);
  }

  @Route(RULES)
  rules(@AskedFor() { query }: Asked<typeof RULES>): Promise<object> {
    return this.calculator.rules(query);
  }
}
