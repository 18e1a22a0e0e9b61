"""A scope as an SQL condition over the table ``versions`` (alias ``v``)."""

from service.domain.address import forms
from service.domain.scope import Scope

Bindings = dict[str, object]


def condition(scope: Scope) -> tuple[str, Bindings]:
    """The condition and its bindings under which a version belongs to ``scope``."""
    parts, bindings = _without_dates(scope)
    if scope.as_of is None:
        parts.append(_current(scope))
    else:
        # The version current on that day: out by then, and no later version of the article out by then.
        parts.append(f"v.published <= :as_of AND {_not_superseded(scope)}")
        bindings["as_of"] = scope.as_of.latest
    if scope.published_from is not None:
        parts.append("v.published >= :published_from")
        bindings["published_from"] = scope.published_from.earliest
    if scope.published_to is not None:
        parts.append("v.published <= :published_to")
        bindings["published_to"] = scope.published_to.latest
    return " AND ".join(parts), bindings


def undated_condition(scope: Scope) -> tuple[str, Bindings]:
    """The condition under which a current version without a date passes the filters that need no date."""
    parts, bindings = _without_dates(scope)
    return " AND ".join([*parts, _current(scope), "v.published IS NULL"]), bindings


def _current(scope: Scope) -> str:
    """Whether a version is its article's current one, now or after the change ``at_sequence``."""
    return "v.is_current" if scope.at_sequence is None else "(v.retired IS NULL OR v.retired > :at_sequence)"


def _not_superseded(scope: Scope) -> str:
    if scope.at_sequence is None:
        return "(v.superseded IS NULL OR v.superseded > :as_of)"
    return (
        "NOT EXISTS (SELECT 1 FROM versions w WHERE w.article = v.article AND w.number > v.number "
        "AND w.published <= :as_of AND w.added <= :at_sequence)"
    )


def _without_dates(scope: Scope) -> tuple[list[str], Bindings]:
    parts: list[str] = []
    bindings: Bindings = {}
    for name, values, column, inside in (
        ("source", scope.sources, "v.source", True),
        ("exclude_source", scope.exclude_sources, "v.source", False),
        ("exclude_url", tuple(form for url in scope.exclude_urls for form in forms(url)), "v.url", False),
    ):
        if values:
            names = [f"{name}_{number}" for number in range(len(values))]
            bindings.update(zip(names, values, strict=True))
            listed = ", ".join(f":{each}" for each in names)
            parts.append(f"{column} IN ({listed})" if inside else f"({column} IS NULL OR {column} NOT IN ({listed}))")
    if scope.languages:
        # "en" lets "en-GB" through, as in RFC 4647 basic filtering.
        alternatives = []
        for number, language in enumerate(scope.languages):
            bindings[f"language_{number}"] = language.lower()
            alternatives.append(f"lower(v.language) || '-' LIKE :language_{number} || '-%'")
        parts.append(f"({' OR '.join(alternatives)})")
    if scope.at_sequence is not None:
        parts.append("v.added <= :at_sequence")
        bindings["at_sequence"] = scope.at_sequence
    return parts, bindings
