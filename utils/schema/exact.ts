import type * as v from 'valibot';

/** What the compiler shows where a schema lets other values through than the model has. */
interface Differs<Model, Output> {
  'the schema and the model differ': [Model, Output];
}

/** Nothing, where a schema lets exactly the values of a type through; else what no schema has. */
type Proof<Model, S extends v.GenericSchema> = [Model] extends [v.InferOutput<S>]
  ? [v.InferOutput<S>] extends [Model]
    ? unknown
    : Differs<Model, v.InferOutput<S>>
  : Differs<Model, v.InferOutput<S>>;

/**
 * Proves to the compiler that a schema lets through exactly the values of a type, neither a field nor a word more or
 * less. The type is written for people to read, and this keeps the schema from becoming a second truth beside it.
 */
export const exactly =
  <Model>() =>
  <S extends v.GenericSchema>(schema: S & Proof<Model, S>): S =>
    schema;

/** As {@link exactly}, for a table with a schema for each type of a map. */
export const exactlyAll =
  <Models>() =>
  <Table extends { [Key in keyof Models]: v.GenericSchema }>(
    table: Table & { [Key in keyof Models]: Proof<Models[Key], Table[Key]> },
  ): Table =>
    table;
