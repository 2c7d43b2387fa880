/** What is given, without what is not. */
export const given = <Value extends object>(
  values: Value,
): { [Key in keyof Value]: NonNullable<Value[Key]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;
