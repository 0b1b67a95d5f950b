import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import type { ApiProblem } from "@/lib/browser/api/call-api";
import { lateCall } from "@/lib/browser/api/late-call";
import type { TryOnWish } from "@/lib/browser/api/try-ons";
import { askQuotaAnew } from "@/lib/browser/api/quota-cache";
import { rememberTryOn } from "@/lib/browser/api/try-on-cache";
import { noteArrival } from "@/lib/browser/arrival";
import type { Capabilities } from "@/lib/shared/capabilities";

/** Where a press of `Try it on` stands. */
export type Start =
  | { step: "resting" }
  | { step: "asking consent" }
  | { step: "starting" }
  | { step: "made before"; tryOnId: string }
  | { step: "failed"; problem: ApiProblem };

/** `consent`: what this very press agreed to. `again`: make it although it was made before. */
type Press = { consent?: string; again?: boolean };

/**
 * Starts a try-on and opens its page. One press has one idempotency key, kept over its retries: an answer that got
 * lost on the way back cannot cost a second render.
 *
 * @param capabilities tell what has to be agreed to before anything leaves this server, and whether it was
 */
export function useStart({ consent, agreed }: Pick<Capabilities, "consent" | "agreed">) {
  const router = useRouter();
  const client = useQueryClient();
  const [start, setStart] = useState<Start>({ step: "resting" });
  const key = useRef<{ for: string; key: string } | null>(null);
  const [hasAgreed, setAgreed] = useState(agreed);

  const send = async (wish: TryOnWish, { consent: given, again = false }: Press) => {
    setStart({ step: "starting" });
    const body = given === undefined ? wish : { ...wish, consent: given };
    const press = JSON.stringify([body, again]);
    if (key.current?.for !== press) key.current = { for: press, key: newKey() };
    const idempotencyKey = key.current.key;
    const made = await lateCall(
      () => import("@/lib/browser/api/try-ons"),
      ({ createTryOn }) => createTryOn(body, idempotencyKey, again),
    );
    if (made.ok) {
      key.current = null;
      void askQuotaAnew(client);
      noteArrival(made.value.id);
      rememberTryOn(client, made.value);
      router.push(`/try-on/${made.value.id}`);
      return;
    }
    setStart(afterRefusal(made.error));
  };

  return {
    start,
    hasAgreed,
    press: (wish: TryOnWish) => {
      if (consent !== null && !hasAgreed) setStart({ step: "asking consent" });
      else void send(wish, {});
    },
    agree: (wish: TryOnWish) => {
      setAgreed(true);
      void send(wish, consent === null ? {} : { consent });
    },
    makeAgain: (wish: TryOnWish) => {
      void send(wish, { again: true });
    },
    /** On this server, for nothing, and never sent anywhere. */
    makeDraft: (wish: TryOnWish) => {
      void send({ ...wish, renderer: "local" }, {});
    },
    /** What was agreed to was taken back. */
    forgetAgreement: () => {
      setAgreed(false);
    },
    rest: () => {
      setStart({ step: "resting" });
    },
  };
}

function afterRefusal(problem: ApiProblem): Start {
  if (problem.kind === "refused") {
    const { code, tryOnId } = problem.document;
    if (code === "already_made" && tryOnId !== undefined) return { step: "made before", tryOnId };
    if (code === "consent_required") return { step: "asking consent" };
  }
  return { step: "failed", problem };
}

/** Not `randomUUID`: that exists on https and localhost only, and this server may run on a home network. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
