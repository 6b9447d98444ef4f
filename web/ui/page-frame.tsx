import "./page-frame.css";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import { Mark } from "./mark.tsx";

export interface PageLink {
  readonly path: string;
  readonly words: string;
  readonly icon: IconName;
}

export interface PageGroup {
  readonly words: string;
  readonly pages: readonly PageLink[];
}

interface PageFrameProps {
  readonly groups: readonly PageGroup[];
  readonly current: string;
  /** What stands at the right end of the top bar. */
  readonly tools: ReactNode;
  readonly children: ReactNode;
}

export function PageFrame({ groups, current, tools, children }: PageFrameProps) {
  const { t } = useLingui();
  const alone = groups.flatMap(({ pages }) => pages).length < 2;
  return (
    <div className="frame">
      <a className="frame-skip" href="#main">
        <Trans>Go to the content</Trans>
      </a>
      <TopBar tools={tools} />
      <nav className={`frame-side${alone ? " frame-alone" : ""}`} aria-label={t`Pages`}>
        {groups.map(({ words, pages }) => (
          <section key={words}>
            <h2>{words}</h2>
            <ul>
              {pages.map(({ path, words: page, icon }) => (
                <li key={path}>
                  <a href={path} aria-current={path === current ? "page" : undefined}>
                    <Icon name={icon} />
                    {page}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </nav>
      <main id="main" className="frame-main" tabIndex={-1}>
        {children}
      </main>
    </div>
  );
}

/** A page that stands alone: a mark, a few words, an act. */
export function PlainPage({ tools, children }: { readonly tools: ReactNode; readonly children: ReactNode }) {
  return (
    <div className="plain">
      <TopBar tools={tools} />
      <main>{children}</main>
    </div>
  );
}

function TopBar({ tools }: { readonly tools: ReactNode }) {
  return (
    <header className="frame-top">
      <span className="frame-brand">
        <Mark />
        <span>
          <Trans>Khurak</Trans>
        </span>
      </span>
      {tools}
    </header>
  );
}

/** A page's name, what is said beneath it, and its acts. */
export function Heading({
  title,
  beneath,
  acts,
}: {
  readonly title: string;
  readonly beneath?: ReactNode;
  readonly acts?: ReactNode;
}) {
  return (
    <div className="heading">
      <div>
        <h1>{title}</h1>
        {beneath !== undefined && <p role="status">{beneath}</p>}
      </div>
      {acts}
    </div>
  );
}
