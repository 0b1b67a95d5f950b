import type { FaultName, ResultFaultName } from "./faults";
import { defaultBehaviour, noPlans, type Behaviour, type Plans } from "./behaviour";
import type { Clock } from "./clock";
import type { MakePicture } from "./compose-picture";
import type { Task } from "./task";

export type CallKind = "create" | "status" | "list" | "result" | "balance";

/** All that one stand-in gateway knows. Kept in memory: each test starts its own. */
export type GatewayState = {
  origin: string;
  clock: Clock;
  makePicture: MakePicture;
  behaviour: Behaviour;
  plans: Plans;
  tasks: Map<string, Task>;
  /** Every call that came, in order: what a test counts, and whose gaps it measures. */
  calls: { kind: CallKind; atMs: number }[];
  /** Of every create that was whole, taken or not: its token tells whose it was. */
  callbackUrls: string[];
  /** Creates that were carried out and wait for their answer. */
  unanswered: number;
  /** Callbacks on their way. */
  calling: Set<Promise<void>>;
  /** Creates that were carried out, and so paid. */
  charged: number;
};

export function newState(clock: Clock, makePicture: MakePicture): GatewayState {
  return {
    origin: "",
    clock,
    makePicture,
    behaviour: { ...defaultBehaviour },
    plans: noPlans(),
    tasks: new Map(),
    calls: [],
    callbackUrls: [],
    unanswered: 0,
    calling: new Set(),
    charged: 0,
  };
}

export const record = (state: GatewayState, kind: CallKind): void => {
  state.calls.push({ kind, atMs: state.clock.now() });
};

export const nextFault = (state: GatewayState, kind: "create" | "status"): FaultName | null =>
  state.plans[kind].shift() ?? null;

export const nextResultFault = (state: GatewayState): ResultFaultName | null => state.plans.result.shift() ?? null;

/** Where a task's picture lies; the query stands for the signature of a real link. */
export const resultUrl = (state: GatewayState, task: Task): string =>
  `${state.origin}/results/${task.id}.png?signature=stand-in`;
