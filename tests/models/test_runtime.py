"""Prepared models: what they answer, when they are refused, and what happens then. With small models that the test makes."""

import contextlib
import json
import logging
from pathlib import Path

import numpy as np
import pytest

from models.errors import ModelProblem
from models.judge import judge_source, load_judge
from models.libraries import import_openvino
from models.manifest import MANIFEST
from models.prepare import prepare_judge
from models.probes import PROBES, prove_polarity
from models.runtime.choice import Execution, Runtime
from models.runtime.conversion import JUDGE_ROUNDING, convert
from models.runtime.prepared import GRAPH, TOKENIZER, WEIGHTS, ConversionError, prepared_folder
from models.runtime.processor import processor_flags, properties
from tests.models.tiny import SHAPES, make

PAIRS = [(premise, claim) for premise, claim, _ in PROBES]
LONG = "The school has been closed since Friday. " * 60


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small model as its publisher would give it."""
    return make(tmp_path_factory.mktemp("model") / "tiny", "bert", intermediate_size=2048)


@pytest.fixture(scope="module")
def root(folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Where it is prepared."""
    into = tmp_path_factory.mktemp("prepared")
    prepare_judge(judge_source(str(folder)), into)
    return into


@pytest.fixture
def copy(folder: Path, root: Path, tmp_path: Path) -> Path:
    """The prepared files, for a test to change: the folder that holds them."""
    target = prepared_folder(tmp_path, judge_source(str(folder)))
    target.mkdir()
    for path in prepared_folder(root, judge_source(str(folder))).iterdir():
        (target / path.name).write_bytes(path.read_bytes())
    return target


def test_a_prepared_model_answers_as_in_torch(folder: Path, root: Path) -> None:
    """Probabilities, names and what is cut are those of torch; what runs it is said."""
    pairs = [*PAIRS, (LONG, "The school is open."), ("", ""), ("The school is open.", LONG)]
    fast, plain = (load_judge(str(folder), Execution(runtime, prepared=root)) for runtime in (Runtime.OPENVINO, Runtime.TORCH))
    prove_polarity(fast)
    found, expected = fast.judge_pairs(pairs), plain.judge_pairs(pairs)
    assert np.allclose(found.probabilities, expected.probabilities, atol=0.05)
    assert found.truncated == expected.truncated == (*(False,) * len(PAIRS), True, False, True)
    assert (fast.runtime, plain.runtime) == ("openvino", "torch")
    assert (fast.name, fast.revision) == (plain.name, plain.revision)


@pytest.mark.long
@pytest.mark.parametrize("name", [name for name in SHAPES if name != "bert"])
def test_other_architectures_go_the_same_way_or_say_so(tmp_path: Path, name: str) -> None:
    """A model of another shape is prepared and passes the probes, or preparing it fails with a message and leaves nothing."""
    folder, into = make(tmp_path / name, name), tmp_path / "prepared"
    with contextlib.suppress(ConversionError):
        prepare_judge(judge_source(str(folder)), into)
    judge = load_judge(str(folder), Execution(prepared=into))
    prove_polarity(judge)
    assert (judge.runtime == "openvino") == any(into.iterdir())


def spoil(folder: Path, what: str) -> None:
    """Change one thing about prepared files."""
    if what in (GRAPH, WEIGHTS, TOKENIZER):
        with (folder / what).open("ab") as file:
            file.write(b" ")
        return
    manifest = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
    manifest[what] = "something else"
    (folder / MANIFEST).write_text("no json" if what == "all" else json.dumps(manifest), encoding="utf-8")


@pytest.mark.parametrize("what", [GRAPH, WEIGHTS, TOKENIZER, "source", "openvino", "conversion", "description", "sha256", "all"])
def test_what_does_not_fit_is_not_used(folder: Path, copy: Path, what: str, caplog: pytest.LogCaptureFixture) -> None:
    """Files that changed, or that another OpenVINO or conversion made: torch serves with a warning that has the command."""
    spoil(copy, what)
    with caplog.at_level(logging.WARNING, logger="models"):
        judge = load_judge(str(folder), Execution(prepared=copy.parent))
    assert judge.runtime == "torch"
    (warning,) = [record.getMessage() for record in caplog.records]
    assert f"To prepare it: python -m models.prepare --entailment '{folder}'" in warning
    with pytest.raises(ModelProblem, match=r"CROSSCHECK_RUNTIME is 'openvino', but: .*To prepare it: python -m models"):
        load_judge(str(folder), Execution(Runtime.OPENVINO, prepared=copy.parent))


def test_what_was_never_prepared_is_served_by_torch(folder: Path, tmp_path: Path, caplog: pytest.LogCaptureFixture) -> None:
    """Without a prepared folder the service starts all the same, and says what would make it faster."""
    with caplog.at_level(logging.WARNING, logger="models"):
        assert load_judge(str(folder), Execution(prepared=tmp_path / "none")).runtime == "torch"
    assert "runs in torch" in caplog.text
    caplog.clear()
    load_judge(str(folder), Execution(Runtime.TORCH, prepared=tmp_path / "none"))
    assert not caplog.records


def test_a_failed_preparation_leaves_what_was_there(folder: Path, copy: Path) -> None:
    """A conversion that fails its proof leaves neither half a folder nor the old one changed."""

    def refuse(_: object) -> None:
        raise ConversionError("not near enough")

    before = sorted((path.name, path.read_bytes()) for path in copy.iterdir())
    engine = load_judge(str(folder), Execution(Runtime.TORCH)).engine
    with pytest.raises(ConversionError, match="not near enough"):
        convert(engine.model, "scores", engine.labels, JUDGE_ROUNDING, judge_source(str(folder)), copy.parent, refuse)
    assert [path.name for path in copy.parent.iterdir()] == [copy.name]
    assert sorted((path.name, path.read_bytes()) for path in copy.iterdir()) == before


def test_arithmetic_follows_the_processor(tmp_path: Path) -> None:
    """Activations are 8-bit where the processor multiplies such, float32 elsewhere; bfloat16 is never taken by itself."""
    for flags, group in ((("avx512_vnni",), 128), (("avx2", "avx_vnni"), 128), (("avx2",), 0), ((), 0)):
        found = properties(frozenset(flags), threads=3, group=128)
        assert (found["DYNAMIC_QUANTIZATION_GROUP_SIZE"], found["INFERENCE_PRECISION_HINT"]) == (group, "f32")
        assert found["INFERENCE_NUM_THREADS"] == 3
    assert processor_flags(tmp_path / "none") == frozenset()


def test_openvino_reports_to_nobody() -> None:
    """The telemetry of OpenVINO, which reports each import over the network, is not there."""
    import_openvino()
    with pytest.raises(ImportError):
        import openvino_telemetry  # noqa: F401
