/**
 * What has no form, by the path of the field in its collection (`*` for a whole collection), and why. Whoever looks after the site changes
 * these files by pull request; a test holds this table and the forms together against the schemas.
 */
export const leftOut: Readonly<Record<string, string>> = {
  'site.*':
    'Thiết lập của cả trang thông tin (tên, địa chỉ, nơi chịu trách nhiệm, chính trang biên tập này): sửa sai một chữ thì không tạo được trang hoặc trang biên tập không mở được nữa.',
  'redirects.*':
    'Địa chỉ cũ dẫn sang địa chỉ mới: chỉ có nghĩa khi tệp được chuyển chỗ trong cùng một thay đổi, việc mà trang biên tập không làm.',
};
