/** One filter: any number of its values; none chosen lets everything through. */
export function FilterChoice<Value extends string>({
  title,
  items,
  chosen,
  onToggle,
}: {
  title: string;
  items: readonly { value: Value; label: string }[];
  chosen: readonly Value[];
  onToggle: (value: Value) => void;
}) {
  if (items.length === 0) return null;
  return (
    <details class="filter">
      <summary>
        {title}
        {chosen.length > 0 && <span class="quiet"> ({chosen.length} chosen)</span>}
      </summary>
      <fieldset>
        <legend class="visually-hidden">{title}</legend>
        {items.map(({ value, label }) => (
          <label class="check" key={value}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={() => onToggle(value)} /> {label}
          </label>
        ))}
      </fieldset>
    </details>
  );
}
