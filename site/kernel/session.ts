// From a beginning with no names to the next. Workers that take each other's place share one.

import type { Turn } from "./turn";

export class Session {
  /** Names of displays begin with it. */
  readonly name = Math.random().toString(36).slice(2);
  executions = 0;
  readonly turns = new Map<number, Turn>();
  /** In order: what is run again when a worker takes another's place. */
  readonly succeeded: Turn[] = [];
}
