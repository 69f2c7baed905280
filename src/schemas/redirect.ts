import { z } from 'zod';

const address = () => z.string().regex(/^\/(?:[a-z0-9-]+\/)*$/, { error: () => 'address' });

/** An address that has moved; the old one keeps working for good. */
export const redirectSchema = () =>
  z.strictObject({
    from: address().describe('Địa chỉ cũ, ví dụ /tin-tuc/2023/bai-cu/'),
    to: address().describe('Địa chỉ mới trên trang này'),
  });
export type Redirect = z.infer<ReturnType<typeof redirectSchema>>;
