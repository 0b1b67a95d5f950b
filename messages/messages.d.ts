import type { locales } from "@/lib/shared/locales";
import type messages from "./en.json";

// Keys are checked where they are used: a sentence that does not exist does not compile.
declare module "next-intl" {
  interface AppConfig {
    Locale: (typeof locales)[number];
    Messages: typeof messages;
  }
}
