/** Where a picture lies in its frame: CSS pixels of one sample, and of its upper left corner. */
export interface View {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Point {
  readonly x: number;
  readonly y: number;
}

/** The whole picture, as large as it goes, in the middle. */
export function fit(picture: Size, frame: Size): View {
  const scale = Math.min(frame.width / picture.width, frame.height / picture.height);
  return inside({ scale, x: 0, y: 0 }, picture, frame);
}

/** Eight pixels for a sample show each as a square; a picture smaller than its frame may go four times beyond. */
export const largest = (picture: Size, frame: Size): number => Math.max(8, 4 * fit(picture, frame).scale);

/** Never smaller than the whole picture; what lies under the point stays under it. */
export function zoomAbout(view: View, factor: number, point: Point, picture: Size, frame: Size): View {
  const wanted = Math.min(view.scale * factor, largest(picture, frame));
  const scale = Math.max(wanted, fit(picture, frame).scale);
  const by = scale / view.scale;
  const moved = { scale, x: point.x - (point.x - view.x) * by, y: point.y - (point.y - view.y) * by };
  return inside(moved, picture, frame);
}

export function panned(view: View, by: Point, picture: Size, frame: Size): View {
  return inside({ ...view, x: view.x + by.x, y: view.y + by.y }, picture, frame);
}

/** No ground is seen where there could be picture. */
export function inside({ scale, x, y }: View, picture: Size, frame: Size): View {
  return {
    scale,
    x: along(x, picture.width * scale, frame.width),
    y: along(y, picture.height * scale, frame.height),
  };
}

function along(start: number, length: number, room: number): number {
  if (length <= room) return (room - length) / 2;
  return Math.min(0, Math.max(room - length, start));
}
