import { AllSidesNote } from "../shell/states";
import { useExplorer } from "../state/use-explorer";
import { OPTION_VALUES } from "../state/view-options";
import { MODES, NORMALISATIONS } from "../words/options";
import { OptionChoice } from "./option-choice";

/** How pairs are found and weighed: the choices, what each means, and where the method comes from. */
export function AlignmentMethod() {
  const { view, dispatch } = useExplorer();
  const { mode, normalise } = view.options;
  return (
    <>
      <OptionChoice
        title="Pairs by"
        values={OPTION_VALUES.mode}
        labelOf={(each) => MODES[each].label}
        chosen={mode}
        onChoose={(mode) => dispatch({ type: "set", options: { mode } })}
      />
      <p>{MODES[mode].meaning}</p>
      <OptionChoice
        title="Divided by"
        values={OPTION_VALUES.normalise}
        labelOf={(each) => NORMALISATIONS[each].label}
        chosen={normalise}
        onChoose={(normalise) => dispatch({ type: "set", options: { normalise } })}
      />
      <p>{NORMALISATIONS[normalise].meaning}</p>
      <p class="quiet">
        To take the same side is not to act together. Neutral and negated claims don’t count, nor does another’s word
        about somebody. <AllSidesNote /> The method is the discourse network analysis of Philip Leifeld (2017, in{" "}
        <cite>The Oxford Handbook of Political Networks</cite>,{" "}
        <a href="https://doi.org/10.1093/oxfordhb/9780190228217.013.25">doi:10.1093/oxfordhb/9780190228217.013.25</a>).
      </p>
    </>
  );
}
