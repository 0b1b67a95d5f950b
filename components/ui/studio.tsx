import type { ReactNode, Ref } from "react";

type Props = {
  /** Names the left part, for readers. */
  stageLabel: string;
  /** Small pictures beside the stage, on wide screens; without them the stage has all of the width. */
  inputs?: ReactNode;
  stage: ReactNode;
  /** Gets the left part, say to show it on the whole screen. */
  stageRef?: Ref<HTMLElement>;
  /** On phones the stage shrinks and stays in sight while the panel is read: what is said there is seen on it. */
  stays?: boolean;
  /** Controls of the stage, under it. */
  viewBar?: ReactNode;
  panel: ReactNode;
  /** The action that stays under the thumb on phones. */
  bar?: ReactNode;
  barLabel: string;
};

/** A page round one photograph: the photograph on a stage, and at its side what can be said and done. */
export function Studio({ stageLabel, inputs, stage, stageRef, stays, viewBar, panel, bar, barLabel }: Props) {
  const columns = inputs ? "wide:grid-cols-[112px_minmax(0,1fr)]" : "";
  return (
    <>
      <main id="main" tabIndex={-1} className={frame}>
        <section
          ref={stageRef}
          aria-label={stageLabel}
          data-stays={stays || undefined}
          className={`${stageArea} ${columns}`}
        >
          {inputs && <div className="wide:grid wide:content-start wide:gap-4 hidden">{inputs}</div>}
          <div className={`grid min-h-0 min-w-0 ${inputs ? "wide:pr-28" : ""}`}>{stage}</div>
          <div className="desk:px-0 desk:pt-3.5 desk:pb-4.5 max-desk:empty:hidden col-span-full flex min-h-2 flex-wrap items-center justify-between gap-3 px-4 py-2.5">
            {viewBar}
          </div>
        </section>
        <aside className={panelArea}>{panel}</aside>
      </main>
      {bar && (
        <section data-bar aria-label={barLabel} className={barArea}>
          {bar}
        </section>
      )}
    </>
  );
}

const frame =
  "grid desk:h-[calc(100dvh-var(--header))] desk:min-h-[760px] desk:grid-cols-[minmax(0,1fr)_clamp(360px,31.1vw,448px)]";
const stageArea =
  "relative grid grid-cols-[minmax(0,1fr)] grid-rows-[minmax(0,1fr)_auto] bg-stage desk:min-h-0 desk:px-8 desk:pt-7";
const panelArea =
  "grid grid-cols-[minmax(0,1fr)] content-start gap-5 px-4 pt-5 pb-32 desk:gap-6 desk:overflow-auto desk:px-10 desk:pt-9 desk:pb-8";
const barArea =
  "fixed inset-x-0 bottom-0 z-15 grid bg-surface px-4 pt-3 pb-[max(20px,env(safe-area-inset-bottom))] shadow-sheet desk:hidden";
