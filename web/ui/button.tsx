import "./button.css";
import type { ReactNode } from "react";
import { Icon, type IconName } from "./icon.tsx";

interface ButtonProps {
  readonly children: ReactNode;
  readonly look?: "plain" | "main" | "stop" | "bare";
  readonly type?: "button" | "submit";
  readonly wide?: boolean;
  readonly icon?: IconName;
  /** Something is on its way: it keeps its place and its focus, and does nothing when pressed. */
  readonly working?: boolean;
  /** Cannot be pressed now; it stays in the order of focus, so that a reader hears why. */
  readonly blocked?: boolean;
  readonly describedBy?: string;
  readonly onPress?: () => void;
}

export function Button({
  children,
  look = "plain",
  type = "button",
  wide = false,
  icon,
  working = false,
  blocked = false,
  describedBy,
  onPress,
}: ButtonProps) {
  const idle = !working && !blocked;
  return (
    <button
      type={type}
      className={`button button-${look}${wide ? " button-wide" : ""}${working ? " button-working" : ""}`}
      aria-disabled={!idle}
      aria-busy={working}
      aria-describedby={describedBy}
      onClick={(event) => {
        if (!idle) event.preventDefault();
        else onPress?.();
      }}
    >
      {icon && !working && <Icon name={icon} size={16} />}
      {children}
    </button>
  );
}

interface IconButtonProps {
  readonly icon: IconName;
  readonly label: string;
  readonly onPress: () => void;
  readonly pressed?: boolean;
  readonly controls?: string;
}

export function IconButton({ icon, label, onPress, pressed, controls }: IconButtonProps) {
  return (
    <button
      type="button"
      className="icon-button"
      aria-label={label}
      title={label}
      aria-pressed={pressed}
      aria-controls={controls}
      onClick={onPress}
    >
      <Icon name={icon} size={20} />
    </button>
  );
}
