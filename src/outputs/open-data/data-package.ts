import type { Licence } from '../../schemas/site.ts';
import { betweenValues } from '../table-file.ts';
import { type Column, columnsOf } from './columns.ts';
import type { AnyTable } from './table.ts';

export interface PackageFacts {
  title: string;
  description: string;
  homepage: string | undefined;
  version: string;
  licence: Licence | undefined;
  /** The CSV file of each table, with what tells it from any other. */
  files: { table: AnyTable; name: string; bytes: number; sha256: string }[];
}

/** The description of the CSV files as a Data Package 2.0, which data tools of many kinds read. @see https://datapackage.org/standard/data-package/ */
export const dataPackage = ({
  title,
  description,
  homepage,
  version,
  licence,
  files,
}: PackageFacts): string =>
  JSON.stringify(
    {
      $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
      name: 'khoi-thi-dua',
      title,
      description,
      homepage,
      version,
      licenses: licence && [
        { ...(licence.id && { name: licence.id }), path: licence.url, title: licence.name },
      ],
      resources: files.map(({ table, name, bytes, sha256 }) => ({
        name: table.id,
        type: 'table',
        path: name,
        title: table.title,
        description: table.description,
        format: 'csv',
        mediatype: 'text/csv',
        encoding: 'utf-8',
        bytes,
        hash: `sha256:${sha256}`,
        schema: tableSchema(table),
      })),
    },
    null,
    2,
  );

function tableSchema(table: AnyTable) {
  const columns = columnsOf(table);
  const key = columns.filter((one) => table.key.includes(one.key));
  return {
    $schema: 'https://datapackage.org/profiles/2.0/tableschema.json',
    fields: columns.map(field),
    missingValues: [''],
    // A primary key may have no empty cells; what only tells rows apart may.
    ...(key.every(({ required }) => required)
      ? { primaryKey: table.key }
      : { uniqueKeys: [table.key] }),
    foreignKeys: columns.flatMap(({ key: name, to, schema }) =>
      to && schema.type !== 'array'
        ? [{ fields: [name], reference: { resource: to, fields: ['ma'] } }]
        : [],
    ),
  };
}

function field({ key, schema, one, required }: Column) {
  const constraints = {
    required,
    ...(schema === one && one.enum && { enum: one.enum }),
    ...(schema === one && one.pattern && !one.format && { pattern: one.pattern }),
  };
  const { title, description } = schema;
  const type =
    schema.type === 'array'
      ? { type: 'list', delimiter: betweenValues, itemType: one.type }
      : one.format === 'date'
        ? { type: 'date' }
        : { type: one.type };
  return { name: key, title, description, ...type, constraints };
}
