import { useEffect } from "react";

/** The tab says how it stands, for people who are in another one. */
export function useDocumentTitle(title: string): void {
  useEffect(() => {
    document.title = title;
  }, [title]);
}
