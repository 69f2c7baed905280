import type { Redirect } from '../schemas/redirect.ts';
import { contentTypes, otherType } from './content-types.ts';
import { pathRules, patternOf, strictTransportSecurity } from './headers.ts';
import { hostFiles } from './host-files.ts';

export interface NginxSite {
  /** The folder of the built site, absolute; mostly a link that each publish turns to a new folder. */
  root: string;
  /** `server_name`: names of the host, the first of them the canonical one. */
  names: readonly string[];
  /** Addresses and ports to listen on; of plain http where there is a certificate. */
  listen: readonly string[];
  /** The path that the site is served under, `/` or `/khoi/`. */
  base: string;
  redirects: readonly Redirect[];
  /** Whether nginx has the module that hands out `.br` files; without it the directive is an error. */
  brotli: boolean;
  /** Absolute paths of the certificate and its key: the site then answers on port 443, and plain http leads there. */
  tls?: { certificate: string; key: string; listen: readonly string[] };
  /** What a request is told that is neither GET nor HEAD, and one for a part that a file does not have. */
  texts: { refused: string; unsatisfiable: string };
}

/**
 * A site for nginx ≥ 1.18 as one file, to be included in its `http` block. Headers whose value depends on the path are maps over `$uri`, so that one
 * `add_header` at the level of the server says each: one in a location would put out all those above it. An error page has an address of its own, so that
 * a missing hashed file is not kept for a year.
 * Everything that comes in must have been checked: no value is escaped here but header values, which hold no `"` and no `$`.
 */
export function nginxConfiguration(site: NginxSite): string {
  const { base, names, listen, tls } = site;
  // Maps belong to the whole nginx: the names of two sites must differ.
  const prefix = `$${`${names[0]}${base}`
    .replaceAll(/[^a-z0-9]+/gi, '_')
    .replace(/_$/, '')
    .toLowerCase()}`;
  const headers = [...new Set(pathRules.flatMap((rule) => Object.keys(rule.headers)))].map((name) =>
    headerOf(name, prefix, base),
  );
  const hsts = `${prefix}_${variable(strictTransportSecurity.name)}`;
  const allow = `${prefix}_allow`;
  const server = [
    ...(tls
      ? [...tls.listen.map((address) => `listen ${address} ssl http2;`)]
      : listen.map((address) => `listen ${address};`)),
    `server_name ${names.join(' ')};`,
    ...(tls
      ? [
          `ssl_certificate "${tls.certificate}";`,
          `ssl_certificate_key "${tls.key}";`,
          'ssl_protocols TLSv1.2 TLSv1.3;',
          'ssl_session_cache shared:SSL:1m;',
          'ssl_session_tickets off;',
        ]
      : []),
    '',
    'server_tokens off;',
    '# Chuyển hướng bằng đường dẫn trong trang, không nêu tên máy: đúng cả khi đứng sau một máy chủ khác.',
    'absolute_redirect off;',
    'sendfile on;',
    'tcp_nopush on;',
    '# Tệp nén sẵn khi dựng trang; nginx không phải nén.',
    'gzip off;',
    'gzip_static on;',
    'gzip_vary on;',
    site.brotli
      ? 'brotli_static on;'
      : '# Có mô-đun brotli (trên Debian: libnginx-mod-http-brotli-static) thì tạo lại tệp này với --brotli.',
    '',
    ...headers.map(({ name, value }) => `add_header ${name} ${value} always;`),
    `add_header ${strictTransportSecurity.name} ${hsts} always;`,
    `add_header Allow ${allow} always;`,
    '',
    'types {',
    ...Object.entries(contentTypes).map(([type, endings]) => `    "${type}" ${endings.join(' ')};`),
    '}',
    `default_type ${otherType};`,
    '',
    `error_page 403 =404 ${base}404.html;`,
    `error_page 404 ${base}404.html;`,
    'error_page 405 @refused;',
    'error_page 416 @unsatisfiable;',
    'if ($request_method !~ ^(?:GET|HEAD)$) {',
    '    return 405;',
    '}',
    'location @refused {',
    '    types { }',
    '    default_type "text/plain; charset=utf-8";',
    `    return 405 "${site.texts.refused}\\n";`,
    '}',
    'location @unsatisfiable {',
    '    # nginx đã đặt các tiêu đề trước khi thấy phần được hỏi không có; một dòng add_header ở đây giữ cho chúng khỏi bị thêm lần nữa.',
    `    add_header Allow ${allow};`,
    '    types { }',
    '    default_type "text/plain; charset=utf-8";',
    `    return 416 "${site.texts.unsatisfiable}\\n";`,
    '}',
    '',
    `location ${base} {`,
    `    alias "${site.root.replace(/\/*$/, '/')}";`,
    '    index index.html;',
    '}',
    ...(base === '/'
      ? []
      : [
          `location = ${base.slice(0, -1)} {`,
          `    return 301 ${base}$is_args$args;`,
          '}',
          'location = / {',
          `    return 302 ${base};`,
          '}',
          'location / {',
          '    return 404;',
          '}',
        ]),
    '# Tệp ẩn, tệp nén và tệp dành cho máy chủ: không có địa chỉ riêng.',
    String.raw`location ~ "/\.(?!well-known/)|\.(?:br|gz)$" {`,
    '    return 404;',
    '}',
    ...hostFiles.flatMap((name) => [`location = ${base}${name} {`, '    return 404;', '}']),
    ...site.redirects.flatMap((redirect) => moved(redirect, base)),
  ];
  return [
    '# Tạo bởi "npm run nginx". Đừng sửa tay: đổi nguồn rồi tạo lại.',
    ...headers.flatMap(({ map }) => map),
    `map "$scheme $http_x_forwarded_proto" ${hsts} {`,
    '    default "";',
    `    "~https" "${strictTransportSecurity.value}";`,
    '}',
    `map $request_method ${allow} {`,
    '    default "GET, HEAD";',
    '    GET "";',
    '    HEAD "";',
    '}',
    '',
    ...(tls
      ? block('server', [
          ...listen.map((address) => `listen ${address};`),
          `server_name ${names.join(' ')};`,
          'server_tokens off;',
          `return 301 https://${names[0]}$request_uri;`,
        ])
      : []),
    ...block('server', server),
    '',
  ].join('\n');
}

const block = (name: string, lines: readonly string[]): string[] => [
  `${name} {`,
  ...lines.map((line) => (line === '' ? '' : `    ${line}`)),
  '}',
];

const variable = (name: string) => name.toLowerCase().replaceAll('-', '_');

/** A header's value: a literal where it is the same everywhere, else a map of paths. nginx takes the first expression that matches, so the last rule stands first. */
function headerOf(
  name: string,
  prefix: string,
  base: string,
): { name: string; value: string; map: string[] } {
  const [everywhere, ...others] = pathRules.flatMap(({ path, headers }) =>
    headers[name] === undefined ? [] : [{ path, value: headers[name] }],
  );
  if (everywhere?.path === '/*' && others.length === 0)
    return { name, value: `"${everywhere.value}"`, map: [] };
  const rules =
    everywhere?.path === '/*'
      ? others
      : [everywhere, ...others].filter((rule) => rule !== undefined);
  const value = `${prefix}_${variable(name)}`;
  return {
    name,
    value,
    map: [
      `map $uri ${value} {`,
      `    default "${everywhere?.path === '/*' ? everywhere.value : ''}";`,
      ...rules.toReversed().map((rule) => `    "~${patternOf(rule.path, base)}" "${rule.value}";`),
      '}',
    ],
  };
}

/** An old address, with and without its slash at the end. Locations have no bound on number and length, as maps would. */
function moved({ from, to }: Redirect, base: string): string[] {
  const address = `${base}${from.slice(1)}`;
  return [address, address.slice(0, -1)]
    .filter(Boolean)
    .flatMap((old) => [
      `location = ${old} {`,
      `    return 301 ${base}${to.slice(1)}$is_args$args;`,
      '}',
    ]);
}
