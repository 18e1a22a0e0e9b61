"""The options of a verification, as the interface has them."""

from argparse import ArgumentParser, Namespace
from typing import Any

from service.cli.stops import WrongUsage

_FILTERS = (
    ("source", "sources"),
    ("exclude_source", "exclude_sources"),
    ("exclude_url", "exclude_urls"),
    ("language", "languages"),
)


def add_options(parser: ArgumentParser, *, includes: bool = True) -> None:
    """The options that say what is looked at; several of one kind may be given. ``includes``: --include is one of them."""
    group = parser.add_argument_group("what is looked at (as POST /v1/verify has it)")
    group.add_argument("--as-of", metavar="DATE", help="the corpus as of this day: what was published later is not seen")
    group.add_argument("--top-k", type=int, metavar="N", help="how many passages are judged, 1 to 50 (default 20)")
    group.add_argument("--source", action="append", metavar="NAME", help="only this source; may be given several times")
    group.add_argument("--exclude-source", action="append", metavar="NAME", help="not this source")
    group.add_argument("--exclude-url", action="append", metavar="URL", help="not this page")
    group.add_argument("--language", action="append", metavar="TAG", help="only articles in this language")
    group.add_argument("--from", dest="published_from", metavar="DATE", help="only articles of this day or later")
    group.add_argument("--to", dest="published_to", metavar="DATE", help="only articles of this day or earlier")
    group.add_argument("--claim-url", metavar="URL", help="the page that makes the claim: it and its reprints are no evidence")
    group.add_argument("--claim-author", metavar="NAME", help="who makes the claim")
    if not includes:
        parser.set_defaults(include=None)
        return
    group.add_argument(
        "--include", action="append", choices=("neutral", "timings"), help="what more to answer with, for --json and --full"
    )


def options(arguments: Namespace) -> dict[str, Any]:
    """The options that were given, as a body without its claim. Raises WrongUsage for what the interface refuses."""
    body: dict[str, Any] = {
        name: value for name in ("as_of", "top_k", "include") if (value := getattr(arguments, name)) is not None
    }
    filters = {field: value for name, field in _FILTERS if (value := getattr(arguments, name))}
    filters |= {name: value for name in ("published_from", "published_to") if (value := getattr(arguments, name)) is not None}
    source = {name: value for name in ("url", "author") if (value := getattr(arguments, f"claim_{name}")) is not None}
    body |= {"filters": filters} if filters else {}
    body |= {"claim_source": source} if source else {}
    _check(body)
    return body


def _check(body: dict[str, Any]) -> None:
    from marshmallow import ValidationError

    from service.http.problems import flatten, summary
    from service.http.schemas.questions import VerifyOptionsSchema

    try:
        VerifyOptionsSchema().load(body)
    except ValidationError as error:
        raise WrongUsage(summary(flatten(error.messages))) from error
