/** Much of one kind for a page, as one string: value by value React takes many times as long over it. */
export type Packed<Value> = string & { readonly packed?: Value }

export function pack<Value>(value: Value): Packed<Value> {
  return JSON.stringify(value)
}

export function unpack<Value>(packed: Packed<Value>): Value {
  return JSON.parse(packed)
}
