import { LanguageSwitch } from "@/components/site/language-switch";
import { Wordmark } from "@/components/site/wordmark";

/** For somebody who was given a link: where they are, and their language. */
export function SharedHeader() {
  return (
    <header className="h-header border-line bg-bg text-small desk:px-8 wide:px-16 sticky top-0 z-20 flex items-center justify-between border-b px-4">
      <Wordmark />
      <LanguageSwitch />
    </header>
  );
}
