import type { TimelineQuery } from "../generated/operations";
import { counted } from "../words/numbers";
import { dateInWords } from "../words/dates";

type Bucket = TimelineQuery["timeline"]["buckets"][number];

const [BAR, HEIGHT] = [10, 48];

/** How wide a bar becomes at most, in pixels: a few months shouldn't look like a wall. */
const MOST_WIDTH = 48;

/** How many claims occurred when, with the range that the view is narrowed down to. */
export function TimeHistogram({
  buckets,
  from,
  through,
  onRange,
}: {
  buckets: readonly Bucket[];
  from?: string | undefined;
  through?: string | undefined;
  onRange: (change: { from?: string | undefined } | { through?: string | undefined }, passing: boolean) => void;
}) {
  if (buckets.length === 0) return <p class="quiet">No dated claims.</p>;
  const last = buckets.length - 1;
  const start =
    from === undefined
      ? 0
      : Math.max(
          0,
          buckets.findIndex((bucket) => bucket.through >= from),
        );
  const found = through === undefined ? last : buckets.findLastIndex((bucket) => bucket.from <= through);
  const end = Math.max(start, found);
  const most = Math.max(...buckets.map(({ count }) => count));
  const fromAt = (place: number) => ({ from: place <= 0 ? undefined : buckets[Math.min(place, end)]?.from });
  const throughAt = (place: number) => ({
    through: place >= last ? undefined : buckets[Math.max(place, start)]?.through,
  });
  return (
    <div class="histogram">
      <svg
        viewBox={`0 0 ${buckets.length * BAR} ${HEIGHT}`}
        preserveAspectRatio="none"
        aria-hidden="true"
        style={{ maxWidth: buckets.length * MOST_WIDTH }}
      >
        {buckets.map(({ key, count }, place) => (
          <rect
            key={key}
            class={place >= start && place <= end ? "in" : "out"}
            x={place * BAR + 1}
            width={BAR - 2}
            y={HEIGHT - (count / most) * HEIGHT}
            height={(count / most) * HEIGHT}
          >
            <title>{`${dateInWords(key)}: ${counted(count, "claim")}`}</title>
          </rect>
        ))}
      </svg>
      <RangeEnd label="From" buckets={buckets} place={start} onPlace={(to, passing) => onRange(fromAt(to), passing)} />
      <RangeEnd
        label="Through"
        buckets={buckets}
        place={end}
        onPlace={(to, passing) => onRange(throughAt(to), passing)}
      />
    </div>
  );
}

function RangeEnd({
  label,
  buckets,
  place,
  onPlace,
}: {
  label: string;
  buckets: readonly Bucket[];
  place: number;
  onPlace: (place: number, passing: boolean) => void;
}) {
  const bucket = buckets[place];
  const value = bucket ? `${dateInWords(bucket.key)}, ${counted(bucket.count, "claim")}` : "";
  return (
    <label class="range-end">
      <span>
        {label}: {value}
      </span>
      <input
        type="range"
        min="0"
        max={buckets.length - 1}
        value={place}
        aria-valuetext={value}
        onInput={({ currentTarget }) => onPlace(currentTarget.valueAsNumber, true)}
        onChange={({ currentTarget }) => onPlace(currentTarget.valueAsNumber, false)}
      />
    </label>
  );
}
