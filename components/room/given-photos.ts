import type { SavedRoom } from "./room-state";

type Query = Record<string, string | string[] | undefined>;

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value[0] : value);

/**
 * Photos that an address names, as `roomAddress` writes them. Ids are not checked here: a photo that is not there, or
 * not this person's, says so on its plate.
 *
 * @returns null when the address names none
 */
export function givenPhotos(query: Query): SavedRoom | null {
  const [person, single, top, bottom] = [
    one(query["you"]),
    one(query["garment"]),
    one(query["top"]),
    one(query["bottom"]),
  ];
  const stored = (photoId: string) => ({ photoId, preparation: null });
  const garment = single ?? top;
  if ([person, garment, bottom].every((id) => id === undefined)) return null;
  return {
    two: top !== undefined || bottom !== undefined,
    photos: {
      ...(person !== undefined && { person: stored(person) }),
      ...(garment !== undefined && { garment: stored(garment) }),
      ...(bottom !== undefined && { bottom: stored(bottom) }),
    },
  };
}
