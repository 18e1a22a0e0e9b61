"""A verification for people to read."""

from collections.abc import Iterator, Mapping, Sequence
import textwrap
from typing import Any

from service.cli.console import Console, clean

WIDTH = 100
STYLES = {"supported": "good", "refuted": "bad", "conflicting": "unsure", "not_enough_evidence": "unsure"}


def show_verification(found: Mapping[str, Any], console: Console) -> None:
    """Print the verdict, why, and the passages of both sides."""
    verdict = console.paint(found["verdict"].replace("_", " "), STYLES.get(found["verdict"], "strong"))
    console.print(f"{verdict}   confidence {found['confidence']:.2f}   {found['reason']}")
    print_wrapped(console, found["explanation"])
    for warning in found["warnings"]:
        print_wrapped(console, f"Warning: {warning}")
    if found["minimal_edit"]:
        print_wrapped(console, f"It {found['minimal_edit']}.")
    for part in found["parts"]:
        print_wrapped(console, f"Part: “{part['text']}” {part['verdict'].replace('_', ' ')}, confidence {part['confidence']:.2f}")
    _show_side("Supporting", found["supporting"], console)
    _show_side("Contradicting", found["contradicting"], console)
    for gap in found["gaps"]:
        print_wrapped(console, gap, style="faint")
    console.print(console.paint(f"verification {found['id']}", "faint"))


def _show_side(name: str, passages: Sequence[Mapping[str, Any]], console: Console) -> None:
    if not passages:
        return
    console.print(f"\n{console.paint(name, 'strong')}")
    for passage in passages:
        score = "    " if passage["score"] is None else f"{passage['score']:.2f}"
        for line in _wrapped(clean(f"“{passage['text']}”")):
            console.print(f"  {score}  {line}")
            score = "    "
        for line in _about(passage):
            console.print(f"        {console.paint(line, 'faint')}")
    console.print()


def _about(passage: Mapping[str, Any]) -> Iterator[str]:
    day = (passage["published_at"] or "undated")[:10]
    yield "  ".join(clean(part) for part in (passage["source"], day, passage["title"]) if part)
    if passage["url"]:
        yield clean(passage["url"])
    for finding in passage["findings"]:
        if finding["decisive"] and finding["note"]:
            yield clean(f"{finding['kind']}: {finding['note']}")


def print_wrapped(console: Console, text: str, style: str | None = None) -> None:
    """Print a text in lines of the terminal's width, indented as it begins."""
    for line in _wrapped(clean(text)):
        console.print(console.paint(line, style) if style else line)


def _wrapped(text: str) -> list[str]:
    indent = text[: len(text) - len(text.lstrip())]
    return textwrap.wrap(text, WIDTH - 10, break_on_hyphens=False, break_long_words=False, subsequent_indent=indent) or [""]
