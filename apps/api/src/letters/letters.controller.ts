import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../http/asked.ts';
import type { Reply } from '../http/reply.ts';
import { Route } from '../http/route.ts';
import { officeReply } from '../http/workbook.ts';
import { LetterDesk } from './letter-desk.ts';
import {
  ACT_LETTER,
  ADVICE_LETTER,
  COMPLAINT_LETTER,
  HAND_OFF_LETTER,
  ORDER_LETTER,
  TRACE_BACK_SHEET,
  URGING_LETTER,
} from './letter.routes.ts';

type AnyLetter =
  | Asked<typeof ACT_LETTER>
  | Asked<typeof ADVICE_LETTER>
  | Asked<typeof TRACE_BACK_SHEET>
  | Asked<typeof COMPLAINT_LETTER>
  | Asked<typeof HAND_OFF_LETTER>
  | Asked<typeof ORDER_LETTER>
  | Asked<typeof URGING_LETTER>;

@Controller()
export class LettersController {
  constructor(@Inject(LetterDesk) private readonly desk: LetterDesk) {}

  @Route(ACT_LETTER)
  async ofAct(@AskedFor() asked: Asked<typeof ACT_LETTER>): Promise<Reply> {
    return officeReply(await this.desk.ofAct(lookOf(asked)), 'letter', 'docx');
  }

  @Route(ADVICE_LETTER)
  async ofAdvice(@AskedFor() asked: Asked<typeof ADVICE_LETTER>): Promise<Reply> {
    return officeReply(await this.desk.ofAdvice(asked.params.adviceId, lookOf(asked)), 'letter', 'docx');
  }

  @Route(TRACE_BACK_SHEET)
  async ofTraceBack(@AskedFor() asked: Asked<typeof TRACE_BACK_SHEET>): Promise<Reply> {
    return officeReply(await this.desk.traceBackSheet(lookOf(asked)), 'sheet', 'docx');
  }

  @Route(COMPLAINT_LETTER)
  async ofComplaint(@AskedFor() asked: Asked<typeof COMPLAINT_LETTER>): Promise<Reply> {
    return officeReply(await this.desk.ofComplaint(asked.params.letter, lookOf(asked)), 'letter', 'docx');
  }

  @Route(HAND_OFF_LETTER)
  async ofHandOff(@AskedFor() asked: Asked<typeof HAND_OFF_LETTER>): Promise<Reply> {
    return officeReply(await this.desk.ofHandOff(asked.params.handOffId, lookOf(asked)), 'letter', 'docx');
  }

  @Route(URGING_LETTER)
  async urging(@AskedFor() asked: Asked<typeof URGING_LETTER>): Promise<Reply> {
    return officeReply(await this.desk.urging(asked.params.orderId, lookOf(asked)), 'letter', 'docx');
  }

  @Route(ORDER_LETTER)
  async ofOrder(@AskedFor() asked: Asked<typeof ORDER_LETTER>): Promise<Reply> {
    return officeReply(await this.desk.ofOrder(asked.params.orderId, lookOf(asked)), 'letter', 'docx');
  }
}

function lookOf(asked: AnyLetter) {
  return { id: asked.params.id, actor: actorOf(asked), ...asked.query };
}
