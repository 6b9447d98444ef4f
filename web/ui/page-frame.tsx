import "./page-frame.css";
import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";
import { Mark } from "./mark.tsx";

export interface PageLink {
  readonly path: string;
  readonly words: string;
  readonly icon: IconName;
  /** How many wait there. */
  readonly count?: string;
}

export interface PageGroup {
  readonly words: string;
  readonly pages: readonly PageLink[];
}

interface PageFrameProps {
  readonly groups: readonly PageGroup[];
  readonly current: string;
  readonly onGo: (path: string) => void;
  /** The menu is a bar at the bottom, under the thumb. */
  readonly field: boolean;
  /** What stands at the right end of the top bar. */
  readonly tools: ReactNode;
  readonly children: ReactNode;
}

export function PageFrame({ groups, current, onGo, field, tools, children }: PageFrameProps) {
  const { t } = useLingui();
  const pages = groups.flatMap((group) => group.pages);
  const link = (page: PageLink) => (
    <li key={page.path}>
      <PageAnchor page={page} current={page.path === current} onGo={onGo} size={field ? 24 : 18} />
    </li>
  );
  const main = (
    <main id="main" className="frame-main" tabIndex={-1}>
      {children}
    </main>
  );
  return (
    <div className={`frame${field ? " frame-field" : ""}`}>
      <a className="frame-skip" href="#main">
        <Trans>Go to the content</Trans>
      </a>
      <TopBar tools={tools} />
      {field ? (
        <>
          {main}
          <nav className={`frame-bar${pages.length < 2 ? " frame-alone" : ""}`} aria-label={t`Pages`}>
            <ul>{pages.map(link)}</ul>
          </nav>
        </>
      ) : (
        <>
          <nav className={`frame-side${pages.length < 2 ? " frame-alone" : ""}`} aria-label={t`Pages`}>
            {groups.map((group) => (
              <section key={group.words}>
                <h2>{group.words}</h2>
                <ul>{group.pages.map(link)}</ul>
              </section>
            ))}
          </nav>
          {main}
        </>
      )}
    </div>
  );
}

/** A real address, so that it opens in a new tab too; a plain press stays in this page. */
function PageAnchor({
  page: { path, words, icon, count },
  current,
  onGo,
  size,
}: {
  readonly page: PageLink;
  readonly current: boolean;
  readonly onGo: (path: string) => void;
  readonly size: number;
}) {
  return (
    <a
      href={path}
      aria-current={current ? "page" : undefined}
      onClick={(event) => {
        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        onGo(path);
      }}
    >
      <Icon name={icon} size={size} />
      <span>{words}</span>
      {count !== undefined && <b>{count}</b>}
    </a>
  );
}

/** Before a page is here: its shape, so that nothing jumps. */
export function PageSkeleton() {
  const { t } = useLingui();
  return (
    <div className="page-skeleton" role="status" aria-label={t`The page is loading`}>
      <span className="skeleton" />
      <span className="skeleton" />
      <span className="skeleton" />
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
