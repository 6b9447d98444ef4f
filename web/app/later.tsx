import { type ComponentType, lazy } from "react";
import { Unopened } from "./unopened.tsx";

/** A page that is loaded when it is opened. Where that fails, it says so and offers to try again. */
export function later<Name extends string, Props extends object>(
  load: () => Promise<Record<Name, ComponentType<Props>>>,
  name: Name,
) {
  return lazy<ComponentType<Props>>(() =>
    load().then(
      (file) => ({ default: file[name] }),
      () => ({ default: () => <Unopened code="no-network" onAgain={() => window.location.reload()} /> }),
    ),
  );
}
