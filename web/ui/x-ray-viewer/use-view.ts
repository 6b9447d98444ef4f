import { useCallback, useMemo, useState } from "react";
import { fit, inside, panned, type Point, type Size, type View, zoomAbout } from "./view.ts";

export interface Frame extends Size {
  /** Pixels of the screen to one of CSS. */
  readonly density: number;
}

export interface Look {
  readonly view: View;
  readonly frame: Frame;
  readonly whole: boolean;
  readonly setFrame: (frame: Frame) => void;
  readonly zoom: (factor: number, about: Point) => void;
  readonly zoomInMiddle: (factor: number) => void;
  readonly pan: (by: Point) => void;
  readonly reset: () => void;
}

/** What is seen of a picture. Until somebody moves it, all of it, however its frame changes. */
export function useView({ width, height }: Size): Look {
  const picture = useMemo(() => ({ width, height }), [width, height]);
  const [frame, setFrame] = useState<Frame>({ width: 1, height: 1, density: 1 });
  const [moved, setMoved] = useState<View | null>(null);

  const change = useCallback(
    (next: (before: View) => View) => setMoved((before) => next(before ?? fit(picture, frame))),
    [picture, frame],
  );
  const zoom = useCallback(
    (factor: number, about: Point) => change((view) => zoomAbout(view, factor, about, picture, frame)),
    [change, picture, frame],
  );
  return {
    view: moved ? inside(moved, picture, frame) : fit(picture, frame),
    frame,
    whole: moved === null,
    setFrame,
    zoom,
    zoomInMiddle: (factor) => zoom(factor, { x: frame.width / 2, y: frame.height / 2 }),
    pan: useCallback((by: Point) => change((view) => panned(view, by, picture, frame)), [change, picture, frame]),
    reset: useCallback(() => setMoved(null), []),
  };
}
