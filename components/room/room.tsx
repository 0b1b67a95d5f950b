"use client";

import { useTranslations } from "next-intl";
import dynamic from "next/dynamic";
import { useState, type ReactNode } from "react";
import { BeforeItGoes } from "./before-it-goes";
import { modelAmong, usableModels } from "./models";
import { OfflineNotice } from "./offline-notice";
import { Options } from "./options";
import { Plates } from "./plates";
import { PrivacyLine } from "./privacy-line";
import { HandoffLine } from "./handoff-line";
import { InputDialogs } from "./input-dialogs";
import { hasEmptyPlate, moodOf, offReason } from "./readiness";
import { RoomFacts } from "./room-facts";
import { RoomHead } from "./room-head";
import type { SavedRoom } from "./room-state";
import { SampleStrip } from "./sample-strip";
import { sendingOf } from "./sending-of";
import { StartButton } from "./start-button";
import { StartNotice } from "./start-notice";
import { useIsOffline, useOnline } from "./use-online";
import { useInputDialog } from "./use-input-dialog";
import { usePagePaste } from "./use-page-paste";
import { useRemoveToast } from "./use-remove-toast";
import { useRetry } from "./use-retry";
import { useRoom } from "./use-room";
import { useSamplePick } from "./use-sample-pick";
import { isTrayBusy, wishesOf } from "./tray-state";
import { useSharedPicture } from "./use-shared-picture";
import { useStart } from "./use-start";
import { useTray } from "./use-tray";
import { plainOptions, wishOf } from "./wish";
import type { TryOnWish } from "@/lib/browser/api/try-ons";
import type { Capabilities } from "@/lib/shared/capabilities";

const ConsentDialog = dynamic(() => import("./consent-dialog"));
const TrayStrip = dynamic(() => import("./tray-strip"));

type Props = {
  capabilities: Capabilities;
  /** Photos that the address names. */
  given: SavedRoom | null;
  /** What to show at the side until both pictures are there. */
  guidance: ReactNode;
};

const layout =
  "mx-auto grid max-w-[1440px] grid-cols-[minmax(0,1fr)] gap-5 px-4 pt-5 pb-33 desk:items-start desk:gap-x-6 " +
  "desk:grid-cols-[minmax(0,408px)_minmax(0,408px)_minmax(300px,1fr)] desk:px-8 desk:pt-9 desk:pb-10 " +
  "wide:gap-x-8 wide:px-16";
const side =
  "grid content-start gap-5 desk:col-start-3 desk:row-span-3 desk:row-start-1 desk:min-h-[760px] desk:border-l " +
  "desk:border-line desk:pl-6 wide:pl-8";
// On phones the action is always under the thumb. It stays last in the order of the page.
const bar =
  "fixed inset-x-0 bottom-0 z-15 bg-surface px-4 pt-3 pb-[max(20px,env(safe-area-inset-bottom))] shadow-sheet desk:hidden";

/** The page on which two pictures are brought together and sent off. */
export function Room({ capabilities, given, guidance }: Props) {
  const t = useTranslations("room");
  const { room, dispatch, take, remove, undo, resend, resendAll, retryAll, openSlot } = useRoom(
    given,
    capabilities.mode,
  );
  const { dialog, open, close } = useInputDialog();
  const isOffline = useIsOffline();
  const [chosen, setOptions] = useState(plainOptions);
  const { start, hasAgreed, press, agree, makeAgain, makeDraft, forgetAgreement, rest } = useStart(capabilities);
  const removeWithUndo = useRemoveToast(remove, undo);
  const { tray, takeMore, takeOut, markTrayGone, resendTray, retryTray } = useTray(capabilities.mode, given !== null);
  useSharedPicture({
    pictures: (file, more) => {
      take({ slot: "garment", file, ...(more.length > 0 && room.two && { note: "several_files" as const }) });
      if (!room.two) takeMore("garment", more);
    },
    address: (given) => {
      open({ ask: "address", slot: "garment", given });
    },
    nothing: () => {
      dispatch({ type: "noted", slot: "garment", note: "shared_missing" });
    },
  });
  const pickSample = useSamplePick(room.two, take, dispatch);
  usePagePaste(openSlot, take, (slot, given) => {
    open({ ask: "address", slot, given });
  });
  const sendAgain = () => {
    resendAll();
    resendTray();
  };
  useOnline(sendAgain);
  useRetry(sendingOf(room, tray), () => {
    retryAll();
    retryTray();
  });

  // An outfit is tried on alone; the tray waits until there is one piece again.
  const isTrayUsed = tray.extras.length > 0 && !room.two;
  const reason = offReason(room) ?? (isTrayUsed && isTrayBusy(tray) ? "reading" : null);
  const usable = usableModels(capabilities.models, room);
  const options = { ...chosen, model: modelAmong(usable, chosen.model) };
  const wish = wishOf(room, options, capabilities.mode);
  const wishes = wish === null ? [] : isTrayUsed ? wishesOf(wish, tray) : [wish];
  /** What a press does with what is on the plates and the tray; nothing while a photo is missing. */
  const withWishes = (act: (wishes: TryOnWish[]) => void) => () => {
    if (wishes.length > 0) act(wishes);
  };
  const go = withWishes(capabilities.quota?.remaining === 0 ? makeDraft : press);
  const mood = moodOf(room);
  const isStopped = mood === "fix";
  const count = Math.max(1, wishes.length);
  const isBusy = start.step === "starting";
  const startProps = { reason, isBusy, model: options.model, capabilities, count, onPress: go };
  return (
    <>
      <main id="main" tabIndex={-1} className={layout}>
        <RoomHead room={room} capabilities={capabilities} />
        {isOffline && <OfflineNotice sendNow={sendAgain} />}
        <Plates
          {...{ room, dispatch, take, takeMore, resend }}
          remove={removeWithUndo}
          open={open}
          mode={capabilities.mode}
        />
        {isTrayUsed && (
          <TrayStrip {...{ tray, takeOut }} markGone={markTrayGone} resend={resendTray} mode={capabilities.mode} />
        )}
        {(mood !== "ready" || hasEmptyPlate(room)) && <SampleStrip onPick={pickSample} />}
        <aside aria-label={t("side")} className={side}>
          {mood === "empty" || (isStopped && hasEmptyPlate(room)) ? (
            guidance
          ) : (
            <BeforeItGoes {...{ room, isStopped }} />
          )}
          <Options {...{ room, dispatch, options, setOptions, capabilities }} models={usable} />
          {mood === "ready" && <RoomFacts capabilities={capabilities} model={options.model} />}
          <div className="desk:block hidden">
            <StartButton {...startProps} />
          </div>
          <StartNotice start={start} onAgain={go} onMakeAgain={withWishes(makeAgain)} onDraft={withWishes(makeDraft)} />
          <PrivacyLine capabilities={capabilities} hasAgreed={hasAgreed} onWithdrawn={forgetAgreement} />
          <HandoffLine room={room} onArrived={take} />
        </aside>
      </main>
      <section data-bar aria-label={t("actions")} className={bar}>
        <StartButton {...startProps} centred />
      </section>
      {dialog && (
        <InputDialogs
          dialog={dialog}
          onClose={close}
          onTake={(picks) => {
            close();
            if (picks.some(({ slot }) => slot === "bottom")) dispatch({ type: "arranged", two: true });
            picks.forEach(take);
          }}
          onMore={(slot, [file, ...more]) => {
            close();
            if (file) take({ slot, file });
            if (slot !== "bottom") takeMore(slot, more);
          }}
        />
      )}
      {start.step === "asking consent" && (
        <ConsentDialog
          consent={capabilities.consent ?? ""}
          onAgree={withWishes(agree)}
          onDraft={withWishes(makeDraft)}
          onDecline={rest}
        />
      )}
    </>
  );
}
