import type { EvidenceCitedFragment } from "../generated/operations";
import { dateInWords } from "../words/dates";

/** Where it is written: document, publisher, date of publication, paragraph and phrase. */
export function EvidenceList({ evidence }: { evidence: readonly EvidenceCitedFragment[] }) {
  return (
    <ul class="evidence">
      {evidence.map(({ document, paragraph, phrase, pointer }, index) => (
        <li key={index}>
          <cite>{isWebAddress(document.url) ? <a href={document.url}>{document.title}</a> : document.title}</cite>
          {document.publisher && `, ${document.publisher.name}`}
          {document.datePublished && `, ${dateInWords(document.datePublished)}`}
          {paragraph !== null && `, paragraph ${paragraph}`}
          {pointer && `, ${pointer}`}
          {phrase && (
            <>
              : <q>{phrase}</q>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

/** A document's address comes from whoever loaded it: only that of a web page becomes a link. */
function isWebAddress(url: string | null): url is string {
  return url !== null && /^https?:\/\//.test(url);
}
