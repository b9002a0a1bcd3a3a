/** Another file, by its path. */
export interface FileBeside {
  readonly path: string;
  readonly text: string;
}

const folderOf = (path: string): string => path.slice(0, path.search(/[^/\\]*$/));

/**
 * Files that make one Terraform module with another: those of its folder.
 * https://developer.hashicorp.com/terraform/language/files
 */
export const ofSameModule = <F extends FileBeside>(path: string, files: readonly F[]): readonly F[] =>
  /\.tf$/i.test(path)
    ? files.filter(
        (file) => file.path !== path && /\.tf$/i.test(file.path) && folderOf(file.path) === folderOf(path),
      )
    : [];
