/** @jsxImportSource react */
import { getNamedType, isEnumType, isListType, getNullableType, Kind, parseValue, print } from "graphql";
import type { GraphQLEnumType, GraphQLInputType, ListValueNode, ValueNode } from "graphql";

/** What the query builder knows about an argument whose input it is about to draw. */
interface ListArgumentProps {
  type: GraphQLInputType;
  value: ValueNode;
  onChange: (value: ValueNode) => void;
}

/**
 * Whether `ListArgument` is to draw this argument. The query builder itself knows no lists: it shows nothing for
 * `relations: [CRITICISED]`, the filter that most questions start with. The build puts this in (see
 * `scripts/playground-plugins.ts`).
 */
export function isListArgument({ type, value }: Pick<ListArgumentProps, "type" | "value">): boolean {
  if (!isListType(getNullableType(type))) return false;
  return value.kind === Kind.LIST || (value.kind === Kind.ENUM && isEnumType(getNamedType(type)));
}

/** The input for a list: a choice of several for enum values, and for everything else the text of the list. */
export function ListArgument({ type, value, onChange }: ListArgumentProps) {
  const items = getNamedType(type);
  if (isEnumType(items)) return <EnumChoice items={items} value={value} onChange={onChange} />;
  return <ListText value={value} onChange={onChange} />;
}

function EnumChoice({ items, value, onChange }: { items: GraphQLEnumType } & Omit<ListArgumentProps, "type">) {
  const names = items.getValues().map(({ name }) => name);
  const chosen = value.kind === Kind.LIST ? value.values : [value];
  return (
    <select
      multiple
      aria-label={`${items.name}: choose one or more`}
      title="Ctrl+click chooses more than one"
      className="attest-enum-choice"
      size={Math.min(names.length, 6)}
      value={chosen.map((node) => (node.kind === Kind.ENUM ? node.value : ""))}
      onChange={({ target }) => {
        const values = Array.from(
          target.selectedOptions,
          ({ value: name }) => ({ kind: Kind.ENUM, value: name }) as const,
        );
        onChange({ kind: Kind.LIST, values });
      }}
    >
      {names.map((name) => (
        <option key={name}>{name}</option>
      ))}
    </select>
  );
}

function ListText({ value, onChange }: Omit<ListArgumentProps, "type">) {
  const text = print(value);
  return (
    <input
      // A new value from the editor makes a new input; while someone types, the text is theirs.
      key={text}
      type="text"
      aria-label="List"
      className="attest-list-text"
      defaultValue={text}
      size={Math.max(text.length, 4)}
      onKeyDown={({ key, currentTarget }) => key === "Enter" && currentTarget.blur()}
      onBlur={({ target }) => {
        const list = listOf(target.value);
        if (!list) target.value = text;
        else if (print(list) !== text) onChange(list);
      }}
    />
  );
}

function listOf(text: string): ListValueNode | undefined {
  try {
    const value = parseValue(text);
    return value.kind === Kind.LIST ? value : undefined;
  } catch {
    return undefined;
  }
}
