"""``python -m evaluation.rewordings``: whether a verdict keeps under edits that change nothing, and turns under those that do.

The edits are of the sample corpus's claims (``sample/rewordings.jsonl``). Invariance and directional tests as in CheckList
(Ribeiro et al., ACL 2020): measured against the verdict that the claim itself gets, right or wrong, and apart from that
against the label.
"""

import argparse
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
import json
from pathlib import Path
import tempfile
from typing import Any

from evaluation.opening import open_service
from evaluation.rows import read_rows
from evaluation.verdicts.claims import SAMPLE_CLAIMS, read_claims
from evaluation.verdicts.running import verify_all
from service.bootstrap import SAMPLE, load_sample

REWORDINGS = SAMPLE.parent / "rewordings.jsonl"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.rewordings", description="Verdicts under small edits.")
    parser.add_argument("--json", action="store_true", help="print one JSON object")
    options = parser.parse_args()
    claims = {claim.id: claim for claim in read_claims(SAMPLE_CLAIMS)}
    edits = read_rows(REWORDINGS)
    asked = sorted({edit["claim_id"] for edit in edits})
    with tempfile.TemporaryDirectory() as folder, open_service(Path(folder)) as service:
        load_sample(service.use_cases.ingest)
        before = dict(zip(asked, verify_all(service, [claims[name] for name in asked]), strict=True))
        after = verify_all(service, [replace(claims[edit["claim_id"]], text=edit["claim"]) for edit in edits])
    result = score(edits, {name: answer["verdict"] for name, answer in before.items()}, [each["verdict"] for each in after])
    print(json.dumps(result, indent=None if options.json else 2))


def score(edits: Sequence[Mapping[str, Any]], before: Mapping[str, str], after: Sequence[str]) -> dict[str, Any]:
    """``kept``: same verdict after an edit that changes nothing; ``turned``: another after one that changes the sense.

    ``turned_right`` counts those that come out with the new label. Turned is counted where the claim itself got a side.
    """
    kept: dict[str, list[bool]] = defaultdict(list)
    turned: dict[str, list[bool]] = defaultdict(list)
    right = []
    for edit, verdict in zip(edits, after, strict=True):
        old = before[edit["claim_id"]]
        if edit["keeps"]:
            kept[edit["kind"]].append(verdict == old)
        elif old in {"supported", "refuted"}:
            turned[edit["kind"]].append(verdict != old)
            right.append(verdict == edit["label"])
    return {
        "kept": _share([hit for hits in kept.values() for hit in hits]),
        "turned": _share([hit for hits in turned.values() for hit in hits]),
        "turned_right": _share(right),
        "edits": {"keeping": sum(map(len, kept.values())), "turning": len(right)},
        "kept_by_kind": {kind: _share(hits) for kind, hits in sorted(kept.items())},
        "turned_by_kind": {kind: _share(hits) for kind, hits in sorted(turned.items())},
    }


def _share(hits: Sequence[bool]) -> float | None:
    return round(sum(hits) / len(hits), 3) if hits else None


if __name__ == "__main__":
    main()
