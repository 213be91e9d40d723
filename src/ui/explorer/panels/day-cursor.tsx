import { useEffect, useId, useState } from "preact/hooks";
import { dateInWords } from "../words/dates";

const STEP_MILLISECONDS = 1_200;

/** A day, as a date and as a cursor that moves from one day worth looking at to the next. */
export function DayCursor({
  label,
  explanation,
  days,
  day,
  onChange,
}: {
  label: string;
  explanation: string;
  days: readonly string[];
  day?: string | undefined;
  onChange: (day: string | undefined, passing: boolean) => void;
}) {
  const id = useId();
  const [playing, setPlaying] = useState(false);
  const place = day === undefined ? days.length : days.findLastIndex((each) => each <= day);

  useEffect(() => {
    if (!playing) return;
    const next = days[place >= days.length ? 0 : place + 1];
    const timer = setTimeout(() => {
      onChange(next, true);
      if (next === undefined) setPlaying(false);
    }, STEP_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [playing, place]);

  return (
    <section class="day-cursor">
      <h3>
        <label for={`${id}-day`}>{label}</label>
      </h3>
      <p class="row">
        <input
          id={`${id}-day`}
          type="date"
          value={day ?? ""}
          aria-describedby={`${id}-explanation`}
          onChange={({ currentTarget }) => onChange(currentTarget.value || undefined, false)}
        />
        <button type="button" disabled={day === undefined} onClick={() => onChange(undefined, false)}>
          Any day
        </button>
        <button type="button" disabled={days.length === 0} aria-pressed={playing} onClick={() => setPlaying(!playing)}>
          Play
        </button>
      </p>
      <input
        type="range"
        aria-label={`${label}: cursor`}
        aria-valuetext={day ? dateInWords(day) : "any day"}
        min="0"
        max={days.length}
        value={Math.max(place, 0)}
        disabled={days.length === 0}
        onInput={({ currentTarget }) => onChange(days[currentTarget.valueAsNumber], true)}
        onChange={({ currentTarget }) => onChange(days[currentTarget.valueAsNumber], false)}
      />
      <p class="quiet" id={`${id}-explanation`}>
        {explanation}
      </p>
    </section>
  );
}
