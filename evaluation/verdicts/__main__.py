"""``python -m evaluation.verdicts [CORPUS CLAIMS]``: verdicts over a corpus and labelled claims, from end to end.

Without CORPUS and CLAIMS the sample's: a small set of our own wording, for a first impression and against regressions; it
says little about other corpora.
"""

import argparse
from dataclasses import fields
import json
from pathlib import Path
import sys

from evaluation.verdicts.claims import SAMPLE_CLAIMS, read_claims
from evaluation.verdicts.printing import figures_text, wrong_answers, wrong_text
from evaluation.verdicts.report import render
from evaluation.verdicts.running import open_corpus, verify_all
from evaluation.verdicts.scores import score
from service.application.features import ALL, Features
from service.bootstrap import SAMPLE
from service.domain.errors import CrosscheckError

STAGES = [field.name for field in fields(Features)]


def main(arguments: list[str] | None = None) -> int:
    """Measure and print; returns the exit status, 2 where something stands in the way."""
    parser = _parser()
    options = parser.parse_args(arguments)
    if (options.corpus is None) != (options.claims is None):
        parser.error("CORPUS and CLAIMS go together: the claims are about that corpus")
    if options.report and (options.report.is_dir() or not options.report.absolute().parent.is_dir()):
        parser.error(f"the report cannot be written to {options.report}")  # said now, not when all is measured
    try:
        _measure(options.corpus or SAMPLE, options.claims or SAMPLE_CLAIMS, options)
    except (CrosscheckError, OSError) as error:
        print(f"{parser.prog}: {error}", file=sys.stderr)
        return 2
    return 0


def _measure(corpus: Path, file: Path, options: argparse.Namespace) -> None:
    claims = read_claims(file)
    with open_corpus(corpus, options.without) as service:
        pairs = list(zip(claims, verify_all(service, claims), strict=True))
    figures = {"without": list(options.without.lacking)} | score(pairs)
    wrong = wrong_answers(pairs) if options.errors else []
    if options.json:
        print(json.dumps(figures | ({"errors": wrong} if options.errors else {})))
    else:
        print("\n".join([figures_text(figures), *map(wrong_text, wrong)]))
    if options.report:
        options.report.write_text(render(pairs, str(corpus), str(file)), encoding="utf-8")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="python -m evaluation.verdicts",
        description="Verdicts over a corpus and labelled claims, from end to end. Without CORPUS and CLAIMS: over the sample's.",
    )
    parser.add_argument(
        "corpus", type=Path, nargs="?", metavar="CORPUS",
        help="articles as JSON lines in the fields of POST /v1/articles, or a data directory that is free; such a directory "
        "keeps the verifications",
    )  # fmt: skip
    parser.add_argument(
        "claims", type=Path, nargs="?", metavar="CLAIMS",
        help="JSON lines: claim, verdict, and where there is one id, as_of, phenomenon, supporting, contradicting (ids of the "
        "articles that hold the evidence)",
    )  # fmt: skip
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    parser.add_argument("--errors", action="store_true", help="list the claims that come out wrong")
    parser.add_argument("--report", type=Path, metavar="FILE", help="write a page with plots, tables and the wrong answers")
    parser.add_argument(
        "--without", type=_without, default=ALL, metavar="STAGE,...", help=f"leave stages out: {', '.join(STAGES)}"
    )
    return parser


def _without(text: str) -> Features:
    names = text.split(",")
    if set(names) <= set(STAGES):
        return Features(**dict.fromkeys(names, False))
    raise argparse.ArgumentTypeError(f"'{text}' is not of {', '.join(STAGES)}")


if __name__ == "__main__":
    sys.exit(main())
