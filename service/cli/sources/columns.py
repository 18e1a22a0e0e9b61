"""Which column of a table is which field of an article."""

from collections.abc import Mapping, Sequence
import json
from typing import Any

from service.cli.stops import WrongUsage
from service.cli.texts import NotText

FIELDS = ("id", "text", "html", "title", "url", "source", "author", "language", "published_at", "metadata")
OTHER_NAMES = {
    "text": ("content", "body", "article", "article_text", "full_text"),
    "title": ("headline",),
    "url": ("link", "address"),
    "source": ("publisher", "publication", "outlet", "site"),
    "author": ("authors", "byline"),
    "language": ("lang",),
    "published_at": ("date", "published", "publish_date", "publication_date", "pubdate"),
}


class Columns:
    """``mapped`` names columns by field, where their own names do not tell."""

    def __init__(self, mapped: Mapping[str, str]) -> None:
        self._mapped = mapped

    def fields(self, names: Sequence[str]) -> dict[str, str]:
        """For each field its column. Raises NotText when the table has neither text nor html."""
        by_name = {name.casefold().replace(" ", "_"): name for name in reversed(names)}
        fields: dict[str, str] = {}
        for field in FIELDS:
            if field in self._mapped:
                column = by_name.get(self._mapped[field].casefold().replace(" ", "_"))
                if column is None:
                    raise NotText(f"it has no column '{self._mapped[field]}'; its columns are {', '.join(names)}")
                fields[field] = column
            else:
                for name in (field, *OTHER_NAMES.get(field, ())):
                    if name in by_name and by_name[name] not in self._mapped.values():
                        fields[field] = by_name[name]
                        break
        if not fields.keys() & {"text", "html"}:
            raise NotText(f"no column is plainly the text; its columns are {', '.join(names)}. --map text=COLUMN names it")
        return fields

    def article(self, fields: Mapping[str, str], cells: Mapping[str, str]) -> dict[str, Any]:
        """The article of a record; empty cells say nothing. Raises NotText."""
        article: dict[str, Any] = {field: cells[column] for field, column in fields.items() if cells[column].strip()}
        if "metadata" in article:
            try:
                article["metadata"] = json.loads(article["metadata"])
            except (ValueError, RecursionError) as error:
                raise NotText(f"metadata is no JSON: {error}") from error
        return article


def read_mapping(pairs: Sequence[str]) -> dict[str, str]:
    """``FIELD=COLUMN`` pairs. Raises WrongUsage."""
    mapped: dict[str, str] = {}
    for pair in pairs:
        field, equals, column = pair.partition("=")
        if not equals or field not in FIELDS or not column:
            raise WrongUsage(f"--map {pair}: allowed is FIELD=COLUMN, with a field of {', '.join(FIELDS)}.")
        mapped[field] = column
    return mapped
