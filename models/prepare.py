"""``python -m models.prepare``: checks the models and converts each for OpenVINO, once for every later start.

Run at installation for the default models; ``--encoder`` and ``--entailment`` take what the settings of these names take.
What cannot be converted is served in torch.
"""

import argparse
from collections.abc import Callable
from pathlib import Path
import sys
import time

from models.encoder import MAX_TOKENS as ENCODER_TOKENS
from models.encoder import encoder_source
from models.errors import ModelProblem
from models.judge import MAX_TOKENS as JUDGE_TOKENS
from models.judge import EntailmentJudge, judge_source, label_columns
from models.libraries import import_openvino
from models.loading import DEFAULT, Source
from models.probes import prove_polarity
from models.runtime.choice import Execution, Runtime, open_classifier
from models.runtime.prepared import PREPARED, ConversionError, NotPreparedError, read_prepared


def main(arguments: list[str] | None = None) -> int:
    """Prepare the models; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m models.prepare", description="Convert models for the fast runtime.")
    parser.add_argument("--encoder", default=DEFAULT, help="as CROSSCHECK_ENCODER")
    parser.add_argument("--entailment", default=DEFAULT, help="as CROSSCHECK_ENTAILMENT")
    parser.add_argument("--into", type=Path, default=PREPARED, help=argparse.SUPPRESS)
    options = parser.parse_args(arguments)
    try:
        _prepare(encoder_source(options.encoder), options.into, prepare_encoder)
        source = judge_source(options.entailment)
        prepared = _prepare(source, options.into, prepare_judge)
        execution = Execution(Runtime.OPENVINO if prepared else Runtime.TORCH, prepared=options.into)
        prove_polarity(EntailmentJudge(open_classifier(source, JUDGE_TOKENS, execution), source.name, source.revision))
    except ModelProblem as problem:
        print(f"The models are not ready: {problem}", file=sys.stderr)
        return 1
    except OSError as error:
        print(f"The models are not ready, as {options.into} cannot be written: {error}", file=sys.stderr)
        return 1
    return 0


def prepare_encoder(source: Source, root: Path) -> Path:
    """Convert the encoder ``source`` into a folder under ``root``. Raises ModelProblem where it cannot be done."""
    from models.runtime.conversion import ENCODER_ROUNDING, convert
    from models.runtime.proof import prove_encoder
    from models.runtime.torch_path import TorchEncoder

    original = TorchEncoder(source, ENCODER_TOKENS, exact=True)
    return convert(
        original.model, "sentence_embedding", {}, ENCODER_ROUNDING, source, root, lambda graph: prove_encoder(original, graph)
    )


def prepare_judge(source: Source, root: Path) -> Path:
    """Convert the entailment model ``source`` into a folder under ``root``. Raises ModelProblem where it cannot be done."""
    from models.runtime.conversion import JUDGE_ROUNDING, convert
    from models.runtime.proof import prove_classifier
    from models.runtime.torch_path import TorchClassifier

    original = TorchClassifier(source, JUDGE_TOKENS, exact=True)
    label_columns(original.labels)
    return convert(
        original.model, "scores", original.labels, JUDGE_ROUNDING, source, root, lambda graph: prove_classifier(original, graph)
    )


def _prepare(source: Source, root: Path, convert: Callable[[Source, Path], Path]) -> bool:
    """Convert ``source`` unless it is prepared already, saying so; returns whether it is prepared now."""
    print(f"   {source.role:17} {source.name}, {source.revision}: ", end="", flush=True)
    try:
        read_prepared(root, source, import_openvino().get_version())
    except NotPreparedError:
        print("converting, a minute or less ... ", end="", flush=True)
        started = time.monotonic()
        try:
            folder = convert(source, root)
        except ConversionError as problem:
            print(f"not possible.\n   It will be served by torch, which is slower. {problem}")
            return False
        size = sum(path.stat().st_size for path in folder.iterdir()) / 1e6
        print(f"done in {time.monotonic() - started:.0f} s, {size:.0f} MB")
    else:
        print("already prepared")
    return True


if __name__ == "__main__":
    sys.exit(main())
