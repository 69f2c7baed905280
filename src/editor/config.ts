import type { CmsConfig } from '@sveltia/cms';
import { choiceFrom, type ListedChoice } from './choices.ts';
import { formCollections } from './collections.ts';
import type { EditorSettings } from './settings.ts';

export interface EditorSite {
  /** What the site is called, for the head of the form. */
  title: string;
  /** Where the site's icon is. */
  icon: string;
  /** Where faults of the form are to be told, if anywhere. */
  issues: string | undefined;
  units: readonly ListedChoice[];
  conferences: readonly ListedChoice[];
}

/** The whole configuration of the form, made from the schemas and the settings of the site. */
export function editorConfig(settings: EditorSettings, site: EditorSite): CmsConfig {
  return {
    load_config_file: false,
    backend: backend(settings),
    publish_mode: settings.backend === 'github' ? 'editorial_workflow' : 'simple',
    app_title: `Biên tập – ${site.title}`,
    logo: { src: site.icon },
    ...(site.issues && { issue_reports: { url: site.issues } }),
    show_preview_links: false,
    // No folder for all: a picture lies beside the entry that uses it, and nowhere else. The CMS takes that only if another store is named, be it switched off.
    media_libraries: {
      cloudinary: false,
      default: {
        config: {
          slugify_filename: true,
          max_file_size: 20_000_000,
          transformations: {
            raster_image: { format: 'webp', quality: 85, width: 2400, height: 2400 },
          },
        },
      },
      stock_assets: { providers: [] },
    },
    // The site's own rule for addresses: unaccented (đ → d), lower-case, not too long to be read out.
    slug: { encoding: 'ascii', clean_accents: true, maxlength: 60, timezone: 'local' },
    editor: { preview: false },
    output: { omit_empty_optional_fields: true },
    field_defaults: {
      richtext: {
        buttons: [
          'bold',
          'italic',
          'link',
          'heading-two',
          'heading-three',
          'heading-four',
          'quote',
          'bulleted-list',
          'numbered-list',
        ],
        editor_components: ['image'],
        linked_images: false,
        use_emoji_autocomplete: false,
      },
    },
    collections: formCollections(
      settings.folder,
      choiceFrom({ units: site.units, conferences: site.conferences }),
    ),
  };
}

function backend(settings: EditorSettings): CmsConfig['backend'] {
  if (settings.backend === 'test-repo') return { name: 'test-repo' };
  const { repository, branch, signIn } = settings;
  return {
    name: 'github',
    repo: repository,
    branch,
    auth_methods: signIn ? ['oauth', 'token'] : ['token'],
    ...(signIn && { base_url: signIn.url, auth_endpoint: signIn.path }),
    commit_messages: {
      create: 'Thêm {{collection}}: {{slug}}',
      update: 'Sửa {{collection}}: {{slug}}',
      delete: 'Xóa {{collection}}: {{slug}}',
      uploadMedia: 'Thêm tệp {{path}}',
      deleteMedia: 'Xóa tệp {{path}}',
      openAuthoring: '{{message}}',
    },
  };
}
