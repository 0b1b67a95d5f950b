import Link from "next/link";
import type { ReactNode } from "react";
import { buttonClass } from "@/components/ui/button-class";

type Props = { title: string; text: string; ways: readonly { href: string; label: string }[]; children?: ReactNode };

/** A page that has only something to say, and ways on. */
export function MessagePage({ title, text, ways, children }: Props) {
  return (
    <main id="main" tabIndex={-1} className="desk:px-8 mx-auto grid max-w-[640px] content-center gap-5 px-4 py-20">
      <h1 className="text-display font-display font-serif">{title}</h1>
      <p className="text-ink-2 max-w-[56ch]">{text}</p>
      <div className="flex flex-wrap gap-3">
        {children}
        {ways.map(({ href, label }, index) => (
          <Link
            key={href}
            href={href}
            className={buttonClass(index === 0 && children === undefined ? "primary" : "line", "normal")}
          >
            {label}
          </Link>
        ))}
      </div>
    </main>
  );
}
