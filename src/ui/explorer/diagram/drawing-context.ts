import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { Canvas } from "./canvas";

/** Where the drawing is while a view shows one: what takes a picture of it stands elsewhere in the page. */
export const DrawingContext = createContext<{ current: Canvas | null }>({ current: null });

/** The drawing, if there is one at the moment when it is needed. */
export function useDrawing(): { current: Canvas | null } {
  return useContext(DrawingContext);
}
