import { z } from 'zod';
import type { DataSet } from '../../domain/data-sets.ts';
import { type AnyTable, refersTo } from './table.ts';

/** What JSON Schema says of one column. */
export interface ColumnSchema {
  title: string;
  description: string;
  type: 'string' | 'integer' | 'number' | 'array';
  format?: string;
  pattern?: string;
  enum?: string[];
  items?: ColumnSchema;
  [refersTo]?: DataSet;
}

export interface Column {
  key: string;
  required: boolean;
  schema: ColumnSchema;
  /** Of a column with several values, that of one of them; else the column's own. */
  one: ColumnSchema;
  /** The set to which its ids lead. */
  to: DataSet | undefined;
}

/** JSON Schema of one row, 2020-12. */
const rowSchema = ({ schema }: AnyTable) => z.toJSONSchema(schema, { io: 'output' });

/** The columns of a table in their order, read from its schema. */
export function columnsOf(table: AnyTable): Column[] {
  const { properties = {}, required = [] } = rowSchema(table);
  return (Object.entries(properties) as unknown as [string, ColumnSchema][]).map(
    ([key, schema]) => {
      const one = schema.type === 'array' && schema.items ? schema.items : schema;
      return { key, required: required.includes(key), schema, one, to: one[refersTo] };
    },
  );
}

/** The type of a column in a reader's words. */
export function typeOf({ schema, one }: Column, titleOf: (set: DataSet) => string): string {
  const word = one[refersTo]
    ? `mã ở bộ ${titleOf(one[refersTo])}`
    : one.enum
      ? 'mã trong danh sách'
      : one.format === 'date'
        ? 'ngày'
        : one.format === 'uri'
          ? 'địa chỉ'
          : one.pattern?.startsWith('^\\d{4}(-')
            ? 'ngày, tháng hoặc năm'
            : words[one.type];
  return schema.type === 'array' ? `nhiều giá trị: ${word}` : word;
}

const words: Record<ColumnSchema['type'], string> = {
  string: 'chữ',
  integer: 'số nguyên',
  number: 'số',
  array: 'nhiều giá trị',
};
