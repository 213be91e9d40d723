import { useContext, useEffect, useState } from "preact/hooks";
import { withinDiagram } from "../api/claim-filter";
import { useDiagram } from "../diagram/diagram-context";
import { useDrawing } from "../diagram/drawing-context";
import { THEMES, type ThemeName } from "../diagram/palette";
import { useTheme } from "../shell/theme";
import { useExplorer } from "../state/use-explorer";
import { VocabularyContext } from "../words/vocabulary";
import { allClaims } from "./all-claims";
import { captionOf, linkTo } from "./caption";
import { copy } from "./copy";
import { toPng } from "./png";
import { MOST_PRINTED, printPage } from "./print";
import { save } from "./save";
import { writeSvg } from "./svg";

/** Something that the page makes of the view. */
export interface TakeAway {
  title: string;
  /** Whether it can only be made of a diagram that is drawn. */
  needs?: "diagram";
  run: () => void;
}

const SAID_MILLISECONDS = 6_000;

/** What the page can make of the view, and what it last said about it. */
export function useTakeAway(): { actions: TakeAway[]; said: string } {
  const { view } = useExplorer();
  const { data: diagram } = useDiagram();
  const vocabulary = useContext(VocabularyContext);
  const drawing = useDrawing();
  const { theme } = useTheme();
  const [said, say] = useState("");
  useEffect(() => {
    const timer = setTimeout(() => say(""), SAID_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [said]);

  /** The view at this moment, in words and, where it is drawn, as a picture. */
  async function describe(name: ThemeName) {
    if (!diagram || !vocabulary) throw new Error("Nothing has been loaded yet.");
    const drawn = drawing.current?.picture();
    const caption = await captionOf(diagram, view, vocabulary);
    return { title: caption.title, picture: drawn && writeSvg(drawn, caption, THEMES[name]) };
  }
  async function picture() {
    const { picture } = await describe(theme);
    if (!picture) throw new Error("Only the network view has a diagram.");
    return picture;
  }
  async function printView(): Promise<void> {
    const filter = withinDiagram(view.filters, diagram?.nodes.map(({ id }) => id).sort() ?? []);
    // Paper is white.
    const [page, claims] = await Promise.all([describe("light"), allClaims(filter, MOST_PRINTED)]);
    await printPage({ ...page, ...claims });
  }
  async function copyLink(): Promise<void> {
    if (!(await copy(linkTo(view))))
      throw new Error("This browser keeps the clipboard to itself: copy the address above.");
    say("The link is copied.");
  }
  const action = (title: string, run: () => Promise<void>, needs?: "diagram"): TakeAway => ({
    ...{ title, needs },
    run: () => void run().catch((error: Error) => say(error.message)),
  });
  return {
    said,
    actions: [
      action("Copy link", copyLink),
      action("Print", printView),
      action("PNG picture", async () => save("png", await toPng(await picture())), "diagram"),
      action(
        "SVG picture",
        async () => save("svg", new Blob([(await picture()).svg], { type: "image/svg+xml" })),
        "diagram",
      ),
    ],
  };
}
