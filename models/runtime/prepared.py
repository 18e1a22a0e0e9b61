"""The folder of prepared models: what conversion made, under the digest of what it was made from.

``prepared/ROLE-DIGEST/`` holds a graph, its weights, a tokenizer and a manifest. It is written under another name and renamed
when it is complete, checked file by file when it is read, and refused when it was made from other weights, by another
OpenVINO or by an older conversion of ours.
"""

from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass
import json
import os
from pathlib import Path
import re
import shutil
import tempfile

from models.errors import ModelProblem
from models.loading import Source
from models.manifest import MANIFEST, check_file, file_sha256

PREPARED = Path(__file__).parent.parent / "prepared"
GRAPH, WEIGHTS, TOKENIZER = "graph.xml", "graph.bin", "tokenizer.json"
CONVERSION = 1  # to be raised when the conversion makes other files of the same weights


@dataclass(frozen=True, slots=True)
class Description:
    """What a graph takes and gives: its inputs by name, the number of padding, its dimension or its labels.

    ``group``: how many activations share a scale where they are quantised.
    """

    inputs: tuple[str, ...]
    padding: int
    outputs: int
    labels: Mapping[int, str]
    group: int


class NotPreparedError(ModelProblem):
    """There is no prepared model that fits; the message says why and which command makes one."""


class ConversionError(ModelProblem):
    """A model that torch serves cannot be prepared for OpenVINO."""


def prepared_folder(root: Path, source: Source) -> Path:
    """Where the prepared model of ``source`` is, or would be."""
    return root / re.sub(r"[^\w.-]+", "-", f"{source.role} {source.revision.removeprefix('sha256:')}")


def read_prepared(root: Path, source: Source, openvino: str) -> tuple[Path, Description]:
    """The folder of the prepared ``source``, every file checked. Raises NotPreparedError."""
    folder = prepared_folder(root, source)
    expected = {"source": source.revision, "openvino": openvino, "conversion": CONVERSION}
    try:
        content = json.loads((folder / MANIFEST).read_text(encoding="utf-8"))
        found = {key: content[key] for key in expected}
        if found != expected:
            raise _not_prepared(source, f"{folder} was made from or by something else: {found}, expected {expected}")
        for name in (GRAPH, WEIGHTS, TOKENIZER):
            check_file(folder / name, content["sha256"][name])
        shape = content["description"]
        labels = {int(number): str(label) for number, label in shape["labels"].items()}
        return folder, Description(
            tuple(shape["inputs"]), int(shape["padding"]), int(shape["outputs"]), labels, int(shape["group"])
        )
    except FileNotFoundError as error:
        raise _not_prepared(source, f"there is no {folder}") from error
    except NotPreparedError:
        raise
    except (ModelProblem, OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise _not_prepared(source, f"{folder} is damaged ({error})") from error


def write_prepared(root: Path, source: Source, openvino: str, description: Description, write: Callable[[Path], None]) -> Path:
    """Let ``write`` put graph, weights and tokenizer into a folder, describe and rename it: all of it is there or nothing."""
    folder = prepared_folder(root, source)
    root.mkdir(parents=True, exist_ok=True)
    growing = Path(tempfile.mkdtemp(prefix=".growing-", dir=root))
    try:
        write(growing)
        digests = {name: file_sha256(growing / name) for name in (GRAPH, WEIGHTS, TOKENIZER)}
        content = {
            "name": source.name, "source": source.revision, "openvino": openvino, "conversion": CONVERSION,
            "description": asdict(description), "sha256": digests,
        }  # fmt: skip
        (growing / MANIFEST).write_text(json.dumps(content, indent=2) + "\n", encoding="utf-8")
        growing.chmod(0o755)  # mkdtemp's is for its owner alone; a service may run as another user
        if folder.exists():  # a folder cannot be renamed over one that is not empty
            shutil.rmtree(folder)
        os.rename(growing, folder)
    except BaseException:
        shutil.rmtree(growing, ignore_errors=True)
        raise
    return folder


def _not_prepared(source: Source, cause: str) -> NotPreparedError:
    given = "" if source.is_default else f" --{source.role.split()[0]} '{source.setting}'"
    return NotPreparedError(
        f"The {source.role} '{source.name}' is not prepared for OpenVINO: {cause}. To prepare it: python -m models.prepare{given}"
    )
