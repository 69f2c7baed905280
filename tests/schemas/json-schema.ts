import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { refersTo } from '../../src/outputs/open-data/table.ts';
import { isCalendarDate } from '../../src/schemas/fields.ts';

/** What holds data to a JSON Schema, which itself is held to what JSON Schema 2020-12 knows. */
export function validatorOf(schema: string): ValidateFunction {
  const ajv = new Ajv2020({
    allErrors: true,
    formats: {
      uri: (text: string) => URL.canParse(text),
      date: (text: string) => text.length === 10 && isCalendarDate(text),
    },
  });
  ajv.addVocabulary([refersTo]);
  return ajv.compile(JSON.parse(schema) as object);
}
