import type { CmsConfig } from '@sveltia/cms';

/**
 * Sveltia CMS keeps what is being written in the browser, and throws it away once its configuration is another, which it knows by a hash of the whole.
 * Ours names the units and meetings that can be chosen: every publication would cost the authors their drafts. The form without its choices is hashed instead.
 * To be called with the configuration that Sveltia CMS is then started with.
 */
export function keepDrafts(config: CmsConfig): void {
  const form = new TextEncoder().encode(
    JSON.stringify(config, (key, value: unknown) => (key === 'options' ? undefined : value)),
  );
  const digest = crypto.subtle.digest.bind(crypto.subtle);
  crypto.subtle.digest = async (algorithm, data) =>
    digest(algorithm, isConfiguration(data) ? form : data);
}

/** Whether these bytes are the configuration as Sveltia CMS writes it out to hash it: YAML, to which it adds keys of its own. */
function isConfiguration(data: BufferSource): boolean {
  const bytes = ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data);
  const text = new TextDecoder();
  return (
    text.decode(bytes.subarray(0, 16)).startsWith('load_config_file') &&
    text.decode(bytes).includes('\n_siteURL: ')
  );
}
