import { Controller, Inject } from '@nestjs/common';
import { actorOf, type Asked, AskedFor } from '../../http/asked.ts';
import { Route } from '../../http/route.ts';
import { BOARD, INTERVIEWS, LANES, OFFICERS, TRACE_BACKS, WORK } from './board.routes.ts';
import { Board } from './board.ts';
import { COURSE } from './course.routes.ts';
import { BoardCourse } from './course.ts';
import { PREVIEW_DECISIONS } from './decision.routes.ts';
import { Decisions } from './decisions.ts';
import { ActDesks } from './desks.ts';
import { Lanes } from './lanes.ts';
import { UNIT_ENTRIES, UNITS } from './units.routes.ts';
import { UnitTable } from './unit-table.ts';

@Controller()
export class BoardController {
  constructor(
    @Inject(Board) private readonly boards: Board,
    @Inject(Lanes) private readonly measures: Lanes,
    @Inject(ActDesks) private readonly desks: ActDesks,
    @Inject(UnitTable) private readonly table: UnitTable,
    @Inject(BoardCourse) private readonly courses: BoardCourse,
    @Inject(Decisions) private readonly decisions: Decisions,
  ) {}

  @Route(BOARD)
  board(@AskedFor() asked: Asked<typeof BOARD>): Promise<object> {
    return this.boards.read(actorOf(asked), asked.query);
  }

  @Route(WORK)
  work(@AskedFor() asked: Asked<typeof WORK>): Promise<object> {
    return this.boards.work(actorOf(asked), asked.query);
  }

  @Route(LANES)
  lanes(@AskedFor() asked: Asked<typeof LANES>): Promise<object> {
    return this.measures.page(actorOf(asked), asked.query);
  }

  @Route(COURSE)
  course(@AskedFor() asked: Asked<typeof COURSE>): Promise<object> {
    return this.courses.read(actorOf(asked), asked.query);
  }

  @Route(PREVIEW_DECISIONS)
  preview(@AskedFor() asked: Asked<typeof PREVIEW_DECISIONS>): Promise<object> {
    return this.decisions.preview(actorOf(asked), asked.body);
  }

  @Route(OFFICERS)
  officers(@AskedFor() asked: Asked<typeof OFFICERS>): Promise<object> {
    return this.boards.officers(actorOf(asked), asked.query);
  }

  @Route(INTERVIEWS)
  interviews(@AskedFor() asked: Asked<typeof INTERVIEWS>): Promise<object> {
    return this.desks.interviews(actorOf(asked), asked.query);
  }

  @Route(TRACE_BACKS)
  traceBacks(@AskedFor() asked: Asked<typeof TRACE_BACKS>): Promise<object> {
    return this.desks.traceBacks(actorOf(asked), asked.query);
  }

  @Route(UNITS)
  units(@AskedFor() asked: Asked<typeof UNITS>): Promise<object> {
    return this.table.read(actorOf(asked), asked.query);
  }

  @Route(UNIT_ENTRIES)
  entries(@AskedFor() asked: Asked<typeof UNIT_ENTRIES>): Promise<object> {
    return this.table.entries(actorOf(asked), { figure: asked.params.unitFigure, ...asked.query });
  }
}
