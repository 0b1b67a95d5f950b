import Link from "next/link";
import { buttonClass } from "@/components/ui/button-class";
import { roomAddress } from "@/lib/shared/room-address";

/** Back to the room with the same person and an empty garment plate. */
export const OtherGarmentLink = ({ personId, label }: { personId: string; label: string }) => (
  <Link href={roomAddress({ personId })} className={buttonClass("line", "normal")}>
    {label}
  </Link>
);
