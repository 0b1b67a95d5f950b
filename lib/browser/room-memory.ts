/** What the room has on its plates, as text, for as long as this tab lives. */
const key = "fitting-room:room";

export const recallRoom = (): string | null => sessionStorage.getItem(key);

export function rememberRoom(text: string): void {
  sessionStorage.setItem(key, text);
}

export function forgetRoom(): void {
  sessionStorage.removeItem(key);
}
