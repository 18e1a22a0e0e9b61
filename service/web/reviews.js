// What others published of the claim: shown beside the verdict, on which it has no bearing.

import { el, outward } from "./dom.js";
import { day } from "./wording.js";

/** The reviews of a verification by others; null where there is none. */
export function reviews(record) {
  if (!record.reviews?.length) return null;
  return el(
    "section",
    { "aria-labelledby": "reviews-title" },
    el("h3", { id: "reviews-title" }, "Reviewed by others"),
    el("p", { class: "hint" }, "What others published of this claim. It is no evidence here, and has no part in the verdict."),
    el("ul", { class: "reviews" }, record.reviews.map(review)),
  );
}

function review(each) {
  const where = [each.publisher ?? each.site, each.review_date ? day(each.review_date) : null].filter(Boolean);
  const claimant = each.claimant ? el("span", { class: "muted", dir: "auto" }, ` Claimed by ${each.claimant}.`) : null;
  return el(
    "li",
    {},
    el("p", {}, el("bdi", { class: "source" }, where[0]), where[1] ? `, ${where[1]}` : "", ": ", el("q", { class: "rating", dir: "auto" }, each.rating)),
    el("p", { class: "about" }, el("cite", { dir: "auto" }, outward(each.url, each.title ?? each.url))),
    el("p", { class: "hint" }, "The claim there: ", el("q", { dir: "auto" }, each.claim), claimant),
  );
}
