/** How large a query is by its text alone, its fragments counted wherever they are used. */
import {
  type DocumentNode,
  Kind,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** The size of a query, or of a part of it. */
export interface Measures {
  depth: number;
  introspectionDepth: number;
  fields: number;
  aliases: number;
  directives: number;
}

const NOTHING: Measures = { depth: 0, introspectionDepth: 0, fields: 0, aliases: 0, directives: 0 };

/** Fields by these names; a fragment may bear them too, and is measured like any other. */
const INTROSPECTION = new Set(["__schema", "__type"]);

/**
 * Measures an operation of a valid document. Each fragment is looked at once however often it is used, so the time
 * taken grows with the text, although the figures can grow much faster: they stop at the largest safe integer.
 * @example measure(operation, document).depth // 2, of `{ about { ...A } } fragment A on About { name }`
 */
export function measure(operation: OperationDefinitionNode, document: DocumentNode): Measures {
  const definitions = new Map(
    document.definitions.flatMap((node) => (node.kind === Kind.FRAGMENT_DEFINITION ? [[node.name.value, node]] : [])),
  );
  const known = new Map<string, Measures>();

  function fragment(name: string): Measures {
    const found = known.get(name);
    if (found) return found;
    // Validation refuses fragments in a circle; were one to come here, it would count as nothing within itself.
    known.set(name, NOTHING);
    const node = definitions.get(name);
    const measured = node ? plus(selections(node.selectionSet), directivesOf(node)) : NOTHING;
    known.set(name, measured);
    return measured;
  }

  function selections(set: SelectionSetNode | undefined): Measures {
    return set ? set.selections.reduce((sum, node) => plus(sum, selection(node)), NOTHING) : NOTHING;
  }

  function selection(node: SelectionNode): Measures {
    const below = node.kind === Kind.FRAGMENT_SPREAD ? fragment(node.name.value) : selections(node.selectionSet);
    const sum = plus(below, { ...directivesOf(node), fields: 1 });
    if (node.kind !== Kind.FIELD) return sum;
    if (node.alias) sum.aliases++;
    return INTROSPECTION.has(node.name.value)
      ? { ...sum, depth: 1, introspectionDepth: below.depth + 1 }
      : { ...sum, depth: below.depth + 1 };
  }

  const variables = (operation.variableDefinitions ?? []).map(directivesOf);
  return [directivesOf(operation), ...variables].reduce(plus, selections(operation.selectionSet));
}

function directivesOf({ directives = [] }: { readonly directives?: readonly unknown[] }): Measures {
  return { ...NOTHING, directives: directives.length };
}

/** Two parts side by side. */
function plus(one: Measures, other: Measures): Measures {
  return {
    depth: Math.max(one.depth, other.depth),
    introspectionDepth: Math.max(one.introspectionDepth, other.introspectionDepth),
    fields: saturated(one.fields + other.fields),
    aliases: saturated(one.aliases + other.aliases),
    directives: saturated(one.directives + other.directives),
  };
}

/** A figure that stays exact, and JSON, however large it would be. */
export function saturated(figure: number): number {
  return Math.min(figure, Number.MAX_SAFE_INTEGER);
}
