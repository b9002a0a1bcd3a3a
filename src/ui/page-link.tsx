import { useMessages } from './messages.tsx';

interface PageLinkProps {
  /** A page of AWS's documentation, whose title is English. */
  readonly page: { readonly title: string; readonly url: string };
  readonly className?: string;
}

/** A link out of the page, which stays open. */
export function PageLink({ page: { title, url }, className }: PageLinkProps) {
  const { ui } = useMessages();
  return (
    <a
      {...(className === undefined ? {} : { className })}
      href={url}
      hrefLang="en"
      target="_blank"
      rel="noreferrer"
      aria-label={ui.inNewTab(title)}
    >
      <span lang="en">{title}</span>
    </a>
  );
}
