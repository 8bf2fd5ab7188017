import { writeFileSync } from 'node:fs';
import { packJsonSchema } from '../../src/rules/json-schema.ts';
import { schemaText } from './schema-text.ts';

writeFileSync(new URL('../../scoring-rules/pack.schema.json', import.meta.url), schemaText(packJsonSchema()));
