/** From the page around a frame to the frame, with a port: the only message that is sent to a window. */
export interface FrameOffer {
  motcua: 'frame';
  version: 1;
}

/** From the frame, through the port. */
export interface FrameHeight {
  /** CSS pixels. */
  height: number;
  /** The innermost element that is as tall as the frame, as `tag.class`; `null` where none is. */
  filling: string | null;
}
