import { createContext } from "preact";
import { useContext, useEffect, useState } from "preact/hooks";
import type { ThemeName } from "../diagram/palette";

const STORED_AS = "attest:theme";

/** The theme of the page and how to change it. */
export interface ThemeChoice {
  theme: ThemeName;
  toggle: () => void;
}

/** The theme, for everything that draws outside the style sheet. */
export const ThemeContext = createContext<ThemeChoice>({ theme: "light", toggle: () => {} });

/** Reads the theme. */
export function useTheme(): ThemeChoice {
  return useContext(ThemeContext);
}

/** The theme that the reader chose here before, or else that of the system, also when it changes. */
export function useThemeChoice(): ThemeChoice {
  const [chosen, choose] = useState(stored);
  const [system, setSystem] = useState<ThemeName>(() => (dark().matches ? "dark" : "light"));
  useEffect(() => {
    const query = dark();
    const follow = () => setSystem(query.matches ? "dark" : "light");
    query.addEventListener("change", follow);
    return () => query.removeEventListener("change", follow);
  }, []);
  const theme = chosen ?? system;
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return {
    theme,
    toggle() {
      const next = theme === "dark" ? "light" : "dark";
      choose(next);
      storage()?.setItem(STORED_AS, next);
    },
  };
}

function dark(): MediaQueryList {
  return matchMedia("(prefers-color-scheme: dark)");
}

function stored(): ThemeName | undefined {
  const name = storage()?.getItem(STORED_AS);
  return name === "light" || name === "dark" ? name : undefined;
}

/** Browsers that keep no data of frames refuse even to be asked for it. */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}
