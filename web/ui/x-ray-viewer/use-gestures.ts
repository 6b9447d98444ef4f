import { type RefObject, useEffect, useRef } from "react";
import type { Look } from "./use-view.ts";
import type { Point } from "./view.ts";

const doubleTapMs = 350;
const sameSpot = 24;

/** One finger or a mouse drags; two fingers zoom and move at once; a wheel or a double tap zooms where it is. */
export function useGestures(canvas: RefObject<HTMLCanvasElement | null>, look: Look, drag: (by: Point) => void): void {
  // The listeners are put on once, and do what the last render says.
  const latest = useRef({ look, drag });
  useEffect(() => {
    latest.current = { look, drag };
  });

  useEffect(() => {
    const film = canvas.current;
    if (!film) return;
    const fingers = new Map<number, Point>();
    let lastTap = { at: -Infinity, x: 0, y: 0 };
    let still = true;

    const placeOf = (event: MouseEvent): Point => {
      const { left, top } = film.getBoundingClientRect();
      return { x: event.clientX - left, y: event.clientY - top };
    };
    const down = (event: PointerEvent) => {
      if (event.button !== 0) return;
      film.setPointerCapture(event.pointerId);
      still = fingers.size === 0;
      fingers.set(event.pointerId, placeOf(event));
    };
    const move = (event: PointerEvent) => {
      const before = fingers.get(event.pointerId);
      if (!before) return;
      const { look, drag } = latest.current;
      const now = placeOf(event);
      const by = { x: now.x - before.x, y: now.y - before.y };
      if (still && Math.hypot(by.x, by.y) < 3) return;
      still = false;
      const other = Array.from(fingers).find(([id]) => id !== event.pointerId)?.[1];
      if (other) {
        const middle = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
        look.pan({ x: by.x / 2, y: by.y / 2 });
        look.zoom(apart(now, other) / Math.max(1, apart(before, other)), middle);
      } else drag(by);
      fingers.set(event.pointerId, now);
    };
    const up = (event: PointerEvent) => {
      if (!fingers.delete(event.pointerId) || !still || event.type === "pointercancel") return;
      const place = placeOf(event);
      const again = event.timeStamp - lastTap.at < doubleTapMs && apart(place, lastTap) < sameSpot;
      lastTap = again ? { ...lastTap, at: -Infinity } : { ...place, at: event.timeStamp };
      if (!again) return;
      const { look } = latest.current;
      if (look.whole) look.zoom(2.5, place);
      else look.reset();
    };
    const wheel = (event: WheelEvent) => {
      event.preventDefault();
      // A wheel turns by lines or by pixels; a touchpad's pinch comes as a small turn with Ctrl.
      const turned = event.deltaMode === 0 ? event.deltaY : event.deltaY * 33;
      latest.current.look.zoom(Math.exp(-turned / (event.ctrlKey ? 100 : 500)), placeOf(event));
    };
    const leaving = new AbortController();
    const { signal } = leaving;
    film.addEventListener("pointerdown", down, { signal });
    film.addEventListener("pointermove", move, { signal });
    film.addEventListener("pointerup", up, { signal });
    film.addEventListener("pointercancel", up, { signal });
    // React's own wheel listeners may not keep the page from scrolling.
    film.addEventListener("wheel", wheel, { signal, passive: false });
    return () => leaving.abort();
  }, [canvas]);
}

const apart = (one: Point, other: Point) => Math.hypot(one.x - other.x, one.y - other.y);
