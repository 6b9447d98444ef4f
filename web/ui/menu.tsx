import "./menu.css";
import { type ReactNode, type RefObject, useId } from "react";

interface MenuProps {
  /** What the button is for; its words are seen only where there is room. */
  readonly label: string;
  readonly first: string;
  readonly second: string;
  /** What opens something else hides the panel first, so that the focus has a place to come back to. */
  readonly panel: RefObject<HTMLDivElement | null>;
  readonly children: ReactNode;
}

/** A panel below its button. The browser closes it with Escape or a press elsewhere and gives the focus back. */
export function Menu({ label, first, second, panel, children }: MenuProps) {
  const id = useId();
  return (
    <>
      <button type="button" className="menu-button" popoverTarget={id}>
        <span className="menu-words">
          <b>{first}</b>
          <span>{second}</span>
        </span>
        <span className="menu-letter" aria-hidden="true">
          {first.slice(0, 1).toUpperCase()}
        </span>
        <span className="only-heard">{label}</span>
      </button>
      <div ref={panel} id={id} popover="auto" className="menu">
        {children}
      </div>
    </>
  );
}
