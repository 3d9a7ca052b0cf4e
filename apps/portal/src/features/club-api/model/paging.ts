/** As a list is asked for. */
export interface PageWish {
  readonly page: number;
  readonly limit: number;
}

/** How much to leave out and to read: one more than wanted, to know whether it goes on. Pure. */
export function sliceOf({ page, limit }: PageWish): {
  readonly skip: number;
  readonly most: number;
} {
  return { skip: (page - 1) * limit, most: limit + 1 };
}

/** The page of what was read by {@link sliceOf}. Pure. */
export function toPage<Item>(read: readonly Item[], { page, limit }: PageWish) {
  return { items: read.slice(0, limit), nextPage: read.length > limit ? page + 1 : null };
}
