import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "next/navigation";
import { useRef, useState } from "react";
import { busyDelaySeconds } from "./busy-delay";
import { liftPhoto } from "@/components/site/lifted-photo";
import type { ApiProblem } from "@/lib/browser/api/call-api";
import { lateCall } from "@/lib/browser/api/late-call";
import type { TryOnWish } from "@/lib/browser/api/try-ons";
import { askQuotaAnew } from "@/lib/browser/api/quota-cache";
import { rememberTryOn } from "@/lib/browser/api/try-on-cache";
import { noteArrival } from "@/lib/browser/arrival";
import { compareAddress } from "@/lib/browser/compare-address";
import type { Capabilities } from "@/lib/shared/capabilities";

/** Where a press of `Try it on` stands. */
export type Start =
  | { step: "resting" }
  | { step: "asking consent" }
  | { step: "starting" }
  | { step: "made before"; tryOnId: string }
  | { step: "failed"; problem: ApiProblem; againInSeconds: number | null };

/** `consent`: what this very press agreed to. `again`: make it although it was made before. */
type Press = { consent?: string; again?: boolean };

/**
 * Starts a try-on and opens its page; of several, the page on which they are seen together. Each has one idempotency
 * key, kept over the retries of a press: an answer that got lost on the way back cannot cost a second render.
 *
 * @param capabilities tell what has to be agreed to before anything leaves this server, and whether it was
 */
export function useStart({ consent, agreed }: Pick<Capabilities, "consent" | "agreed">) {
  const router = useRouter();
  const client = useQueryClient();
  const [start, setStart] = useState<Start>({ step: "resting" });
  const keys = useRef(new Map<string, string>());
  const failures = useRef(0);
  const [hasAgreed, setAgreed] = useState(agreed);

  const create = (wish: TryOnWish, { consent: given, again = false }: Press) => {
    const body = given === undefined ? wish : { ...wish, consent: given };
    const asked = JSON.stringify([body, again]);
    const key = keys.current.get(asked) ?? newKey();
    keys.current.set(asked, key);
    return lateCall(
      () => import("@/lib/browser/api/try-ons"),
      ({ createTryOn }) => createTryOn(body, key, again),
    );
  };

  const open = (ids: readonly string[]) => {
    const [only] = ids;
    if (ids.length > 1 || only === undefined) router.push(compareAddress(ids));
    else {
      noteArrival(only);
      liftPhoto(only);
      router.push(`/try-on/${only}`);
    }
  };

  const send = async (wishes: readonly TryOnWish[], press: Press) => {
    setStart({ step: "starting" });
    const ids: string[] = [];
    for (const wish of wishes) {
      const made = await create(wish, press);
      const refused = made.ok ? null : afterRefusal(made.error, failures.current + 1);
      if (made.ok) {
        rememberTryOn(client, made.value);
        ids.push(made.value.id);
      } else if (refused?.step === "made before" && wishes.length > 1) {
        // Among several, a look that there is already simply stands with the others.
        ids.push(refused.tryOnId);
      } else if (refused) {
        failures.current++;
        setStart(refused);
        return;
      }
    }
    keys.current.clear();
    failures.current = 0;
    void askQuotaAnew(client);
    open(ids);
  };

  return {
    start,
    hasAgreed,
    press: (wishes: readonly TryOnWish[]) => {
      if (consent !== null && !hasAgreed) setStart({ step: "asking consent" });
      else void send(wishes, {});
    },
    agree: (wishes: readonly TryOnWish[]) => {
      setAgreed(true);
      void send(wishes, consent === null ? {} : { consent });
    },
    makeAgain: (wishes: readonly TryOnWish[]) => {
      void send(wishes, { again: true });
    },
    /** On this server, for nothing, and never sent anywhere. */
    makeDraft: (wishes: readonly TryOnWish[]) => {
      void send(
        wishes.map((wish) => ({ ...wish, renderer: "local" })),
        {},
      );
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

/** @param failures how many presses in a row were refused */
function afterRefusal(problem: ApiProblem, failures: number): Start {
  if (problem.kind === "refused") {
    const { code, tryOnId } = problem.document;
    if (code === "already_made" && tryOnId !== undefined) return { step: "made before", tryOnId };
    if (code === "consent_required") return { step: "asking consent" };
  }
  return { step: "failed", problem, againInSeconds: busyDelaySeconds(problem, failures) };
}

/** Not `randomUUID`: that exists on https and localhost only, and this server may run on a home network. */
function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
