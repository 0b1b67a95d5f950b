import type { Interaction } from "./interaction";
import type { PageReport } from "./lighthouse";

const pointsUnderEmptyPage = 3;
const clsAtMost = 0.02;
const interactionAtMostMs = 100;

type Figures = { empty: PageReport; room: PageReport; interaction: Pick<Interaction, "slowestMs"> };

/** What the room owes a mid phone and does not keep; one sentence each. */
export function missedBars({ empty, room, interaction }: Figures): string[] {
  const missed: string[] = [];
  const least = empty.performance - pointsUnderEmptyPage;
  if (room.performance < least) missed.push(`performance ${room.performance}, at least ${least} is asked`);
  for (const category of ["accessibility", "best-practices", "seo"] as const)
    if (room[category] < 100) missed.push(`${category} ${room[category]}, 100 is asked`);
  if (room.cls > clsAtMost) missed.push(`layout shift ${room.cls}, at most ${clsAtMost} is asked`);
  if (interaction.slowestMs > interactionAtMostMs)
    missed.push(`next paint after ${interaction.slowestMs} ms, at most ${interactionAtMostMs} is asked`);
  return missed;
}
