/** Words of the button that copies a link. */
export const shareMessages = {
  share: 'Share',
  title: 'A link to this state',
  explanation:
    'It opens this document with these answers. Everything is in the part after #, which browsers send to no server.',
  copy: 'Copy link',
  copyWithout: 'Copy link without identifiers',
  without:
    'Leaves out accounts, IDs, ARNs, networks, tags, the names of documents, buckets, log groups and users, and shell profiles.',
  copied: 'Link copied',
} as const;
