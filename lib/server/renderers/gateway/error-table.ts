import type { ProblemCode } from "@/lib/shared/problem";

type Meaning = {
  /** What the person and the operator are told; who is at fault and whether to alert stands in `problems`. */
  problem: ProblemCode;
  /**
   * What this says of a create. `refused`: certainly not taken and not paid. `unknown`: it may have been taken.
   * `by_status`: these words alone prove nothing, so only a 4xx makes it a refusal.
   */
  create: "refused" | "unknown" | "by_status";
  /** First pause before the same create may be sent again by itself; null: never. */
  againAfterMs: number | null;
};

const never = (problem: ProblemCode): Meaning => ({ problem, create: "refused", againAfterMs: null });
const again = (problem: ProblemCode, againAfterMs: number): Meaning => ({ problem, create: "refused", againAfterMs });

/** Everything that a gateway's "no" can mean (protocol facts, sections 3, 4, 6 and 9.1). */
export const meanings = {
  auth: never("gateway_auth"),
  forbidden: never("gateway_auth"),
  out_of_credit: never("out_of_credit"),
  config: never("gateway_config"),
  moderated: never("moderated"),
  no_person: never("no_person"),
  no_garment: never("no_garment"),
  garment_conflict: never("garment_conflict"),
  bad_aspect: never("photo_bad_aspect"),
  too_small: never("photo_too_small"),
  unreadable: never("unreadable_image"),
  /** Too many requests. */
  busy: again("busy", 2_000),
  /** More tasks at once than the account may have: also a hint to send fewer. Kling asks for 1 s and more, doubling. */
  crowded: again("busy", 2_000),
  down: again("gateway_down", 5_000),
  maintenance: again("gateway_down", 30_000),
  /** Kling's own time-out, "usually backlog": the task may exist. */
  backlog: { problem: "gateway_down", create: "unknown", againAfterMs: null },
  /** No answer, or one that nobody can read. */
  silence: { problem: "gateway_down", create: "unknown", againAfterMs: null },
  /** A failure without a word that we know. */
  unclear: { problem: "gateway_down", create: "by_status", againAfterMs: null },
  /** The gateway does not know the task that it was asked about. */
  no_such_task: never("lost"),
} as const satisfies Record<string, Meaning>;

export type MeaningName = keyof typeof meanings;

/** What a phrase is about, so that each row can say which phrases it lets speak. */
export type Topic = "task" | "account" | "load" | "setup" | "picture";
const anything: readonly Topic[] = ["task", "account", "load", "setup", "picture"];

/** The message's words decide, as far as they are about one of `topics`; else `otherwise`. */
export type Row = { topics: readonly Topic[]; otherwise: MeaningName };
const always = (otherwise: MeaningName): Row => ({ topics: [], otherwise });

/** Kling's own codes; complete as far as documented. A code that is not here proves nothing. */
export const klingCodes: ReadonlyMap<number, Row> = new Map<number, Row>([
  [1000, always("auth")],
  [1001, always("auth")],
  [1002, always("auth")],
  [1003, always("auth")], // not valid yet: every call is signed anew, so another send would be the same
  [1004, always("auth")],
  [1100, always("forbidden")],
  [1101, always("out_of_credit")],
  [1102, always("out_of_credit")],
  [1103, always("forbidden")],
  [1200, always("config")],
  [1201, { topics: ["picture", "setup"], otherwise: "config" }],
  [1202, always("config")],
  [1203, always("config")],
  [1300, always("moderated")],
  [1301, always("moderated")],
  [1302, always("busy")],
  [1303, always("crowded")],
  [1304, always("forbidden")],
  [5000, always("down")],
  [5001, always("maintenance")],
  [5002, always("backlog")],
]);

/** Words that new-api and its forks put where Kling has an integer. */
export const gatewayWords: ReadonlyMap<string, Row> = new Map<string, Row>([
  ["task_failed", { topics: anything, otherwise: "unclear" }], // Kling said no with HTTP 200; its integer is lost
  ["invalid_request", { topics: anything, otherwise: "config" }],
  ["task_not_exist", always("no_such_task")],
  ["task_not_found", always("no_such_task")],
  ["insufficient_user_quota", always("out_of_credit")],
  ["insufficient_quota", always("out_of_credit")],
  ["pre_consume_token_quota_failed", always("out_of_credit")],
  ["quota_not_enough", always("out_of_credit")],
  ["model_not_found", always("config")],
  ["get_channel_failed", always("config")],
  ["no_available_channel", always("config")],
  ["invalid_api_key", always("auth")],
  ["access_denied", always("forbidden")],
  ["rate_limit_exceeded", always("busy")],
  ["do_request_failed", always("silence")], // the relay's own connection broke: Kling may have been reached
]);

/** A failed task tells why in words only. */
export const failedTask: Row = { topics: anything, otherwise: "unclear" };

/** Fragments of messages, first match wins; sizes stand before "invalid", which their sentences also contain. */
export const phrases: readonly { topic: Topic; words: RegExp; means: MeaningName }[] = [
  { topic: "task", words: /task.{0,24}not.{0,4}(found|exist)|任务不存在/i, means: "no_such_task" },
  {
    topic: "account",
    words: /balance|quota|insufficient.{0,12}(fund|credit)|arrears|余额|额度|欠费/i,
    means: "out_of_credit",
  },
  { topic: "load", words: /parallel task|concurren/i, means: "crowded" },
  { topic: "load", words: /too many requests|rate limit|请求过于频繁/i, means: "busy" },
  {
    topic: "setup",
    words: /no available channel|无可用渠道|model.{0,24}not.{0,4}(found|exist|support)/i,
    means: "config",
  },
  {
    topic: "picture",
    words: /risk control|content security|sensitive|moderat|nsfw|风控|敏感|违规/i,
    means: "moderated",
  },
  {
    topic: "picture",
    words: /no (human|person|people)|(human|person).{0,24}not.{0,4}(found|detect)|未检测到人/i,
    means: "no_person",
  },
  {
    topic: "picture",
    words: /no (garment|cloth\w*)\b|(garment|cloth\w*).{0,24}not.{0,4}(found|detect)/i,
    means: "no_garment",
  },
  { topic: "picture", words: /aspect|resolution/i, means: "bad_aspect" },
  { topic: "picture", words: /pixel|(image|width|height).{0,24}(small|size)/i, means: "too_small" },
  {
    topic: "picture",
    words: /base64|decode|corrupt|(image|file|picture).{0,24}(format|invalid)/i,
    means: "unreadable",
  },
  { topic: "picture", words: /garment|cloth|outfit|服饰|衣服|上装|下装|连体/i, means: "garment_conflict" },
];

/** When no code is known. Anything absent, 2xx and 5xx above all, is `otherStatus`. */
export const httpStatuses: ReadonlyMap<number, Row> = new Map<number, Row>([
  [400, { topics: anything, otherwise: "config" }],
  [401, always("auth")],
  [402, always("out_of_credit")],
  [403, { topics: ["account"], otherwise: "forbidden" }],
  [404, { topics: ["task", "setup"], otherwise: "config" }],
  [405, always("config")],
  [413, always("config")],
  [415, always("config")],
  [422, { topics: anything, otherwise: "config" }],
  [429, { topics: ["account", "load"], otherwise: "busy" }],
  [500, { topics: ["account", "setup"], otherwise: "silence" }],
  [503, { topics: ["account", "setup"], otherwise: "silence" }], // new-api: no channel for the model
]);
export const otherStatus: Row = always("silence");
