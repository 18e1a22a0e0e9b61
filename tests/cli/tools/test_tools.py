"""The tools for assistants, called by the SDK's own client in this process."""

import asyncio
from collections.abc import Callable
from contextlib import nullcontext
import json
from typing import Any

from mcp import Client
import pytest

from service.bootstrap import Service
from service.cli.embedded import Embedded
from service.cli.interface import Interface
from service.cli.tools.server import make_server
from tests.http.answers import BRIDGE, CLAIM, DENIAL, TRAM, counts

Call = Callable[..., Any]


@pytest.fixture
def call(service: Service) -> Call:
    """Calls a tool over a corpus of two articles; the whole result."""
    client = service.app.test_client()
    for article in (BRIDGE, TRAM):
        assert client.post("/v1/articles", json=article).status_code == 201
    server = make_server(lambda: nullcontext(Interface(Embedded(service.app))), "http://127.0.0.1:8080")

    def called(name: str, **arguments: Any) -> Any:
        async def run() -> Any:
            async with Client(server) as assistant:
                return await assistant.call_tool(name, arguments)

        return asyncio.run(run())

    return called


def refusal(result: Any) -> str:
    """The text of a tool's error."""
    assert result.is_error, result
    text: str = result.content[0].text
    return text


def test_a_claim_is_answered_with_quotes_that_can_be_cited(call: Call) -> None:
    """Word for word, with place, source, page and record; the text says the same as the structure."""
    result = call("verify_claim", claim=CLAIM)
    found = result.structured_content
    assert (found["verdict"], found["claim"], found["contradicting"]) == ("supported", CLAIM, [])
    quote = found["supporting"][0]
    assert BRIDGE["text"][quote["start"] : quote["end"]] == quote["text"]
    assert (quote["source"], quote["url"], quote["stance"]) == ("Courier", BRIDGE["url"], "supports")
    assert quote["record"] == "http://127.0.0.1:8080/v1/articles/bridge?version=1"
    assert found["permalink"] == f"http://127.0.0.1:8080/#/verification/{found['id']}"
    assert json.loads(result.content[0].text) == found


def test_a_text_is_answered_sentence_by_sentence(call: Call) -> None:
    """Each sentence with its place; a checkable one with verdict, quotes and links, any other with the reason why not."""
    text = f"😀 Good evening, friends! {CLAIM} {DENIAL}"
    found = call("check_text", text=text).structured_content
    assert [text[each["start"] : each["end"]] for each in found["sentences"]] == [each["text"] for each in found["sentences"]]
    assert [each["not_checked"] for each in found["sentences"]] == ["greeting", None, None]
    greeting, claim, denial = [each["verdict"] for each in found["sentences"]]
    assert (greeting, claim["verdict"], denial["verdict"]) == (None, "supported", "refuted")
    assert claim["supporting"][0]["text"] in BRIDGE["text"]
    assert claim["permalink"] == f"http://127.0.0.1:8080/#/verification/{claim['id']}"
    assert found["summary"] == "3 sentences: 1 not_checked, 1 supported, 1 refuted"


def test_a_text_that_is_too_long_is_refused_in_words(call: Call) -> None:
    """The limits are those of the interface."""
    assert "50000" in refusal(call("check_text", text="It rained. " * 5_000)).replace(",", "")


def test_options_narrow_the_search(call: Call) -> None:
    """As those of the interface do."""
    assert call("verify_claim", claim=DENIAL).structured_content["verdict"] == "refuted"
    for narrow in ({"as_of": "2024-01-01"}, {"sources": ["Sentinel"]}, {"published_from": "2024-06-01"}):
        assert call("verify_claim", claim=CLAIM, **narrow).structured_content["verdict"] == "not_enough_evidence"


def test_passages_are_found_without_a_verdict(call: Call, service: Service) -> None:
    """Best first, and the search leaves nothing in the history."""
    before = counts(service.app.test_client())["verifications"]
    found = call("find_passages", query="trams for Halmere", limit=1).structured_content
    assert [quote["text"] for quote in found["passages"]] == [TRAM["text"]]
    assert found["articles_searched"] == 2
    assert "verdict" not in found
    assert counts(service.app.test_client())["verifications"] == before


def test_a_search_that_finds_nothing_says_why(call: Call) -> None:
    """A single word is nothing that a passage could be held against."""
    found = call("find_passages", query="trams").structured_content
    assert found["passages"] == []
    assert found["note"]


def test_a_verification_is_given_again(call: Call, service: Service) -> None:
    """Under its id; what was erased since has no text."""
    made = call("verify_claim", claim=CLAIM).structured_content
    assert call("get_verification", verification_id=made["id"]).structured_content == made
    assert service.app.test_client().delete("/v1/articles/bridge").status_code == 204
    quote = call("get_verification", verification_id=made["id"]).structured_content["supporting"][0]
    assert (quote["text"], quote["sha256"]) == (None, made["supporting"][0]["sha256"])


@pytest.mark.parametrize(
    ("name", "arguments", "says"),
    [
        ("verify_claim", {}, "claim"),
        ("verify_claim", {"claim": "x" * 2_001}, "claim: "),
        ("verify_claim", {"claim": " "}, "claim: Is blank"),
        ("verify_claim", {"claim": 7}, "claim"),
        ("verify_claim", {"claim": CLAIM, "top_k": 51}, "top_k: "),
        ("verify_claim", {"claim": CLAIM, "as_of": "yesterday"}, "as_of: "),
        ("verify_claim", {"claim": CLAIM, "asof": "2024-01-01"}, "asof\n  Extra inputs are not permitted"),
        ("find_passages", {"query": "two words", "limit": 0}, "top_k: "),
        ("get_verification", {"verification_id": "another"}, "another"),
        ("get_verification", {"verification_id": ""}, "nothing at"),
    ],
)
def test_bad_arguments_are_told_by_name(call: Call, name: str, arguments: dict[str, Any], says: str) -> None:
    """A tool's error that an assistant can read and mend; nothing of ours breaks."""
    assert says in refusal(call(name, **arguments))


def test_an_unknown_tool_is_refused(call: Call) -> None:
    """By its name."""
    with pytest.raises(Exception, match="check_everything"):
        raise RuntimeError(refusal(call("check_everything")))


def test_every_tool_describes_itself(service: Service) -> None:
    """Purpose, every argument, the answer's schema; none changes the corpus, and unknown arguments are none."""

    async def listed() -> Any:
        async with Client(make_server(lambda: nullcontext(Interface(Embedded(service.app))), None)) as assistant:
            return (await assistant.list_tools()).tools

    tools = asyncio.run(listed())
    assert [tool.name for tool in tools] == ["verify_claim", "check_text", "find_passages", "get_verification"]
    for tool in tools:
        assert tool.description
        assert tool.annotations.read_only_hint
        assert tool.input_schema["additionalProperties"] is False
        assert all(argument["description"] for argument in tool.input_schema["properties"].values())
        assert tool.output_schema["properties"]
