import type { SlotName } from "./plate-state";

type PlateWords = {
  title: "person" | "garment" | "top" | "bottom";
  frame: "personFrame" | "garmentFrame" | "topFrame" | "bottomFrame";
  picture: "yourPhoto" | "garmentPhoto" | "topPhoto" | "bottomPhoto";
};

const garment: PlateWords = { title: "garment", frame: "garmentFrame", picture: "garmentPhoto" };
const top: PlateWords = { title: "top", frame: "topFrame", picture: "topPhoto" };

const words = {
  person: { title: "person", frame: "personFrame", picture: "yourPhoto" },
  bottom: { title: "bottom", frame: "bottomFrame", picture: "bottomPhoto" },
} as const satisfies Record<string, PlateWords>;

/** Names of a plate's words under `room.plate` in `messages/`. The garment plate is the top's while there are two. */
export function plateWords(slot: SlotName, two: boolean): PlateWords {
  if (slot === "garment") return two ? top : garment;
  return words[slot];
}
