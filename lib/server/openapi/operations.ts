import "server-only";
import { z } from "zod/mini";
import { Capabilities } from "@/lib/shared/capabilities";
import { humanCheckHeader } from "@/lib/shared/human-check";
import { Handoff, HandoffState, NewHandoff } from "@/lib/shared/handoff";
import { Erased, imageWidthsPx, Photo, PhotoAddress, PhotoKind, PhotoPage } from "@/lib/shared/photo";
import { type ProblemCode, ProblemDocument } from "@/lib/shared/problem";
import { listOrders, NewTryOn, Share, TryOn, TryOnPage, TryOnPatch } from "@/lib/shared/try-on";
import { TryOnStatus } from "@/lib/shared/try-on-status";

/** The schemas that routes parse with and views are made after, under the names that the document gives them. */
export const schemas = {
  Photo,
  PhotoAddress,
  PhotoPage,
  NewTryOn,
  TryOn,
  TryOnPage,
  TryOnPatch,
  Share,
  NewHandoff,
  Handoff,
  HandoffState,
  Erased,
  Capabilities,
  ProblemDocument,
  Empty: z.object({}),
  Live: z.object({ live: z.boolean() }),
  Readiness: z.object({ ready: z.boolean(), checks: z.record(z.string(), z.enum(["ok", "failing"])) }),
} as const;
type SchemaName = keyof typeof schemas;

type Parameter = { in: "query" | "header"; name: string; schema: z.ZodMiniType; required?: true };
export type Operation = {
  summary: string;
  parameters?: Parameter[];
  body?: SchemaName | "picture";
  /** What is sent back by status: a schema, a picture, plain text, or nothing. */
  answers: Partial<Record<number, SchemaName | "picture" | "text" | "nothing">>;
  /** Besides those that any call can end in. */
  problems?: ProblemCode[];
};
export type Method = "get" | "post" | "patch" | "delete";

const query = (name: string, schema: z.ZodMiniType): Parameter => ({ in: "query", name, schema });
/** Where the operator asks for it (HUMAN_CHECK): base64 of what was calculated for the `challenge` of a refusal. */
const humanCheck: Parameter = { in: "header", name: humanCheckHeader, schema: z.string() };
const listParameters = [query("limit", z.int().check(z.gte(1), z.lte(100))), query("cursor", z.string())];
const width = query("w", z.enum(imageWidthsPx.map(String)));
const pictureAnswers = { 200: "picture", 304: "nothing" } as const;
const uploadProblems: ProblemCode[] = [
  "photo_too_large",
  "unsupported_format",
  "photo_too_small",
  "photo_bad_aspect",
  "unreadable_image",
  "too_many_pixels",
  "storage_full",
];

/** Every call under /api, by path and method. A test holds it against the routes that there are. */
export const operations: Record<string, Partial<Record<Method, Operation>>> = {
  "/api/photos": {
    post: {
      summary: "Keep a picture; the same bytes give the same photo",
      parameters: [{ ...query("kind", PhotoKind), required: true }],
      body: "picture",
      answers: { 201: "Photo", 200: "Photo" },
      problems: uploadProblems,
    },
    get: {
      summary: "Own photos, newest first; the first page counts all",
      parameters: listParameters,
      answers: { 200: "PhotoPage" },
    },
  },
  "/api/photos/from-address": {
    post: {
      summary: "Fetch a picture from a public https address and keep it",
      body: "PhotoAddress",
      answers: { 201: "Photo" },
      problems: uploadProblems,
    },
  },
  "/api/photos/{photoId}": {
    delete: { summary: "Erase a picture and all that was made from it", answers: { 204: "nothing" } },
  },
  "/api/photos/{photoId}/image": {
    get: { summary: "The picture, whole or reduced", parameters: [width], answers: pictureAnswers },
  },
  "/api/try-ons": {
    post: {
      summary: "Ask for a try-on",
      parameters: [
        query("again", z.literal("1")),
        { in: "header", name: "Idempotency-Key", schema: z.string().check(z.minLength(1), z.maxLength(200)) },
        humanCheck,
      ],
      body: "NewTryOn",
      answers: { 202: "TryOn" },
      problems: [
        "idempotency_conflict",
        "already_made",
        "garment_conflict",
        "wrong_slot",
        "outfit_needs_v1_5",
        "consent_required",
        "human_check_required",
        "quota_exceeded",
        "budget_exhausted",
      ],
    },
    get: {
      summary: "Own try-ons, newest first unless order says otherwise",
      parameters: [
        ...listParameters,
        query("status", z.array(TryOnStatus)),
        query("favourite", z.boolean()),
        query("order", z.enum(listOrders)),
      ],
      answers: { 200: "TryOnPage" },
    },
  },
  "/api/try-ons/{tryOnId}": {
    get: {
      summary: "The state of a try-on; with wait, held until there is something new",
      parameters: [query("wait", z.number().check(z.gte(0), z.lte(25)))],
      answers: { 200: "TryOn", 304: "nothing" },
    },
    patch: { summary: "Keep or let go a favourite", body: "TryOnPatch", answers: { 200: "TryOn" } },
    delete: { summary: "Erase a try-on and its pictures", answers: { 204: "nothing" } },
  },
  "/api/try-ons/{tryOnId}/cancel": {
    post: { summary: "Stop our work; a final one is answered unchanged", answers: { 200: "TryOn" } },
  },
  "/api/try-ons/{tryOnId}/retry": {
    post: {
      summary: "Make a failed one again",
      parameters: [humanCheck],
      answers: { 202: "TryOn" },
      problems: ["wrong_state", "human_check_required", "quota_exceeded", "budget_exhausted"],
    },
  },
  "/api/try-ons/{tryOnId}/image": {
    get: {
      summary: "The result, whole or reduced",
      parameters: [width, query("download", z.literal("1"))],
      answers: pictureAnswers,
    },
  },
  "/api/try-ons/{tryOnId}/draft": {
    get: { summary: "The draft of the local engine", parameters: [width], answers: pictureAnswers },
  },
  "/api/try-ons/{tryOnId}/share": {
    post: { summary: "Make a public page", answers: { 201: "Share" }, problems: ["wrong_state"] },
    delete: { summary: "Withdraw the public page", answers: { 204: "nothing" } },
  },
  "/api/shares/{token}/report": {
    post: { summary: "Tell the operator that a shared look should not be shown", answers: { 204: "nothing" } },
  },
  "/api/handoffs": {
    post: {
      summary: "Make a one-use code that opens the room on another device as the same owner; the last one ends",
      body: "NewHandoff",
      answers: { 201: "Handoff" },
    },
    get: { summary: "How the code that was made last stands", answers: { 200: "HandoffState" } },
  },
  "/api/handoffs/{code}": {
    post: {
      summary: "Open the room of the code: the form of its page, led on to the room, or back where the code has ended",
      answers: { 303: "nothing" },
    },
  },
  "/api/me": { delete: { summary: "Erase everything of this owner", answers: { 200: "Erased" } } },
  "/api/me/consent": {
    delete: { summary: "Take back what was agreed to: no gateway is sent anything more", answers: { 204: "nothing" } },
  },
  "/api/callbacks/{token}": {
    post: {
      summary: "A gateway says that a try-on has changed; it is asked, never believed",
      answers: { 200: "Empty" },
    },
  },
  "/api/capabilities": { get: { summary: "What this server can do", answers: { 200: "Capabilities" } } },
  "/api/metrics": {
    get: {
      summary: "Figures for the operator, as Prometheus reads them",
      answers: { 200: "text" },
      problems: ["unauthorized"],
    },
  },
  "/api/health/live": { get: { summary: "The process is up", answers: { 200: "Live" } } },
  "/api/health/ready": { get: { summary: "Every part works", answers: { 200: "Readiness", 503: "Readiness" } } },
};
