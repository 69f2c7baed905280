import type { ConfigData } from 'html-validate';

/** html-validate's recommended rules; each that is set otherwise says why. */
export const rules: ConfigData = {
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    // The exact names of campaigns and units are long, and a page's title is its name: 70 characters cannot hold them.
    'long-title': 'off',
  },
};
