interface Kept<Made> {
  readonly made: Made;
}

/** Values of which more are asked are those of a hostile text. */
const most = 20_000;

/** Remembers what a function made of an object, a string or a number: dozens of rules ask the same of one record. */
export function remembered<Key extends object | string | number, Made>(
  make: (key: Key) => Made,
): (key: Key) => Made {
  const objects = new WeakMap<object, Kept<Made>>();
  const values = new Map<Key, Kept<Made>>();
  return (key) => {
    const kept = (typeof key === 'object' ? objects : values) as Map<Key, Kept<Made>>;
    const before = kept.get(key);
    if (before !== undefined) return before.made;
    const made = make(key);
    if (values.size >= most) values.clear();
    kept.set(key, { made });
    return made;
  };
}
