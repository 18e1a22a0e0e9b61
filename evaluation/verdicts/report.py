"""The report: one HTML page that needs nothing beside itself, to be read in light or dark.

Everything that comes from a corpus or a claim is escaped, and the page's own policy lets no script run and nothing load.
"""

from collections.abc import Iterable
from html import escape
from pathlib import Path

from evaluation.verdicts import plots
from evaluation.verdicts.confidence import area, bins, calibration_error, coverage_curve
from evaluation.verdicts.scores import (
    Pair,
    Pairs,
    Share,
    accuracy,
    balanced_accuracy,
    by_phenomenon,
    confusion,
    cost,
    decided,
    false_contradictions,
    false_support,
    is_right,
    judgements,
    macro_f1,
    precision,
    recall,
    retrieval_recall,
    strongest,
)
from service.domain.verdict import Label

STYLE = Path(__file__).with_name("report.css")


def render(pairs: Pairs, corpus: str, claims: str) -> str:
    """The page; ``corpus`` and ``claims`` say what was measured on."""
    body = (
        _head(pairs, corpus, claims),
        _figures(pairs),
        _plots(pairs),
        _phenomena(pairs),
        _confusion(pairs),
        _cost(pairs),
        _wrong(pairs),
    )
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        '<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">'
        f"<title>Verdicts: {escape(claims)}</title><style>{STYLE.read_text(encoding='utf-8')}</style></head>"
        f"<body><main>{''.join(body)}</main></body></html>\n"
    )


def _head(pairs: Pairs, corpus: str, claims: str) -> str:
    made = pairs[-1][1]["provenance"]
    rows = (
        ("corpus", corpus),
        ("claims", f"{claims} ({len(pairs)})"),
        ("encoder", made["encoder"]),
        ("entailment model", made["entailment"]),
        ("policy", made["policy"]),
        ("measured", made["created_at"]),
    )
    listed = "".join(f"<dt>{name}</dt><dd>{escape(value)}</dd>" for name, value in rows)
    return f'<h1>How right the verdicts are</h1><dl class="made">{listed}</dl>'


def _figures(pairs: Pairs) -> str:
    said = judgements(pairs)
    found = retrieval_recall(pairs)
    cells = [
        _share("accuracy", accuracy(pairs), "verdicts that are the expected one"),
        _number("macro-F1", macro_f1(pairs), "mean of F1 over the four verdicts"),
        _number("balanced accuracy", balanced_accuracy(pairs), "mean recall of the expected verdicts"),
        _share("decided", decided(pairs), "answers with a side; the rest is not_enough_evidence"),
        _share("false contradictions", false_contradictions(pairs), "of the supported, called refuted or conflicting"),
        _share("false support", false_support(pairs), "of the refuted and the undecidable, called supported"),
        *(
            _share(f"{label.value}: {name}", measure(pairs, label), of)
            for label in (Label.SUPPORTED, Label.REFUTED)
            for name, measure, of in (("precision", precision, "of those called so"), ("recall", recall, "of those that are"))
        ),
        _number("calibration error", calibration_error(said), "ECE, 15 bins, over all answers"),
        _number("area under coverage", area(coverage_curve(said)), "1: all decided, and rightly"),
        _share("evidence found: any", found["any"], "a passage of one of the named articles"),
        _share("evidence found: all", found["all"], "a passage of each named article"),
    ]
    return f'<section class="figures">{"".join(cells)}</section>'


def _number(name: str, value: float, meaning: str) -> str:
    return f"<div><h2>{name}</h2><strong>{value:.3f}</strong><p>{meaning}</p></div>"


def _share(name: str, share: Share, meaning: str) -> str:
    value = "–" if share.value is None else f"{share.value:.3f}"
    base = f"{share.part} of {share.whole} {plots.interval(share)}"
    return f"<div><h2>{name}</h2><strong>{value}</strong><p>{base}</p><p>{meaning}</p></div>"


def _plots(pairs: Pairs) -> str:
    said = judgements(pairs)
    return (
        '<section class="plots"><figure><figcaption><h2>Reliability</h2>Answers by their confidence, in 15 bins. A bar as '
        "high as the dashed line is as often right as it says; below it, too sure.</figcaption>"
        f"{plots.reliability(bins(said))}</figure>"
        "<figure><figcaption><h2>Coverage against accuracy</h2>Deciding only the surest claims: how many that is, and how many "
        "of them are right. The line ends where <code>not_enough_evidence</code> begins.</figcaption>"
        f"{plots.coverage(coverage_curve(said), accuracy(pairs))}</figure></section>"
    )


def _phenomena(pairs: Pairs) -> str:
    shares = sorted(by_phenomenon(pairs).items(), key=lambda row: (row[1].value or 0.0, -row[1].whole))
    if not shares:
        return ""
    rows = (
        f"<tr><td>{escape(name)}</td><td>{share.whole}</td><td>{share.part}</td><td>{share.value or 0.0:.2f}</td>"
        f"<td>{_range(share)} {plots.interval(share)}</td></tr>"
        for name, share in shares
    )
    heads = ("phenomenon", "claims", "right", "accuracy", "95 % (Wilson)")
    return f'<section class="counted"><h2>By phenomenon, the worst first</h2>{_table(heads, rows)}</section>'


def _range(share: Share) -> str:
    return "{:.2f} to {:.2f}".format(*share.interval) if share.interval else ""


def _confusion(pairs: Pairs) -> str:
    counts = confusion(pairs)
    labels = [label.value for label in Label]
    rows = []
    for expected in labels:
        row = [counts[expected, found] for found in labels]
        cells = "".join(
            _cell(count, count / max(sum(row), 1), expected == found) for count, found in zip(row, labels, strict=True)
        )
        rows.append(f'<tr><th scope="row">{_words(expected)}</th>{cells}<td>{sum(row)}</td></tr>')
    heads = ("expected \\ found", *map(_words, labels), "all")
    return f'<section class="counted"><h2>Expected and found</h2>{_table(heads, rows)}</section>'


def _cell(count: int, share: float, right: bool) -> str:
    return f'<td class="cell{" right" if right else ""}" style="--share:{share:.2f}">{count}</td>'


def _cost(pairs: Pairs) -> str:
    rows = (
        f"<tr><td>{escape(stage)}</td><td>{spent['median']:.1f}</td><td>{spent['p95']:.1f}</td></tr>"
        for stage, spent in cost(pairs).items()
    )
    table = _table(("stage", "median", "95th percentile"), rows)
    return f'<section class="counted"><h2>Milliseconds a claim</h2>{table}</section>'


def _wrong(pairs: Pairs) -> str:
    wrong = sorted((pair for pair in pairs if not is_right(pair)), key=lambda pair: -pair[1]["confidence"])
    heads = ("id", "claim", "expected", "found", "confidence", "strongest passage")
    table = _table(heads, map(_wrong_row, wrong)) if wrong else "<p>None.</p>"
    return f'<section class="wrong"><h2>Wrong answers, the surest first ({len(wrong)})</h2>{table}</section>'


def _wrong_row(pair: Pair) -> str:
    claim, answer = pair
    passage = strongest(answer)
    as_of = f"<small>as of {escape(claim.as_of.given)}</small>" if claim.as_of else ""
    cited = "–" if passage is None else f"<code>{escape(passage['passage_id'])}</code><small>{escape(passage['text'])}</small>"
    return (
        f"<tr><td>{escape(claim.id)}</td><td>{escape(claim.text)}{as_of}</td><td>{_words(claim.verdict.value)}</td>"
        f"<td>{_words(answer['verdict'])}</td><td>{answer['confidence']:.2f}</td><td>{cited}</td></tr>"
    )


def _table(heads: Iterable[str], rows: Iterable[str]) -> str:
    head = "".join(f'<th scope="col">{name}</th>' for name in heads)
    return f'<div class="wide"><table><thead><tr>{head}</tr></thead><tbody>{"".join(rows)}</tbody></table></div>'


def _words(label: str) -> str:
    return escape(label.replace("_", " "))
