/** One kind of case. @returns what stands in the answer beside the id; throws, in words, what cannot be read */
export type Judge = (line: unknown) => object;
