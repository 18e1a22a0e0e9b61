"""What `make docs` adds to docs/: pages made from the code, and files that lie beside what they describe.

A hook of ProperDocs: it calls ``on_config``, ``on_files`` and ``on_page_markdown`` by their names.
"""

from argparse import SUPPRESS, ArgumentParser
from collections.abc import Iterator, Mapping
from pathlib import Path
import re
import sys
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parent.parent
# Pages of the site by their place in the checkout; links to them hold in both.
BROUGHT = {
    "models/entailment/card.md": "model-card.md",
    "sample/README.md": "sample.md",
    "evaluation/checkworthiness/README.md": "checkable-sentences.md",
}
COPIED = {"models/entailment/reliability.svg": "reliability.svg", "openapi.yaml": "openapi.yaml"}
LINK = re.compile(r"\]\((?!https?://|#)([^)#\s]+)(#[^)]*)?\)")


def on_config(config: Any) -> Any:
    """Put every decision into the navigation."""
    decisions = sorted((ROOT / "docs" / "decisions").glob("*.md"))
    for entry in config["nav"]:
        if "Decisions" in entry:
            entry["Decisions"] = [f"decisions/{path.name}" for path in decisions]
    return config


def on_files(files: Any, config: Any) -> Any:
    """Add what is not in docs/ to the files of the site."""
    from properdocs.structure.files import File

    made = {"reference/http.md": http_page(), "reference/commands.md": commands_page()}
    brought = {page: (ROOT / place).read_text(encoding="utf-8") for place, page in {**BROUGHT, **COPIED}.items()}
    for page, text in {**made, **brought}.items():
        files.append(File.generated(config, page, content=text))
    return files


def on_page_markdown(markdown: str, page: Any, **_: Any) -> str:
    """Let links to places of the checkout lead to their pages of the site."""
    return moved_links(markdown, page.file.src_uri)


def moved_links(markdown: str, page: str) -> str:
    """The text of the site's ``page`` with its links to files outside docs/ turned to where the site has them."""
    places = {target: place for place, target in {**BROUGHT, **COPIED}.items()}
    home = (ROOT / places[page]).parent if page in places else (ROOT / "docs" / page).parent
    up = "../" * page.count("/")

    def moved(found: re.Match[str]) -> str:
        target, anchor = found[1], found[2] or ""
        whole = (home / target).resolve()
        place = whole.relative_to(ROOT).as_posix() if whole.is_relative_to(ROOT) else ""
        where = {**BROUGHT, **COPIED}.get(place)
        if where is None and page in places and place.startswith("docs/"):
            where = place.removeprefix("docs/")
        return f"]({up}{where}{anchor})" if where else found[0]

    return LINK.sub(moved, markdown)


def http_page() -> str:
    """Every operation of openapi.yaml: parameters, body and answers."""
    specification = yaml.safe_load((ROOT / "openapi.yaml").read_text(encoding="utf-8"))
    lines = [
        "# HTTP",
        "",
        "Made from [openapi.yaml](../openapi.yaml), which holds every schema; a running service shows the same at `/docs`.",
        "Errors are problems by RFC 9457.",
        "",
    ]
    for path, methods in specification["paths"].items():
        shared = methods.get("parameters", [])
        for method, operation in methods.items():
            if method != "parameters":
                lines += _operation(specification, f"{method.upper()} {path}", operation, shared)
    lines += ["## Schemas", ""]
    for name, schema in specification["components"]["schemas"].items():
        lines += [f"### {name}", "", *_fields(schema), ""]
    return "\n".join(lines)


def _operation(whole: Mapping[str, Any], title: str, operation: Mapping[str, Any], shared: list[Any]) -> Iterator[str]:
    yield from (f"## {title}", "", f"{operation.get('summary', '')}", "", operation.get("description", ""), "")
    parameters = [_resolved(whole, each) for each in (*shared, *operation.get("parameters", []))]
    if parameters:
        yield from ("| parameter | in | type | meaning |", "|---|---|---|---|")
        for each in parameters:
            need = " (needed)" if each.get("required") else ""
            meaning = _cell(each.get("description"))
            yield f"| `{each['name']}`{need} | {each['in']} | {_type(each.get('schema', {}))} | {meaning} |"
        yield ""
    for kind, media in operation.get("requestBody", {}).get("content", {}).items():
        yield from (f"Body, `{kind}`: {_type(media.get('schema', {}))}", "")
    yield from ("| answer | body | meaning |", "|---|---|---|")
    for status, named in operation["responses"].items():
        answer = _resolved(whole, named)
        bodies = "; ".join(f"`{kind}` {_type(media.get('schema', {}))}" for kind, media in answer.get("content", {}).items())
        yield f"| {status} | {bodies} | {_cell(answer.get('description'))} |"
    yield ""


def _fields(schema: Mapping[str, Any]) -> Iterator[str]:
    if not schema.get("properties"):
        yield _cell(schema.get("description")) or _type(schema)
        return
    yield from ("| field | type | meaning |", "|---|---|---|")
    for name, field in schema["properties"].items():
        need = " (always there)" if name in schema.get("required", ()) else ""
        yield f"| `{name}`{need} | {_type(field)} | {_cell(field.get('description'))} |"


def _resolved(whole: Mapping[str, Any], part: Any) -> Any:
    while "$ref" in part:
        target: Any = whole
        for step in part["$ref"].removeprefix("#/").split("/"):
            target = target[step]
        part = target
    return part


def _type(schema: Mapping[str, Any]) -> str:
    if "$ref" in schema:
        name = schema["$ref"].rpartition("/")[2]
        return f"[{name}](#{name.lower()})"
    for several in ("anyOf", "oneOf", "allOf"):
        if several in schema:
            return " or ".join(dict.fromkeys(_type(each) for each in schema[several]))
    kind = schema.get("type", "any value")
    if kind == "array":
        return f"list of {_type(schema.get('items', {}))}"
    words = " or ".join(kind) if isinstance(kind, list) else kind
    return words + (": " + ", ".join(f"`{each}`" for each in schema["enum"]) if "enum" in schema else "")


def _cell(text: str | None) -> str:
    return " ".join((text or "").split()).replace("|", "\\|").replace("<", "&lt;")


def commands_page() -> str:
    """Every command with its options, as the parsers tell them."""
    sys.path.insert(0, str(ROOT))
    from service.cli.main import parser

    whole = parser()
    whole.prog = "crosscheck"
    lines = ["# Commands", "", "Made from the program itself; `crosscheck COMMAND --help` prints the same.", ""]
    for name, command in _commands(whole):
        command.prog = f"crosscheck {name}"
        lines += [f"## crosscheck {name}", "", "```text", command.format_help().rstrip(), "```", ""]
    return "\n".join(lines)


def _commands(parser: ArgumentParser, before: str = "") -> Iterator[tuple[str, ArgumentParser]]:
    for action in parser._actions:  # argparse has no public way to its commands
        if isinstance(action.choices, dict):
            for name, command in action.choices.items():
                if action.help != SUPPRESS:
                    yield f"{before}{name}", command
                    yield from _commands(command, f"{before}{name} ")
