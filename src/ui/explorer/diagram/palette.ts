import type { EntityKind, Modality, Stance } from "../generated/operations";

/** The colours of Okabe and Ito, which colour-blind people can tell apart. None of them says anything alone. */
const ORANGE = "#e69f00";
const SKY_BLUE = "#56b4e9";
const BLUISH_GREEN = "#009e73";
const YELLOW = "#f0e442";
const BLUE = "#0072b2";
const REDDISH_PURPLE = "#cc79a7";

/** The shape and the colour of each kind of node. */
export const NODE_LOOKS = {
  PERSON: { shape: "ellipse", colour: REDDISH_PURPLE },
  ORGANISATION: { shape: "round-rectangle", colour: BLUISH_GREEN },
  MEASURE: { shape: "hexagon", colour: YELLOW },
  EVENT: { shape: "diamond", colour: ORANGE },
  DOCUMENT: { shape: "tag", colour: SKY_BLUE },
  PLACE: { shape: "triangle", colour: "#999999" },
} as const satisfies Record<EntityKind, { shape: string; colour: string }>;

/** The dashes of each modality: what is reported as done is a whole line. */
export const DASHES: Record<Modality, readonly number[] | undefined> = {
  ACTUAL: undefined,
  PLANNED: [9, 5],
  CONDITIONAL: [2, 5],
  NEGATED: [11, 4, 2, 4],
};

/** How wide a line is. */
export const LINE_WIDTH = 2.5;

/** The name of a theme. */
export type ThemeName = "light" | "dark";

/** What a theme gives the diagram; the rest of the page has the same colours from its style sheet. */
export interface Theme {
  text: string;
  ground: string;
  border: string;
  accent: string;
  stances: Record<Stance, string>;
}

/** The two themes: on dark ground blue and vermillion are lighter, to be seen. */
export const THEMES: Record<ThemeName, Theme> = {
  light: {
    text: "#1b1b1f",
    ground: "#ffffff",
    border: "#3c3c43",
    accent: "#7a0b54",
    stances: { POSITIVE: BLUE, NEUTRAL: "#6e6e76", NEGATIVE: "#bf5400" },
  },
  dark: {
    text: "#ececf1",
    ground: "#17171b",
    border: "#d0d0d8",
    accent: "#ff9bd0",
    stances: { POSITIVE: "#6cc1f5", NEUTRAL: "#a4a4ae", NEGATIVE: "#ff8a3d" },
  },
};
