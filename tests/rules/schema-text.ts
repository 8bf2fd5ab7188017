/** A JSON Schema as the file beside the packs holds it. */
export function schemaText(schema: unknown): string {
  return `${JSON.stringify(schema, null, 2)}\n`;
}
