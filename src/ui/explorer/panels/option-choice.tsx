/** One of a few values, as a row of radio buttons. */
export function OptionChoice<Value extends string>({
  title,
  values,
  labelOf,
  chosen,
  onChoose,
}: {
  title: string;
  values: readonly Value[];
  labelOf: (value: Value) => string;
  chosen: Value;
  onChoose: (value: Value) => void;
}) {
  return (
    <fieldset class="option row">
      <legend>{title}</legend>
      {values.map((value) => (
        <label class="check" key={value}>
          <input type="radio" name={title} checked={value === chosen} onChange={() => onChoose(value)} />{" "}
          {labelOf(value)}
        </label>
      ))}
    </fieldset>
  );
}
