import { render } from "preact";
import type { ClaimCitedFragment } from "../generated/operations";
import { ClaimCard } from "../panels/claim-card";
import { counted } from "../words/numbers";
import { svgAddress } from "./png";
import type { WrittenPicture } from "./svg";

/** The most claims that are printed: some sixty sheets. */
export const MOST_PRINTED = 300;

/** What goes onto paper. */
export interface PrintedPage {
  /** None in views that draw no diagram. */
  picture?: WrittenPicture | undefined;
  title: string;
  claims: readonly ClaimCitedFragment[];
  totalCount: number;
}

/** Prints the diagram and its claims with their citations in place of the page, which comes back afterwards. */
export async function printPage(page: PrintedPage): Promise<void> {
  const section = document.createElement("section");
  section.className = "printed";
  document.body.append(section);
  render(<Printed {...page} />, section);
  await section.querySelector("img")?.decode();
  addEventListener(
    "afterprint",
    () => {
      render(null, section);
      section.remove();
    },
    { once: true },
  );
  print();
}

function Printed({ picture, title, claims, totalCount }: PrintedPage) {
  return (
    <>
      {picture ? <img src={svgAddress(picture.svg)} alt={title} /> : <h1>{title}</h1>}
      <h2>
        {counted(totalCount, "claim")}
        {totalCount > claims.length && `, the latest ${claims.length}`}
      </h2>
      {claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} />
      ))}
      <p>Made with Attest: {location.origin}/</p>
    </>
  );
}
