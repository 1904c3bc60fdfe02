/**
 * A function that asks `read` once for each key and then knows the answer. Made anew for each page, whose names and
 * elements repeat: neighbours share their parents, and a list's items their class.
 */
export function remember<Key, Value>(read: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>();
  return (key) => {
    let value = known.get(key);
    if (value === undefined) {
      value = read(key);
      known.set(key, value);
    }
    return value;
  };
}
