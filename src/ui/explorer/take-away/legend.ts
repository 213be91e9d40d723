/** The legend of a picture: the signs that occur in it, and no others. */
import type { Picture } from "../diagram/picture";
import type { Theme } from "../diagram/palette";
import { KIND_NAMES, KINDS, MODALITIES, MODALITY_NAMES, STANCE_NAMES, STANCES } from "../words/kinds";
import { lineMark, nodeMark } from "./marks";
import type { Block } from "./svg";
import { LINE_HEIGHT, textLines, type TextLook, widthOf } from "./text";
import { element } from "./xml";

/** The size in which marks are drawn before they grow with the text. */
const MARK = { width: 34, height: 16 };

/** Marks with their words, side by side as far as the width goes. */
export function legend(picture: Picture, width: number, look: TextLook, theme: Theme): Block {
  const scale = look.size / 13;
  const row = look.size * 1.7;
  let [x, y] = [0, 0];
  const svg = entries(picture, theme).map(({ mark, words }) => {
    const wide = (MARK.width + 8) * scale + widthOf(words, look);
    if (x > 0 && x + wide > width) [x, y] = [0, y + row];
    const place = { x: x + (MARK.width + 8) * scale, y: y + (row - look.size * LINE_HEIGHT) / 2 };
    const drawn = element(
      "g",
      {
        transform: `translate(${x.toFixed(1)} ${(y + row / 2 - (MARK.height * scale) / 2).toFixed(1)}) scale(${scale.toFixed(2)})`,
      },
      mark,
    );
    x += wide + 22 * scale;
    return drawn + textLines([words], place, look);
  });
  return { svg: element("g", { class: "legend" }, svg.join("\n")), height: y + row };
}

function entries({ nodes, links }: Picture, theme: Theme): { mark: string; words: string }[] {
  const at = { x: MARK.width / 2, y: MARK.height / 2 };
  const ends = { from: { x: 0, y: at.y }, controls: [], to: { x: MARK.width, y: at.y } };
  const line = { ...ends, stance: "NEUTRAL" as const, modality: "ACTUAL" as const, disputed: false };
  return [
    ...KIND_NAMES.filter((kind) => nodes.some((node) => node.kind === kind)).map((kind) => ({
      mark: nodeMark({ at, size: MARK.height, kind }, theme),
      words: KINDS[kind].one,
    })),
    ...STANCE_NAMES.filter((stance) => links.some((link) => link.stance === stance)).map((stance) => ({
      mark: lineMark({ ...line, stance }, theme),
      words: `${STANCES[stance].sign} ${STANCES[stance].label}`,
    })),
    ...MODALITY_NAMES.filter((modality) => links.some((link) => link.modality === modality)).map((modality) => ({
      mark: lineMark({ ...line, modality }, theme),
      words: MODALITIES[modality].label,
    })),
    ...(links.some(({ disputed }) => disputed)
      ? [{ mark: lineMark({ ...line, disputed: true }, theme), words: "≠ Disputed" }]
      : []),
  ];
}
