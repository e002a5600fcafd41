/** The one place where a value becomes an OData literal: quotes are doubled, nothing else is touched (OData ABNF, `string`). */
export function quote(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}
