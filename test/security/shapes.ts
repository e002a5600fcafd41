import type { Came } from './recording-graph.ts';

/** What came, with a mark wherever what was typed stands, whole and as a literal; whatever else differs is the text's doing. */
export function shapesOf(came: readonly Came[], typed: string): string[] {
  return came
    .map(({ method, path, options: { $filter, ...options }, body }) =>
      JSON.stringify(
        [method, path, options, $filter && marked($filter, typed), body],
        (_key, value: unknown) => (value === typed ? '<typed>' : value),
      ),
    )
    .toSorted();
}

/** OData's literals, in which a quote is doubled (ABNF, `string`). What is compared by `tolower` is typed in small letters. */
function marked(filter: string, typed: string): string {
  return filter
    .replace(/(tolower\(\w+\),)'((?:[^']|'')*)'/g, mark(typed.toLowerCase()))
    .replace(/()'((?:[^']|'')*)'/g, mark(typed));
}

function mark(wanted: string) {
  return (whole: string, before: string, inside: string) =>
    inside.replaceAll("''", "'") === wanted ? `${before}<typed>` : whole;
}
