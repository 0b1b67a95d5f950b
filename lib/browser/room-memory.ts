/** What the room has on its plates and its tray, as text, for as long as this tab lives. */
const keys = { plates: "fitting-room:room", tray: "fitting-room:tray" } as const;

export type RoomPart = keyof typeof keys;

export const recall = (part: RoomPart): string | null => sessionStorage.getItem(keys[part]);

export function remember(part: RoomPart, text: string): void {
  sessionStorage.setItem(keys[part], text);
}

export function forgetRoom(): void {
  for (const key of Object.values(keys)) sessionStorage.removeItem(key);
}
