import type { ProblemCode } from "@/lib/shared/problem";

/** Title under `tryOn.failed.titles` in `messages/`, and the picture that has to be changed, if one has. */
export type Failure = { title: FailureTitle; change: "person" | "garment" | "either" | "none" };
export type FailureTitle =
  | "noPerson"
  | "severalPeople"
  | "personPhoto"
  | "noGarment"
  | "wrongSlot"
  | "garmentPhoto"
  | "picture"
  | "refused"
  | "busy"
  | "quota"
  | "service"
  | "consent"
  | "bringing"
  | "full"
  | "ours";

const service: Failure = { title: "service", change: "none" };
const ours: Failure = { title: "ours", change: "none" };

/** Codes that are missing never end a try-on: they refuse a call. Should one come all the same, it is our fault. */
const failures: Partial<Record<ProblemCode, Failure>> = {
  no_person: { title: "noPerson", change: "person" },
  several_people: { title: "severalPeople", change: "person" },
  not_front_facing: { title: "personPhoto", change: "person" },
  no_garment: { title: "noGarment", change: "garment" },
  wrong_slot: { title: "wrongSlot", change: "garment" },
  garment_background: { title: "garmentPhoto", change: "garment" },
  garment_conflict: { title: "garmentPhoto", change: "garment" },
  too_dark: { title: "picture", change: "either" },
  blurred: { title: "picture", change: "either" },
  unreadable_image: { title: "picture", change: "either" },
  photo_too_small: { title: "picture", change: "either" },
  photo_bad_aspect: { title: "picture", change: "either" },
  photo_too_large: { title: "picture", change: "either" },
  unsupported_format: { title: "picture", change: "either" },
  too_many_pixels: { title: "picture", change: "either" },
  moderated: { title: "refused", change: "either" },
  busy: { title: "busy", change: "none" },
  quota_exceeded: { title: "quota", change: "none" },
  budget_exhausted: { title: "quota", change: "none" },
  out_of_credit: service,
  gateway_auth: service,
  gateway_config: service,
  gateway_down: service,
  timed_out: service,
  lost: service,
  result_unavailable: { title: "bringing", change: "none" },
  consent_required: { title: "consent", change: "none" },
  storage_full: { title: "full", change: "none" },
};

/** How a failed try-on is shown. */
export const failureOf = (code: ProblemCode): Failure => failures[code] ?? ours;
