import { writeFileSync } from 'node:fs';
import { packJsonSchema, systemJsonSchema } from '../../src/rules/json-schema.ts';
import { schemaText } from './schema-text.ts';

const write = (name: string, schema: unknown): void => { writeFileSync(new URL(`../../scoring-rules/${name}`, import.meta.url), schemaText(schema)); };

write('pack.schema.json', packJsonSchema());
write('system.schema.json', systemJsonSchema());
